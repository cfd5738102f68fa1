package dev.ecrpublic.docs.page;

import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.line.Commands;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of one command. */
public final class CommandPage {
  private final Manual manual;
  private final CommandSpec command;

  private CommandPage(Manual manual, CommandSpec command) {
    this.manual = manual;
    this.command = command;
  }

  /** The page of that command, which hangs below a root. */
  public static Page of(Manual manual, CommandSpec command) {
    return new CommandPage(manual, command).page();
  }

  /** The name of a command's page. */
  public static String name(Manual manual, CommandSpec command) {
    return manual.program() + "-" + String.join("-", CommandTree.path(command));
  }

  private Page page() {
    String summary = manual.summary(command);
    List<CommandSpec> below = CommandTree.below(command);
    List<Page.Section> sections = new ArrayList<>();
    sections.add(new Page.Section("NAME", List.of(Sections.name(name(manual, command), summary))));
    sections.add(new Page.Section("DESCRIPTION", Sections.prose(summary, manual.details(command))));
    sections.add(new Page.Section("SYNOPSIS", synopses()));
    if (!below.isEmpty()) {
      sections.add(new Page.Section("COMMANDS", Sections.commands(manual, below)));
    }
    if (CommandTree.runs(command)) {
      sections.add(new Page.Section("OPTIONS", options()));
    }
    sections.add(new Page.Section("GLOBAL OPTIONS", globals()));
    if (!manual.examples(command).isEmpty()) {
      sections.add(new Page.Section("EXAMPLES", Sections.examples(manual.examples(command))));
    }
    Manual.output(command)
        .ifPresent(tree -> sections.add(new Page.Section("OUTPUT", output(tree))));
    sections.addAll(ReferenceSections.ofCommand(manual, command));
    return new Page(name(manual, command), manual.program() + " " + manual.version(), sections);
  }

  private List<Block> synopses() {
    List<Block> out = new ArrayList<>();
    if (CommandTree.runs(command)) {
      out.add(synopsis());
    }
    if (!command.subcommands().isEmpty()) {
      out.add(
          new Block.Hanging(
              List.of(
                  Span.bold(typed()),
                  Span.plain(" "),
                  Span.underlined("command"),
                  Span.plain(" [options]"))));
    }
    return out;
  }

  private String typed() {
    String path = String.join(" ", CommandTree.path(command));
    return (manual.program() + " " + path).replace(' ', Span.NO_BREAK);
  }

  private Block synopsis() {
    List<Span> out = new ArrayList<>();
    out.add(Span.bold(typed()));
    for (PositionalParamSpec word : command.positionalParameters()) {
      out.add(Span.plain(word.required() ? " " : " ["));
      out.add(Span.underlined(word.paramLabel()));
      out.add(Span.plain((word.arity().max() > 1 ? "..." : "") + (word.required() ? "" : "]")));
    }
    for (OptionSpec option : command.options()) {
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
    for (PositionalParamSpec word : command.positionalParameters()) {
      out.add(
          new Block.Item(
              List.of(Span.underlined(word.paramLabel())),
              Sections.prose(manual.text(word), List.of())));
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        out.add(new Block.Item(Sections.term(option), body(option)));
      }
    }
    return out.isEmpty() ? List.of(Sections.paragraph("None of its own.")) : out;
  }

  /**
   * All of them where a request is made of options; elsewhere those that matter there, and where
   * the others are.
   */
  private List<Block> globals() {
    List<OptionSpec> globals = command.root().options();
    if (command.findOption(Commands.SKELETON) != null) {
      return Sections.options(manual, globals);
    }
    List<String> wanted = manual.texts().globals(Manual.key(command));
    List<Block> out = new ArrayList<>();
    for (OptionSpec option : globals) {
      if (wanted.contains(option.longestName())) {
        out.addAll(Sections.options(manual, List.of(option)));
      }
    }
    out.add(
        Sections.paragraph(
            (out.isEmpty() ? "They are" : "The others are")
                + " explained by `"
                + manual.program()
                + " help "
                + manual.program()
                + "`."));
    return out;
  }

  private List<Block> body(OptionSpec option) {
    List<Block> out = new ArrayList<>(Sections.prose(manual.text(option), List.of()));
    Optional<Parameter> sets = Manual.member(option);
    if (sets.isEmpty()) {
      List<String> choices = Commands.choices(option);
      if (!choices.stream().allMatch(manual.text(option)::contains)) {
        out.add(Sections.paragraph("One of " + String.join(", ", choices) + "."));
      }
      return out;
    }
    Parameter member = sets.get();
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
      text.add(manual.texts().member(member.name()));
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
      String text = manual.told(command, member.name());
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
