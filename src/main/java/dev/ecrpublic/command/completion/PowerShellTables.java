package dev.ecrpublic.command.completion;

import dev.ecrpublic.command.help.Sections;
import dev.ecrpublic.docs.Argument;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables for PowerShell. */
final class PowerShellTables implements CompletionScript.Tables {
  @Override
  public String commands(List<Command> commands) {
    StringBuilder out = new StringBuilder();
    for (Command command : commands) {
      item(out, "        ", command.name(), command.summary());
    }
    return out.toString();
  }

  @Override
  public String globals(List<Option> globals) {
    StringBuilder out = new StringBuilder();
    for (Option option : globals) {
      item(out, "        ", option.name(), option.text());
    }
    return out.toString();
  }

  @Override
  public String options(List<Command> commands) {
    StringBuilder out = new StringBuilder();
    for (Command command : commands) {
      if (!command.options().isEmpty()) {
        out.append("        ").append(quoted(command.name())).append(" = [ordered]@{\n");
        for (Option option : command.options()) {
          item(out, "            ", option.name(), option.text());
        }
        out.append("        }\n");
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
        List<String> words = new ArrayList<>();
        words.add(first.required() ? "needed" : "optional");
        words.addAll(first.choices());
        out.append("        ").append(quoted(command.name())).append(" = @(");
        out.append(quoted(words)).append(")\n");
      }
    }
    return out.toString();
  }

  @Override
  public String values(List<CompletionTable.Rule> rules) {
    StringBuilder out = new StringBuilder();
    for (CompletionTable.Rule rule : rules) {
      List<String> words = new ArrayList<>();
      words.add(rule.arity().name().toLowerCase(Locale.ROOT));
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
    out.append(quoted(Sections.phrase(text))).append('\n');
  }

  private static String quoted(List<String> words) {
    return String.join(", ", words.stream().map(PowerShellTables::quoted).toList());
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
