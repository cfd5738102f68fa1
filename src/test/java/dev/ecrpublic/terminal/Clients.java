package dev.ecrpublic.terminal;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of others that tests drive. */
public final class Clients {
  private Clients() {}

  /** Whether a program is what a test needs; asking may mean running it. */
  @FunctionalInterface
  public interface Fitness {
    /** The answer for the program in that file. */
    boolean of(String file) throws IOException, InterruptedException;
  }

  /**
   * Skips a test where a program is missing, or fails it where {@code
   * ECR_PUBLIC_REQUIRE_CLIENTS=1}.
   */
  public static void require(String... programs) {
    for (String program : programs) {
      require(!files(program).isEmpty(), program + " is not installed");
    }
  }

  /** The first file of a program that fits; where none does, as {@link #require(String...)}. */
  public static String requireOneOf(String program, String need, Fitness fitness)
      throws IOException, InterruptedException {
    for (String file : files(program)) {
      if (fitness.of(file)) {
        return file;
      }
    }
    require(false, "no " + program + " " + need + " is installed");
    throw new IllegalStateException("unreachable");
  }

  /** The first file of a program, which {@link #require} has found. */
  public static String file(String program) {
    return files(program).getFirst();
  }

  /** The machine's own PATH, those of the system's own packages first. */
  public static String path() {
    return "/usr/bin:" + System.getenv("PATH");
  }

  /** Whether a missing program is an error. */
  public static boolean required() {
    return "1".equals(System.getenv("ECR_PUBLIC_REQUIRE_CLIENTS"));
  }

  private static void require(boolean present, String complaint) {
    if (!present && required()) {
      fail(complaint + ", but ECR_PUBLIC_REQUIRE_CLIENTS=1 requires it");
    }
    assumeTrue(present, complaint);
  }

  /** The files of that name on the PATH. */
  private static List<String> files(String program) {
    List<String> out = new ArrayList<>();
    for (String directory : path().split(File.pathSeparator)) {
      Path file = Path.of(directory, program);
      if (Files.isExecutable(file)) {
        out.add(file.toString());
      }
    }
    return out;
  }
}
