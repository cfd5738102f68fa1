package dev.ecrpublic;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.setting.Setting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
   * environment, of which {@code PROGRAM} is the name by which the program was called, {@code TERM}
   * says that standard error is a terminal, and {@code TYPED} that lines are typed on this
   * process's own standard input; {@code <} is followed by a line of standard input.
   */
  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>();
    Map<String, String> env = new HashMap<>();
    StringBuilder input = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (line.isEmpty()) {
        Cli.run(words, console(env, input.toString()), Main.service(env.get("PROGRAM")));
        words = new ArrayList<>();
        env = new HashMap<>();
        input.setLength(0);
      } else if (line.startsWith("+")) {
        int equals = line.indexOf('=');
        env.put(line.substring(1, equals), line.substring(equals + 1));
      } else if (line.startsWith("<")) {
        input.append(line, 1, line.length()).append('\n');
      } else {
        words.add(line);
      }
    }
    Main.main(new String[] {"--version"});
  }

  private static Console console(Map<String, String> env, String input) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Map.copyOf(env),
        Path.of(""),
        new Terminal(env.containsKey("TYPED"), env.containsKey("TYPED"), Setting.TERM.isIn(env)));
  }
}
