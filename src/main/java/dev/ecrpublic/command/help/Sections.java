package dev.ecrpublic.command.help;

import dev.ecrpublic.docs.Example;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.model.Kind;
import java.util.ArrayList;
import java.util.List;

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

  static List<Block> options(List<Option> options) {
    List<Block> out = new ArrayList<>();
    for (Option option : options) {
      out.add(new Block.Item(term(option), prose(option.text(), List.of())));
    }
    return out;
  }

  /** An option with what follows it. */
  static List<Span> term(Option option) {
    List<Span> out = new ArrayList<>();
    out.add(Span.bold(option.name()));
    if (option.member().isPresent() && option.member().get().kind() == Kind.BOOLEAN) {
      out.add(Span.plain(" | "));
      out.add(Span.bold("--no-" + option.name().substring(2)));
      return out;
    }
    switch (option.arity()) {
      case NONE -> {}
      case ONE -> value(out, " <", ">");
      case OPTIONAL -> value(out, " [<", ">]");
      case MANY -> {
        value(out, " [<", ">");
        out.add(Span.plain(" ...]"));
      }
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
