package dev.ecrpublic.command.prompt;

import dev.ecrpublic.command.Program;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.setting.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks for the command line on the terminal before it is run ({@code on}), or once it has proved to
 * be wrong ({@code on-partial}).
 */
public final class AutoPrompt {
  /** The exit code where the user leaves. */
  public static final int LEFT = 130;

  private static final List<String> NEVER =
      List.of("help", GlobalOption.VERSION.flag(), GlobalOption.NO_CLI_AUTO_PROMPT.flag());

  /** Commands that a shell runs as it starts, or that ask for lines by themselves. */
  private static final List<String> ALONE = List.of("completion", "shell");

  /** When the line is asked for. */
  public enum Mode {
    OFF,
    ON,
    ON_PARTIAL
  }

  private AutoPrompt() {}

  /**
   * When the line is asked for, from the word that flag, environment or profile say; never where
   * nobody can type or see it.
   */
  public static Mode mode(String wanted, List<String> words, Console console) {
    Terminal terminal = console.terminal();
    boolean watched = terminal.stdin() && (terminal.stderr() || terminal.stdout());
    if (!words.isEmpty() && ALONE.contains(words.getFirst())) {
      return Mode.OFF;
    }
    for (String word : words) {
      if (NEVER.contains(word)) {
        return Mode.OFF;
      }
    }
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "on" -> watched ? Mode.ON : Mode.OFF;
      case "on-partial" -> watched ? Mode.ON_PARTIAL : Mode.OFF;
      default -> Mode.OFF;
    };
  }

  /** The words with the option that asks for the line first. */
  public static List<String> wanted(List<String> words) {
    List<String> out = new ArrayList<>(words);
    out.add(GlobalOption.CLI_AUTO_PROMPT.flag());
    return out;
  }

  /** Asks for a line of a program that begins with those words; nothing where the user leaves. */
  public static Optional<List<String>> ask(Program program, List<String> words, Console console) {
    List<String> given = new ArrayList<>(words);
    given.remove(GlobalOption.CLI_AUTO_PROMPT.flag());
    return typed(program, given, console)
        .map(
            answer -> {
              List<String> line = new ArrayList<>(answer);
              line.removeIf(GlobalOption.CLI_AUTO_PROMPT.flag()::equals);
              return line;
            });
  }

  private static Optional<List<String>> typed(
      Program program, List<String> words, Console console) {
    String type = Setting.TERM.in(console.env());
    if (type.isEmpty() || type.equals("dumb")) {
      return askPlainly(words, console, program.service());
    }
    try {
      return Prompt.ask(words, new PromptPages(program, console));
    } catch (IOException noScreen) {
      return askPlainly(words, console, program.service());
    }
  }

  /** On a terminal that can only print: the words given, and the rest is typed behind them. */
  private static Optional<List<String>> askPlainly(
      List<String> words, Console console, Service service) {
    String given = Prompt.line(words);
    console.complain("> " + service.name() + " " + given + (words.isEmpty() ? "" : " "));
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    try {
      int next = console.in().read();
      while (next >= 0 && next != '\n') {
        typed.write(next);
        next = console.in().read();
      }
      if (next < 0) {
        console.complain("\n");
        return Optional.empty();
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    String rest = typed.toString(StandardCharsets.UTF_8).strip();
    return Optional.of(Prompt.words(given + " " + rest));
  }
}
