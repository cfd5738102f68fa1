package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher takes the cache that was made for the kind of command. */
class LauncherCacheIT {
  @TempDir private Path work;

  /** A Java that says what it is told, and that the caches seem to be made for. */
  @BeforeEach
  void java() throws IOException {
    Path java = Files.createDirectories(work.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    java.toFile().setExecutable(true);
    try (Stream<Path> files = Files.list(Distribution.HOME.resolve("lib"))) {
      Path start = files.filter(f -> f.toString().endsWith(".start")).findFirst().orElseThrow();
      String version = Files.readAllLines(start).getFirst();
      Files.writeString(
          work.resolve("java/release"),
          "JAVA_VERSION=\"25\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\n");
    }
  }

  private Distribution program(String program) throws IOException {
    return Distribution.command(work, Distribution.HOME.resolve("bin").resolve(program).toString())
        .env("ECR_PUBLIC_JAVA_HOME", work.resolve("java").toString());
  }

  private static String kind(Distribution.Done told) {
    String cache =
        told.out().lines().filter(o -> o.startsWith("-XX:AOTCache=")).findFirst().orElseThrow();
    String name = cache.substring(cache.lastIndexOf('/') + 1);
    return name.contains("-call.") ? "call" : name.contains("-words.") ? "words" : "whole";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "words; ",
        "words; --version",
        "words; help",
        "words; help|local|serve",
        "words; describe-images|help",
        "words; --region|us-east-1|describe-images|--help",
        "words; describe-images|--generate-cli-skeleton",
        "words; describe-images|--generate-cli-skeleton=output",
        "call;  get-login-password",
        "call;  describe-images|--repository-name|a",
        "call;  --output|text|describe-images|--repository-name|help-me",
        "whole; describe-images|--repository-name|a|--local",
        "whole; --local|describe-images|--generate-cli-skeleton",
        "whole; --profile|help|get-login-password",
        "whole; get-login-password|--profile=a",
        "whole; --cli-auto-prompt",
        "whole; local|serve",
        "whole; shell",
        "whole; login",
        "whole; an-alias",
      })
  void theCommandDecides(String kind, String line) throws IOException, InterruptedException {
    String[] words = line == null ? new String[0] : line.split("\\|");

    assertEquals(kind, kind(program("ecr-public").against("http://127.0.0.1:1").run(words)));
  }

  @ParameterizedTest
  @CsvSource({
    "whole, ECR_PUBLIC_LOCAL, 1",
    "whole, AWS_CLI_AUTO_PROMPT, on",
    "call, AWS_PROFILE, a",
  })
  void asDoesTheEnvironment(String kind, String name, String value)
      throws IOException, InterruptedException {
    assertEquals(
        kind,
        kind(
            program("ecr-public")
                .against("http://127.0.0.1:1")
                .env(name, value)
                .run("describe-registries")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "whole; ",
        "call; [default]",
        "call; [default]|region = us-east-1",
        "whole; [profile a]|sso_session = b",
        "whole; [profile a]|role_arn = arn:aws:iam::1:role/b",
        "whole; [profile a]|  credential_process=b",
        "whole; [profile a]|login_session = b",
      })
  void keysInAFileAreReadyWhereNoProfileHasOthers(String kind, String config)
      throws IOException, InterruptedException {
    Path aws = Files.createDirectories(work.resolve(".aws"));
    if (config != null) {
      Files.writeString(aws.resolve("credentials"), "[default]\naws_access_key_id = a\n");
      Files.writeString(aws.resolve("config"), config.replace('|', '\n') + "\n");
    }

    assertEquals(
        kind, kind(program("ecr-public").env("HOME", work.toString()).run("get-login-password")));
  }

  @Test
  void everyOperationOfBothIsACall() throws IOException, InterruptedException {
    for (Service service : List.of(new EcrPublic(), new Ecr())) {
      assertTrue(service.catalog().names().size() > 20);
      for (String name : service.catalog().names()) {
        assertEquals(
            "call", kind(program(service.name()).against("http://127.0.0.1:1").run(name)), name);
      }
    }
  }
}
