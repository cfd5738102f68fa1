package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.terminal.Clients;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** boto3 with its paginators and exception classes, through every operation. */
@Tag("clients")
class Boto3IT {
  private static final String SCRIPT =
      Path.of("src/test/scripts/boto3_calls.py").toAbsolutePath().toString();
  @TempDir Path home;

  @Test
  void boto3CallsEveryOperation() throws Exception {
    String python =
        Clients.requireOneOf(
            "python3",
            "that has boto3",
            file -> Distribution.command(home, file, "-c", "import boto3").run().exit() == 0);
    try (ServedRegistry registry = ServedRegistry.in(home, "--verify-signatures")) {
      Distribution.Done done = registry.surroundings(python, SCRIPT).run(registry.url());
      assertEquals(new Distribution.Done(0, "All 23 operations.\n", ""), done);
    }
  }
}
