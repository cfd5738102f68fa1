package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.line.GlobalOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher finds the command where the program does, and tells the JVM what suits it. */
class LauncherCommandIT {
  @TempDir private Path work;

  /** A Java that says what it is told. */
  @BeforeEach
  void java() throws IOException {
    Path java = Files.createDirectories(work.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    java.toFile().setExecutable(true);
    Files.writeString(work.resolve("java/release"), "JAVA_VERSION=\"25\"\n");
  }

  private List<String> told(String program, String... words)
      throws IOException, InterruptedException {
    Distribution.Done done =
        Distribution.command(work, Distribution.HOME.resolve("bin").resolve(program).toString())
            .env("ECR_PUBLIC_JAVA_HOME", work.resolve("java").toString())
            .run(words);
    assertEquals("", done.err());
    return done.out().lines().toList();
  }

  private static String young(List<String> told) {
    return told.stream().filter(o -> o.startsWith("-Xmn")).findFirst().orElse("none").substring(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "26m; ",
        "26m; get-login-password",
        "26m; --version",
        "26m; put-image|--image-manifest| upload-layer-part ",
        "26m; get-login-password|--query|describe-images",
        "26m; get-login-password|--query| local serve ",
        "26m; --query|describe-images|get-login-password",
        "26m; --query",
        "26m; local",
        "26m; local|status",
        "26m; local|describe-images",
        "26m; help|local|serve",
        "26m; serve",
        "26m; describe",
        "14m; describe-images|--repository-name|local serve",
        "14m; list-images|--repository-name|a",
        "14m; --query|get-login-password|describe-images",
        "14m; --query|local|describe-images",
        "14m; --query=local|describe-images",
        "14m; --query|--output|describe-images",
        "14m; --debug|--no-verify-ssl|describe-images",
        "14m; --region|us-east-1|--output=text|upload-layer-part|--upload-id|u",
        "20m; local|serve",
        "20m; local|serve|--port|0",
        "20m; --region|us-east-1|local|--debug|serve",
      })
  void theCommandDecides(String young, String line) throws IOException, InterruptedException {
    String[] words = line == null ? new String[0] : line.split("\\|");
    List<String> told = told("ecr-public", words);

    assertEquals(young, young(told));
    assertEquals(List.of(words), told.subList(told.indexOf("dev.ecrpublic.Main") + 1, told.size()));
  }

  @ParameterizedTest
  @CsvSource({
    "get-login-password, -XX:TieredStopAtLevel=1",
    "describe-images, -XX:TieredStopAtLevel=1",
    "upload-layer-part, -XX:+TieredCompilation",
  })
  void whatIsLongHasBothCompilers(String command, String compiler)
      throws IOException, InterruptedException {
    List<String> told = told("ecr-public", command);

    assertEquals(
        List.of(compiler), told.stream().filter(option -> option.contains("Tiered")).toList());
  }

  @ParameterizedTest
  @EnumSource(GlobalOption.class)
  void everyOptionIsSkippedWithItsValue(GlobalOption option)
      throws IOException, InterruptedException {
    String first = young(told("ecr-public", option.flag(), "describe-images"));
    String second = young(told("ecr-public", option.flag(), "get-login-password", "list-images"));

    assertEquals(option.valued() ? "26m 14m" : "14m 26m", first + " " + second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ecr", "ecr-public"})
  void bothProgramsAreToldTheSameButTheirNames(String program)
      throws IOException, InterruptedException {
    List<String> told = told(program, "get-login-password");

    assertEquals(
        "-Xshare:auto -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4"
            + " -XX:+UseSerialGC -XX:-UsePerfData -Dsun.net.http.retryPost=false -Xms40m -Xmn26m"
            + " -Xlog:disable -XX:+DisplayVMOutputToStderr -Decr-public.terminal="
            + " -Decr-public.program="
            + program
            + " -cp /proc/self/fd/9 dev.ecrpublic.Main get-login-password",
        String.join(" ", told));
  }
}
