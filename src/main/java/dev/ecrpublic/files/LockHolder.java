package dev.ecrpublic.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringTokenizer;

/** Which process has a file locked, as far as the system tells. */
final class LockHolder {
  /** Linux lists all locks here, each with its process and with the number of its file. */
  private static final Path LOCKS = Path.of("/proc/locks");

  private LockHolder() {}

  /** The process for people: {@code process 4711}, or another one where nobody knows. */
  static String of(Path file) {
    try {
      String number = Files.getAttribute(file, "unix:ino").toString();
      for (String line : Files.readAllLines(LOCKS)) {
        Optional<String> process = process(line, number);
        if (process.isPresent()) {
          return "process " + process.get();
        }
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException notTold) {
      return "another process";
    }
    return "another process";
  }

  /** Of {@code 1: POSIX ADVISORY WRITE 4711 fe:00:262 0 EOF}, 4711 if 262 is the file's number. */
  static Optional<String> process(String line, String file) {
    StringTokenizer words = new StringTokenizer(line);
    if (words.countTokens() != 8) {
      // One more: somebody who waits as we do.
      return Optional.empty();
    }
    words.nextToken();
    if (!words.nextToken().equals("POSIX")) {
      return Optional.empty();
    }
    words.nextToken();
    words.nextToken();
    String process = words.nextToken();
    // A process of another container has a number there that says nothing here.
    return words.nextToken().endsWith(":" + file)
            && !process.startsWith("-")
            && !process.equals("0")
        ? Optional.of(process)
        : Optional.empty();
  }
}
