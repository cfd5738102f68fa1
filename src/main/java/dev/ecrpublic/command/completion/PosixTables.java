package dev.ecrpublic.command.completion;

import dev.ecrpublic.command.help.Sections;
import dev.ecrpublic.docs.Argument;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables for bash and zsh, which share the syntax of arrays and of {@code case}. */
final class PosixTables implements CompletionScript.Tables {
  private final boolean described;

  /** {@code described} adds what commands and options do, after a colon. */
  PosixTables(boolean described) {
    this.described = described;
  }

  @Override
  public String commands(List<Command> commands) {
    List<String> words = new ArrayList<>();
    for (Command command : commands) {
      words.add(item(command.name(), command.summary()));
    }
    return array("  ", "commands", words);
  }

  @Override
  public String globals(List<Option> globals) {
    return array("  ", "globals", items(globals));
  }

  @Override
  public String options(List<Command> commands) {
    StringBuilder out = new StringBuilder();
    for (Command command : commands) {
      if (!command.options().isEmpty()) {
        out.append("    ").append(command.name()).append(")\n");
        out.append(array("      ", "options", items(command.options()))).append("      ;;\n");
      }
    }
    return out.toString();
  }

  @Override
  public String arguments(List<Command> commands) {
    StringBuilder out = new StringBuilder();
    for (Command command : commands) {
      if (!command.arguments().isEmpty()) {
        Argument first = command.arguments().getFirst();
        out.append("    ").append(command.name()).append(") arguments=(");
        out.append(quoted(first.choices())).append(") needed=").append(first.required() ? 1 : 0);
        out.append(" ;;\n");
      }
    }
    return out.toString();
  }

  @Override
  public String values(List<CompletionTable.Rule> rules) {
    return cases(rules, true);
  }

  @Override
  public String keys(List<CompletionTable.Rule> rules) {
    return cases(rules, false);
  }

  private static String cases(List<CompletionTable.Rule> rules, boolean arity) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Rule rule : rules) {
      String separator = "    ";
      for (String pattern : rule.patterns()) {
        boolean any = pattern.startsWith(CompletionTable.ANY_COMMAND);
        out.append(separator)
            .append(any ? "*" : "")
            .append(quoted(any ? pattern.substring(1) : pattern));
        separator = " | \\\n      ";
      }
      out.append(")\n      ");
      if (arity) {
        out.append("arity=").append(rule.arity().name().toLowerCase(Locale.ROOT)).append(' ');
      }
      out.append("kind=").append(rule.source().kind());
      if (!rule.source().words().isEmpty()) {
        out.append(" values=(").append(quoted(rule.source().words())).append(')');
      }
      out.append("\n      ;;\n");
    }
    return out.toString();
  }

  private List<String> items(List<Option> options) {
    List<String> out = new ArrayList<>();
    for (Option option : options) {
      out.add(item(option.name(), option.text()));
    }
    return out;
  }

  private String item(String name, String text) {
    return described ? name + ":" + Sections.phrase(text) : name;
  }

  private static String array(String indent, String name, List<String> words) {
    StringBuilder out = new StringBuilder(indent).append(name).append("=(\n");
    for (String word : words) {
      out.append(indent).append("  ").append(quoted(word)).append('\n');
    }
    return out.append(indent).append(")\n").toString();
  }

  private static String quoted(List<String> words) {
    return String.join(" ", words.stream().map(PosixTables::quoted).toList());
  }

  private static String quoted(String word) {
    return word.chars().allMatch(PosixTables::harmless)
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean harmless(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || "-_./:".indexOf(c) >= 0;
  }
}
