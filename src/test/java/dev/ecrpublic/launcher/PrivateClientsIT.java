package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecr.EcrCatalog;
import dev.ecrpublic.terminal.Clients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The AWS CLI and boto3 call the served private registry, which verifies their signatures, and are
 * told what {@code ecr --local} prints for the same calls to a registry of its own.
 */
@Tag("clients")
class PrivateClientsIT {
  private static final String BOTO3 =
      Path.of("src/test/scripts/boto3_ecr_calls.py").toAbsolutePath().toString();
  @TempDir Path work;

  private String ours(boolean all, String... options) throws Exception {
    Path home = Files.createDirectory(work.resolve("ours"));
    Run program =
        Run.in(home)
            .of(new Ecr())
            .env("AWS_REGION", "us-east-1")
            .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("data").toString());
    return EcrCalls.transcript(
        all,
        (operation, input) -> {
          List<String> words = new ArrayList<>(List.of("--local", operation));
          words.addAll(List.of("--cli-input-json", input));
          words.addAll(List.of(options));
          Run.Done done = program.words(words.toArray(String[]::new));
          return done.out() + done.err();
        });
  }

  @Test
  void everyOperationIsCalled() throws Exception {
    assertEquals(new TreeSet<>(new EcrCatalog().names()), EcrCalls.operations(true));
  }

  @Test
  void theAwsCliPrintsWhatTheLocalRegistryPrints() throws Exception {
    String aws =
        Clients.requireOneOf(
            "aws",
            "of version 2",
            file ->
                Distribution.command(work, file, "--version").run().out().startsWith("aws-cli/2."));
    Path home = Files.createDirectory(work.resolve("theirs"));
    try (ServedRegistry registry = ServedRegistry.in(home, "--verify-signatures")) {
      boolean all =
          registry.surroundings(aws, "ecr", "update-image-storage-class", "help").run().exit() == 0;
      String theirs =
          EcrCalls.transcript(
              all,
              (operation, input) -> {
                Distribution.Done done =
                    registry
                        .surroundings(aws, "ecr", operation, "--cli-input-json", input)
                        .run("--endpoint-url", registry.url());
                return done.out() + done.err();
              });
      String ours = ours(all);
      assertEquals(all ? theirs : EcrCalls.old(theirs), all ? ours : EcrCalls.old(ours));
    }
  }

  @Test
  void boto3IsToldWhatTheLocalRegistryPrints() throws Exception {
    String python =
        Clients.requireOneOf(
            "python3",
            "that has boto3",
            file -> Distribution.command(work, file, "-c", "import boto3").run().exit() == 0);
    Path home = Files.createDirectory(work.resolve("theirs"));
    try (ServedRegistry registry = ServedRegistry.in(home, "--verify-signatures")) {
      Distribution.Done done =
          registry.surroundings(python, BOTO3).run(registry.url(), EcrCalls.SCRIPT.toString());
      assertEquals("", done.err());
      String[] countAndRest = done.out().split("\n", 2);
      boolean all = countAndRest[0].equals("58");
      String theirs = EcrCalls.comparable(countAndRest[1]);
      String ours = ours(all, "--no-paginate");
      assertEquals(all ? theirs : EcrCalls.old(theirs), all ? ours : EcrCalls.old(ours));
    }
  }
}
