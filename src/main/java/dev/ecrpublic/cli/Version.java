package dev.ecrpublic.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The program's version and what it runs on. */
final class Version {
  private Version() {}

  /** The line that {@code --version} prints, without its end. */
  static String line() {
    return "ecr-public/"
        + number()
        + " Java/"
        + System.getProperty("java.version")
        + " "
        + System.getProperty("os.name")
        + "/"
        + System.getProperty("os.version")
        + " "
        + System.getProperty("os.arch");
  }

  /** The version number alone, written by the build. */
  static String number() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
