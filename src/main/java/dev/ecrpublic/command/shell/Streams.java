package dev.ecrpublic.command.shell;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a command reads and writes.
 *
 * @param watched whether its output is seen on the terminal at once
 */
public record Streams(InputStream in, OutputStream out, OutputStream err, boolean watched) {
  /** The same with output going elsewhere, where nobody watches it. */
  Streams into(OutputStream other) {
    return new Streams(in, other, err, false);
  }
}
