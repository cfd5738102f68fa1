package dev.ecrpublic.command.help;

import dev.ecrpublic.docs.Argument;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The manual page of one command. */
public final class CommandPage {
  private final Program program;
  private final Command command;

  private CommandPage(Program program, Command command) {
    this.program = program;
    this.command = command;
  }

  /** The page of that command. */
  public static Page of(Program program, Command command) {
    return new CommandPage(program, command).page();
  }

  private Page page() {
    List<Page.Section> sections = new ArrayList<>();
    sections.add(new Page.Section("NAME", List.of(Sections.name(name(), command.summary()))));
    sections.add(
        new Page.Section("DESCRIPTION", Sections.prose(command.summary(), command.details())));
    sections.add(new Page.Section("SYNOPSIS", List.of(synopsis())));
    sections.add(new Page.Section("OPTIONS", options()));
    sections.add(new Page.Section("GLOBAL OPTIONS", Sections.options(program.globals())));
    sections.add(new Page.Section("EXAMPLES", Sections.examples(command.examples())));
    command.output().ifPresent(tree -> sections.add(new Page.Section("OUTPUT", output(tree))));
    sections.addAll(ReferenceSections.of(program, command));
    return new Page(name(), program.name() + " " + program.version(), sections);
  }

  private String name() {
    return program.name() + "-" + command.name();
  }

  private Block synopsis() {
    List<Span> out = new ArrayList<>();
    out.add(Span.bold(program.name() + Span.NO_BREAK + command.name()));
    for (Argument argument : command.arguments()) {
      out.add(Span.plain(argument.required() ? " " : " ["));
      out.add(Span.underlined(argument.label()));
      out.add(Span.plain(argument.required() ? "" : "]"));
    }
    for (Option option : command.options()) {
      if (option.hidden()) {
        continue;
      }
      out.add(Span.plain(option.required() ? " " : " ["));
      for (Span part : Sections.term(option)) {
        out.add(new Span(part.text().replace(' ', Span.NO_BREAK), part.style()));
      }
      out.add(Span.plain(option.required() ? "" : "]"));
    }
    out.add(Span.plain(" [" + "global" + Span.NO_BREAK + "options]"));
    return new Block.Hanging(out);
  }

  private List<Block> options() {
    List<Block> out = new ArrayList<>();
    for (Argument argument : command.arguments()) {
      out.add(
          new Block.Item(
              List.of(Span.underlined(argument.label())),
              Sections.prose(argument.text(), List.of())));
    }
    for (Option option : command.options()) {
      if (!option.hidden()) {
        out.add(new Block.Item(Sections.term(option), body(option)));
      }
    }
    return out.isEmpty() ? List.of(Sections.paragraph("None of its own.")) : out;
  }

  private List<Block> body(Option option) {
    List<Block> out = new ArrayList<>(Sections.prose(option.text(), List.of()));
    if (option.member().isEmpty()) {
      return out;
    }
    Parameter member = option.member().get();
    List<String> constraints = Syntax.constraints(member);
    if (!constraints.isEmpty()) {
      out.add(Sections.paragraph(String.join(" ", constraints)));
    }
    if (Syntax.structured(member)) {
      out.addAll(members(structure(member)));
      out.add(Sections.paragraph("Shorthand:"));
      out.add(new Block.Literal(Syntax.shorthand(member)));
      out.add(Sections.paragraph("JSON:"));
      out.add(new Block.Literal(Syntax.json(member)));
    }
    return out;
  }

  private static List<Parameter> structure(Parameter member) {
    Parameter inner = member.kind() == Kind.LIST ? member.element() : member;
    return inner.kind() == Kind.STRUCTURE ? inner.members() : List.of();
  }

  private List<Block> members(List<Parameter> members) {
    List<Block> out = new ArrayList<>();
    for (Parameter member : members) {
      List<String> text = new ArrayList<>();
      text.add(program.members().apply(member.name()));
      text.addAll(Syntax.constraints(member));
      text.removeIf(String::isEmpty);
      out.add(
          new Block.Item(
              typed(member),
              text.isEmpty() ? List.of() : Sections.prose(String.join(" ", text), List.of())));
    }
    return out;
  }

  private List<Block> output(List<Parameter> tree) {
    if (tree.isEmpty()) {
      return List.of(Sections.paragraph("None"));
    }
    List<Block> out = new ArrayList<>();
    for (Parameter member : tree) {
      String text = program.replies().apply(member.name());
      List<Block> body = new ArrayList<>();
      if (!text.isEmpty()) {
        body.add(Sections.paragraph(text));
      }
      List<Parameter> inner = structure(member);
      if (!inner.isEmpty()) {
        body.addAll(output(inner));
      }
      out.add(new Block.Item(typed(member), body));
    }
    return out;
  }

  private static List<Span> typed(Parameter member) {
    return List.of(Span.bold(member.name()), Span.plain(" (" + Syntax.type(member) + ")"));
  }
}
