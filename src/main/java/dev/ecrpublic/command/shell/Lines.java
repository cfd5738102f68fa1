package dev.ecrpublic.command.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines, those that belong together as one. */
public final class Lines {
  private final BufferedReader in;
  private int number;

  Lines(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The number of the last line that was read, from 1. */
  int number() {
    return number;
  }

  /** The next line with those that continue it, empty at the end; {@code more} is asked before. */
  Optional<String> next(Runnable more) throws IOException {
    String line = read();
    if (line == null) {
      return Optional.empty();
    }
    while (continues(line)) {
      more.run();
      String following = read();
      if (following == null) {
        break;
      }
      line = line + "\n" + following;
    }
    return Optional.of(line);
  }

  private String read() throws IOException {
    number++;
    return in.readLine();
  }

  /** Whether a line goes on in the next one; what is meant for the system's shell never does. */
  public static boolean continues(String line) {
    return !line.strip().startsWith("!") && Tokens.of(line).incomplete();
  }
}
