package dev.ecrpublic.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The program's version and what it runs on. */
public final class Version {
  private Version() {}

  /** The line that {@code --version} prints, without its end. */
  public static String line(String program) {
    return program
        + "/"
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
  public static String number() {
    return written("version.txt");
  }

  /** The version's date, year-month-day. */
  public static String date() {
    String time = written("date.txt");
    return time.substring(0, Math.max(0, time.indexOf('T')));
  }

  private static String written(String file) {
    try (InputStream in = Version.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
