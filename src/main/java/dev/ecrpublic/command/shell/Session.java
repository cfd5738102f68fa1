package dev.ecrpublic.command.shell;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.Redaction;
import dev.ecrpublic.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Carries lines out: the shell's own commands, those of the program, and those of the system. */
public final class Session {
  /** The shell's own commands with what they do. */
  public static final Map<String, String> OWN = own();

  private static final int CANNOT_WRITE = 255;
  private final Host host;
  private final Runner runner;
  private final SystemShell system;
  private final Surroundings surroundings;
  private final Supplier<List<String>> history;
  private int status;
  private boolean ended;

  /** A session without a line so far. */
  public Session(
      Host host,
      Runner runner,
      SystemShell system,
      Surroundings surroundings,
      Supplier<List<String>> history) {
    this.host = host;
    this.runner = runner;
    this.system = system;
    this.surroundings = surroundings;
    this.history = history;
  }

  private static Map<String, String> own() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("set", "Lists the options that every command gets, or sets one: set output table");
    out.put("unset", "Takes such an option away: unset output");
    out.put("help", "Shows this, or explains a command: help describe-images");
    out.put("history", "Lists the lines of this session and earlier ones");
    out.put("exit", "Leaves, with the last exit code or the one that is named");
    out.put("quit", "Leaves");
    return out;
  }

  /** The last exit code. */
  public int status() {
    return status;
  }

  /** Whether the session is over. */
  public boolean ended() {
    return ended;
  }

  /** Says that a line was broken off. */
  public void cancelled() {
    status = Running.CANCELLED;
  }

  /** Carries a complete line out and returns its exit code. */
  public int carryOut(String line) {
    Streams streams = surroundings.streams();
    try {
      status = status(line.strip(), streams);
    } catch (Failure failure) {
      status = host.refuse(failure, streams);
    }
    return status;
  }

  private int status(String line, Streams streams) {
    if (line.startsWith("!")) {
      return system.run(line.substring(1).strip(), streams);
    }
    InputLine input = InputLine.of(line);
    if (input.words().isEmpty() && !input.named()) {
      return input.sink() instanceof InputLine.Standard ? status : empty();
    }
    return switch (input.sink()) {
      case InputLine.Standard standard -> words(input, streams);
      case InputLine.Into into -> into(into, input, streams);
      case InputLine.Pipe pipe ->
          system.pipe(pipe.command(), streams, piped -> words(input, piped));
    };
  }

  private static int empty() {
    throw Failure.Usage.parameter("The line has no command whose output could go there");
  }

  private int into(InputLine.Into into, InputLine input, Streams streams) {
    OpenOption how =
        into.append() ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (OutputStream file =
        Files.newOutputStream(
            surroundings.directory().resolve(into.file()),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            how)) {
      return words(input, streams.into(file));
    } catch (IOException e) {
      throw new Failure.Internal(into.file() + " cannot be written: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException missing -> "its directory does not exist";
      case java.nio.file.AccessDeniedException denied -> "permission denied";
      default -> String.valueOf(e.getMessage());
    };
  }

  private int words(InputLine input, Streams streams) {
    List<String> words = input.words();
    if (input.named() || !OWN.containsKey(words.getFirst())) {
      return runner.run(words, streams);
    }
    List<String> rest = words.subList(1, words.size());
    return switch (words.getFirst()) {
      case "set" -> set(rest, streams);
      case "unset" -> unset(rest);
      case "help" -> help(rest, streams);
      case "history" -> history(streams);
      default -> exit(rest);
    };
  }

  private int set(List<String> words, Streams streams) {
    if (words.size() > 2) {
      throw Failure.Usage.parameter("set takes a name and a value: set output table");
    }
    if (words.isEmpty()) {
      StringBuilder out = new StringBuilder();
      host.settings()
          .forEach(
              (name, value) ->
                  out.append("set ").append(name).append(' ').append(quoted(value)).append('\n'));
      return print(Redaction.of(out.toString()), streams);
    }
    host.set(words.getFirst(), words.size() == 2 ? words.get(1) : "");
    return 0;
  }

  private static String quoted(String value) {
    return Quoting.of(value, (char) 0, true);
  }

  private int unset(List<String> words) {
    if (words.size() != 1) {
      throw Failure.Usage.parameter("unset takes a name: unset output");
    }
    host.unset(words.getFirst());
    return 0;
  }

  private int help(List<String> words, Streams streams) {
    if (!words.isEmpty()) {
      List<String> asked = new ArrayList<>(words);
      asked.add("help");
      return runner.run(asked, streams);
    }
    StringBuilder out = new StringBuilder("Commands of ecr-public, for example:\n\n");
    out.append("  describe-repositories --output table\n");
    out.append("  describe-images --repository-name team/app | less\n");
    out.append("  describe-images --repository-name team/app > images.json\n\n");
    out.append("Commands of this shell:\n\n");
    OWN.forEach((name, text) -> out.append(row(name, text)));
    out.append(row("!COMMAND", "Runs a command of the system's shell"));
    out.append("\nTAB shows what can follow. \"ecr-public help\" lists all commands.\n");
    return print(out.toString(), streams);
  }

  private static String row(String name, String text) {
    return "  " + name + " ".repeat(10 - name.length()) + text + "\n";
  }

  private int history(Streams streams) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (String line : history.get()) {
      String shown = Integer.toString(number);
      out.append(" ".repeat(Math.max(0, 5 - shown.length()))).append(shown);
      out.append("  ").append(line).append('\n');
      number++;
    }
    return print(out.toString(), streams);
  }

  private int exit(List<String> words) {
    int code = status;
    if (!words.isEmpty()) {
      code = exitCode(words.getFirst());
    }
    ended = true;
    return code;
  }

  private static int exitCode(String word) {
    try {
      int code = Integer.parseInt(word);
      if (code >= 0 && code <= 255) {
        return code;
      }
    } catch (NumberFormatException notANumber) {
      throw badCode(word);
    }
    throw badCode(word);
  }

  private static Failure badCode(String word) {
    return Failure.Usage.parameter("exit takes a number from 0 to 255, not " + word);
  }

  private static int print(String text, Streams streams) {
    try {
      String shown = streams.watched() ? Visible.of(text) : text;
      streams.out().write(shown.getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
      return 0;
    } catch (IOException e) {
      return CANNOT_WRITE;
    }
  }
}
