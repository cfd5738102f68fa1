package dev.ecrpublic.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Which standard streams are a terminal.
 *
 * @param stdin whether input is typed
 * @param stdout whether output is watched
 * @param stderr whether errors are watched
 */
public record Terminal(boolean stdin, boolean stdout, boolean stderr) {
  private static final int STANDARD_COLUMNS = 80;
  private static final String FOUND_OUT = "ecr-public.terminal";

  /** No terminal at all, as in a pipe or a CI job. */
  public static Terminal none() {
    return new Terminal(false, false, false);
  }

  /**
   * What the launcher found out: the numbers of the streams that are terminals in the property
   * {@code ecr-public.terminal}; a shell knows it for nothing, a Java runtime only at some cost.
   */
  static Terminal system() {
    String streams = System.getProperty(FOUND_OUT, "");
    return new Terminal(
        streams.indexOf('0') >= 0, streams.indexOf('1') >= 0, streams.indexOf('2') >= 0);
  }

  /** Whether this process was started by the launcher, for one command line. */
  public static boolean launched() {
    return System.getProperty(FOUND_OUT) != null;
  }

  /** The width of the terminal on standard output in columns, 80 where there is none. */
  public int columns() {
    return stdout ? measured() : STANDARD_COLUMNS;
  }

  /** The width of the terminal that the process belongs to in columns, 80 where there is none. */
  public static int measured() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      int columns = Integer.parseInt(size.strip().substring(size.indexOf(' ') + 1));
      return columns > 0 ? columns : STANDARD_COLUMNS;
    } catch (IOException | NumberFormatException unknown) {
      return STANDARD_COLUMNS;
    }
  }
}
