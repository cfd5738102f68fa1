package dev.ecrpublic.command.shell;

import dev.ecrpublic.files.DamagedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines, those that belong together as one. */
public final class Lines {
  private static final int LONGEST = 16 << 20;
  private final BufferedReader in;
  private int number;

  /** Whether the last line ended in a carriage return, to which a line feed may belong. */
  private boolean returned;

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
      if (line.length() + following.length() > LONGEST) {
        throw new DamagedFile("lines that belong together are longer than 16 MiB");
      }
      line = line + "\n" + following;
    }
    return Optional.of(line);
  }

  private String read() throws IOException {
    number++;
    StringBuilder line = new StringBuilder();
    int next = in.read();
    if (next == '\n' && returned) {
      next = in.read();
    }
    returned = false;
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n' && next != '\r') {
      if (line.length() == LONGEST) {
        throw new DamagedFile("a line is longer than 16 MiB");
      }
      line.append((char) next);
      next = in.read();
    }
    returned = next == '\r';
    return line.toString();
  }

  /** Whether a line goes on in the next one; what is meant for the system's shell never does. */
  public static boolean continues(String line) {
    return !line.strip().startsWith("!") && Tokens.of(line).incomplete();
  }
}
