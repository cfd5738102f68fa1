package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of others that tests drive. */
final class Clients {
  private Clients() {}

  /** Whether every test is to run in full, as continuous integration wants it. */
  static boolean inFull() {
    return "1".equals(System.getenv("ECR_PUBLIC_REQUIRE_CLIENTS"));
  }

  /** Skips the test where a program is missing, or fails where none may be missing. */
  static void require(String program) {
    require(isInstalled(program), program);
  }

  /** Skips the test where something is missing, or fails where nothing may be missing. */
  static void require(boolean found, String what) {
    if (!found && inFull()) {
      fail(what + " is not installed, but ECR_PUBLIC_REQUIRE_CLIENTS=1 requires it");
    }
    assumeTrue(found, what + " is not installed");
  }

  private static boolean isInstalled(String program) {
    for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }
}
