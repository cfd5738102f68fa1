package dev.ecrpublic.command.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tables for bash and zsh, which share the syntax of arrays and of {@code case}. */
final class PosixTables implements CompletionScript.Tables {
  private final boolean described;

  /** {@code described} adds what commands and options do, after a colon. */
  PosixTables(boolean described) {
    this.described = described;
  }

  @Override
  public String commands(List<CompletionTable.Item> commands) {
    List<String> words = new ArrayList<>();
    for (CompletionTable.Item command : commands) {
      words.add(item(command.name(), command.text()));
    }
    return array("  ", "commands", words);
  }

  @Override
  public String globals(List<CompletionTable.Item> globals) {
    return array("  ", "globals", items(globals));
  }

  @Override
  public String options(List<CompletionTable.Options> commands) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Options command : commands) {
      out.append("    ").append(quoted(command.command())).append(")\n");
      out.append(array("      ", "options", items(command.items()))).append("      ;;\n");
    }
    return out.toString();
  }

  @Override
  public String arguments(List<CompletionTable.Following> commands) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Following command : commands) {
      out.append("    ").append(quoted(command.command())).append(") arguments=(");
      out.append(quoted(command.words().choices()))
          .append(") needed=")
          .append(command.words().needed() ? 1 : 0);
      out.append(" ;;\n");
    }
    return out.toString();
  }

  @Override
  public String operands(List<CompletionTable.Rule> rules) {
    return cases(rules, rule -> "needed=" + (rule.arity().equals("needed") ? 1 : 0) + " ");
  }

  @Override
  public String values(List<CompletionTable.Rule> rules) {
    return cases(rules, rule -> "arity=" + rule.arity() + " ");
  }

  @Override
  public String keys(List<CompletionTable.Rule> rules) {
    return cases(rules, rule -> "");
  }

  private static String cases(
      List<CompletionTable.Rule> rules, Function<CompletionTable.Rule, String> arity) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Rule rule : rules) {
      String separator = "    ";
      for (String pattern : rule.patterns()) {
        out.append(separator).append(pattern(pattern));
        separator = " | \\\n      ";
      }
      out.append(")\n      ").append(arity.apply(rule));
      out.append("kind=").append(rule.source().kind());
      if (!rule.source().words().isEmpty()) {
        out.append(" values=(").append(quoted(rule.source().words())).append(')');
      }
      out.append("\n      ;;\n");
    }
    return out.toString();
  }

  private static String pattern(String pattern) {
    boolean before = pattern.startsWith(CompletionTable.ANY_COMMAND);
    boolean behind = pattern.endsWith(CompletionTable.ANY_NUMBER);
    int end = pattern.length() - (behind ? 1 : 0);
    return (before ? "*" : "")
        + quoted(pattern.substring(before ? 1 : 0, end))
        + (behind ? "*" : "");
  }

  private List<String> items(List<CompletionTable.Item> options) {
    List<String> out = new ArrayList<>();
    for (CompletionTable.Item option : options) {
      out.add(item(option.name(), option.text()));
    }
    return out;
  }

  private String item(String name, String text) {
    return described ? name + ":" + text : name;
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
