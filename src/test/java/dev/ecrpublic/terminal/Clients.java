package dev.ecrpublic.terminal;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of others that tests drive. */
public final class Clients {
  private Clients() {}

  /**
   * Skips a test where a program is missing, or fails it where {@code
   * ECR_PUBLIC_REQUIRE_CLIENTS=1}.
   */
  public static void require(String... programs) {
    for (String program : programs) {
      boolean installed = installed(program);
      if (!installed && "1".equals(System.getenv("ECR_PUBLIC_REQUIRE_CLIENTS"))) {
        fail(program + " is not installed, but ECR_PUBLIC_REQUIRE_CLIENTS=1 requires it");
      }
      assumeTrue(installed, program + " is not installed");
    }
  }

  private static boolean installed(String program) {
    for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }
}
