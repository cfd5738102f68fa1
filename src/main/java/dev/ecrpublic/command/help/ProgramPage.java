package dev.ecrpublic.command.help;

import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Program;
import java.util.ArrayList;
import java.util.List;

/** The manual page of the program: what it is and which commands it has. */
public final class ProgramPage {
  private ProgramPage() {}

  /** The page. */
  public static Page of(Program program) {
    List<Page.Section> sections = new ArrayList<>();
    sections.add(
        new Page.Section("NAME", List.of(Sections.name(program.name(), program.summary()))));
    sections.add(
        new Page.Section("DESCRIPTION", Sections.prose(program.summary(), program.details())));
    sections.add(new Page.Section("SYNOPSIS", List.of(synopsis(program))));
    sections.add(new Page.Section("AVAILABLE COMMANDS", commands(program)));
    sections.add(new Page.Section("GLOBAL OPTIONS", Sections.options(program.globals())));
    sections.add(new Page.Section("EXAMPLES", Sections.examples(program.examples())));
    sections.addAll(ReferenceSections.of(program));
    return new Page(program.name(), program.name() + " " + program.version(), sections);
  }

  private static Block synopsis(Program program) {
    return new Block.Hanging(
        List.of(
            Span.bold(program.name()),
            Span.plain(" [global" + Span.NO_BREAK + "options] "),
            Span.underlined("command"),
            Span.plain(" [options]")));
  }

  private static List<Block> commands(Program program) {
    List<Block> out = new ArrayList<>();
    for (Command command : program.sortedCommands()) {
      out.add(
          new Block.Item(
              List.of(Span.bold(command.name())), Sections.prose(command.summary(), List.of())));
    }
    return out;
  }
}
