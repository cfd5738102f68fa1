package dev.ecrpublic;

import dev.ecrpublic.cli.Cli;
import dev.ecrpublic.cli.Console;
import dev.ecrpublic.cli.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the command lines of a file one after the other in one process, output thrown away: what the
 * ahead-of-time cache of the distribution learns from when it is built.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Runs a file with one word a line and an empty line after each command; {@code +NAME=value} is
   * environment, of which {@code TERM} says that standard error is a terminal.
   */
  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>();
    Map<String, String> env = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (line.isEmpty()) {
        Cli.run(words, console(env));
        words = new ArrayList<>();
        env = new HashMap<>();
      } else if (line.startsWith("+")) {
        int equals = line.indexOf('=');
        env.put(line.substring(1, equals), line.substring(equals + 1));
      } else {
        words.add(line);
      }
    }
    Main.main(new String[] {"--version"});
  }

  private static Console console(Map<String, String> env) {
    return new Console(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Map.copyOf(env),
        Path.of(""),
        new Terminal(false, false, env.containsKey("TERM")));
  }
}
