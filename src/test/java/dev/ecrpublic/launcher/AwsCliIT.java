package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The AWS CLI calls the served registry, which verifies its signatures, and prints what this
 * program prints for the same calls to a registry of its own.
 */
@Tag("clients")
class AwsCliIT {
  private static final String SCRIPT =
      Path.of("src/test/scripts/every-operation.sh").toAbsolutePath().toString();
  private static final List<String> PARTS = List.of("registry", "images");
  @TempDir Path work;

  /** An AWS CLI of version 2, whose layouts are those that this program mirrors. */
  private String awsCli() throws IOException, InterruptedException {
    return Clients.requireOneOf(
        "aws",
        "of version 2",
        file -> Distribution.command(work, file, "--version").run().out().startsWith("aws-cli/2."));
  }

  private String transcript(String part, String... client)
      throws IOException, InterruptedException {
    Path home = Files.createTempDirectory(work, part);
    try (ServedRegistry registry = ServedRegistry.in(home, "--verify-signatures")) {
      List<String> words = new ArrayList<>(List.of("sh", SCRIPT, part));
      words.addAll(List.of(client));
      Distribution.Done done = registry.surroundings(words.toArray(String[]::new)).run();
      assertEquals(0, done.exit(), done.err());
      assertEquals("", done.err());
      return comparable(done.out().replace(registry.host(), "HOST"));
    }
  }

  /** Without what differs from run to run, and without the programs' names before errors. */
  private static String comparable(String transcript) {
    return transcript
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\+00:00", "TIME")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "UPLOAD")
        .replaceAll("(\"authorizationToken\"): \"[^\"]+\"", "$1: TOKEN")
        .replaceAll("(?m)^(aws|ecr-public): \\[ERROR\\]: ", "");
  }

  /** What only younger versions of the AWS CLI say after an error. */
  private static String withoutDetails(String transcript) {
    return transcript.replaceAll("Additional error details:\n(\\w+: .*\n)+", "");
  }

  @Test
  void everyOperationPrintsWhatTheAwsCliPrints() throws Exception {
    String aws = awsCli();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> theirs = new ArrayList<>();
      List<Future<String>> ours = new ArrayList<>();
      for (String part : PARTS) {
        theirs.add(threads.submit(() -> transcript(part, aws, "ecr-public")));
        ours.add(threads.submit(() -> transcript(part, "ecr-public")));
      }
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < PARTS.size(); i++) {
        String expected = theirs.get(i).get();
        String actual = ours.get(i).get();
        boolean old = !expected.contains("Additional error details:");
        assertEquals(expected, old ? withoutDetails(actual) : actual);
        all.append(actual);
      }
      assertEveryOperationSucceedsIn(all.toString());
    }
  }

  private static void assertEveryOperationSucceedsIn(String transcript) {
    TreeSet<String> succeeded = new TreeSet<>();
    for (String call : transcript.split("(?m)^== ")) {
      if (call.contains("\n-- 0\n")) {
        succeeded.add(call.split("\\s", 2)[0]);
      }
    }
    assertEquals(new TreeSet<>(new EcrPublicCatalog().names()), succeeded);
  }

  @Test
  void anotherSecretIsRefused() throws Exception {
    String aws = awsCli();
    try (ServedRegistry registry = ServedRegistry.in(work, "--verify-signatures")) {
      Distribution.Done done =
          registry
              .surroundings(aws, "ecr-public", "describe-registries")
              .env("AWS_SECRET_ACCESS_KEY", "another")
              .run("--endpoint-url", registry.url());
      assertEquals(254, done.exit(), done.out());
      assertTrue(
          done.err()
              .contains(
                  "An error occurred (InvalidSignatureException) when calling the"
                      + " DescribeRegistries operation: "),
          done.err());
    }
  }

  @Test
  void itsPasswordLogsClientsIn() throws Exception {
    String aws = awsCli();
    Clients.require("skopeo");
    try (ServedRegistry registry = ServedRegistry.in(work)) {
      Distribution.Done done =
          registry.shell(
              aws
                  + " ecr-public get-login-password --endpoint-url $ENDPOINT"
                  + " | skopeo login --tls-verify=false -u AWS --password-stdin $HOST");
      assertEquals("Login Succeeded!\n", done.out(), done.err());
    }
  }
}
