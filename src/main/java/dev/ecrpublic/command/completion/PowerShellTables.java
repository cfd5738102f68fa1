package dev.ecrpublic.command.completion;

import java.util.ArrayList;
import java.util.List;

/** Tables for PowerShell. */
final class PowerShellTables implements CompletionScript.Tables {
  @Override
  public String commands(List<CompletionTable.Item> commands) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Item command : commands) {
      item(out, "        ", command.name(), command.text());
    }
    return out.toString();
  }

  @Override
  public String globals(List<CompletionTable.Item> globals) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Item option : globals) {
      item(out, "        ", option.name(), option.text());
    }
    return out.toString();
  }

  @Override
  public String options(List<CompletionTable.Options> commands) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Options command : commands) {
      out.append("        ").append(quoted(command.command())).append(" = [ordered]@{\n");
      for (CompletionTable.Item option : command.items()) {
        item(out, "            ", option.name(), option.text());
      }
      out.append("        }\n");
    }
    return out.toString();
  }

  @Override
  public String arguments(List<CompletionTable.Following> commands) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Following command : commands) {
      List<String> words = new ArrayList<>();
      words.add(command.words().needed() ? "needed" : "optional");
      words.addAll(command.words().choices());
      out.append("        ").append(quoted(command.command())).append(" = @(");
      out.append(quoted(words)).append(")\n");
    }
    return out.toString();
  }

  @Override
  public String operands(List<CompletionTable.Rule> rules) {
    return values(rules);
  }

  @Override
  public String values(List<CompletionTable.Rule> rules) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Rule rule : rules) {
      List<String> words = new ArrayList<>();
      words.add(rule.arity());
      rule(out, rule, words);
    }
    return out.toString();
  }

  @Override
  public String keys(List<CompletionTable.Rule> rules) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Rule rule : rules) {
      rule(out, rule, new ArrayList<>());
    }
    return out.toString();
  }

  private static void rule(StringBuilder out, CompletionTable.Rule rule, List<String> words) {
    words.add(rule.source().kind());
    words.addAll(rule.source().words());
    for (String pattern : rule.patterns()) {
      out.append("        ").append(quoted(pattern));
      out.append(" = @(").append(quoted(words)).append(")\n");
    }
  }

  private static void item(StringBuilder out, String indent, String name, String text) {
    out.append(indent).append(quoted(name)).append(" = ");
    out.append(quoted(text)).append('\n');
  }

  private static String quoted(List<String> words) {
    return String.join(", ", words.stream().map(PowerShellTables::quoted).toList());
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
