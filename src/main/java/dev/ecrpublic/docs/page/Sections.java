package dev.ecrpublic.docs.page;

import dev.ecrpublic.docs.Example;
import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.model.Kind;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The parts that every page is made of. */
public final class Sections {
  private Sections() {}

  /** A page's name with the first sentence of what there is to say. */
  static Block name(String name, String summary) {
    return new Block.Paragraph(
        List.of(Span.bold(name.replace(' ', Span.NO_BREAK)), Span.plain(" - " + phrase(summary))));
  }

  /** The first sentence without its full stop, as a phrase after a dash. */
  public static String phrase(String text) {
    int stop = text.indexOf(". ");
    String first = stop < 0 ? text : text.substring(0, stop + 1);
    String open = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return open.isEmpty() ? open : Character.toLowerCase(open.charAt(0)) + open.substring(1);
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(Span.prose(text));
  }

  static List<Block> prose(String first, List<String> more) {
    List<Block> out = new ArrayList<>();
    out.add(paragraph(first));
    for (String text : more) {
      out.add(paragraph(text));
    }
    return out;
  }

  static List<Block> options(Manual manual, List<OptionSpec> options) {
    List<Block> out = new ArrayList<>();
    for (OptionSpec option : options) {
      out.add(new Block.Item(term(option), prose(manual.text(option), List.of())));
    }
    return out;
  }

  /** Commands with what they do. */
  static List<Block> commands(Manual manual, List<CommandSpec> commands) {
    List<Block> out = new ArrayList<>();
    for (CommandSpec command : commands) {
      String name = String.join(" ", CommandTree.path(command)).replace(' ', Span.NO_BREAK);
      out.add(new Block.Item(List.of(Span.bold(name)), prose(manual.summary(command), List.of())));
    }
    return out;
  }

  /** An option with what follows it. */
  static List<Span> term(OptionSpec option) {
    List<Span> out = new ArrayList<>();
    out.add(Span.bold(option.longestName()));
    for (String name : option.names()) {
      if (!name.equals(option.longestName())) {
        out.add(Span.plain(" | "));
        out.add(Span.bold(name));
      }
    }
    if (Manual.member(option).isPresent() && Manual.member(option).get().kind() == Kind.BOOLEAN) {
      out.add(Span.plain(" | "));
      out.add(Span.bold("--no-" + option.longestName().substring(2)));
      return out;
    }
    if (option.arity().max() > 1) {
      value(out, " [<", ">");
      out.add(Span.plain(" ...]"));
    } else if (option.arity().min() == 1) {
      value(out, " <", ">");
    } else if (option.arity().max() == 1) {
      value(out, " [<", ">]");
    }
    return out;
  }

  private static void value(List<Span> out, String open, String close) {
    out.add(Span.plain(open));
    out.add(Span.underlined("value"));
    out.add(Span.plain(close));
  }

  static List<Block> examples(List<Example> examples) {
    List<Block> out = new ArrayList<>();
    for (Example example : examples) {
      out.add(paragraph(example.title()));
      out.add(new Block.CommandLine(example.line()));
    }
    return out;
  }
}
