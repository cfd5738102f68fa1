package dev.ecrpublic.docs.page;

import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.line.CommandTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The manual page of the program: what it is and which commands it has. */
public final class ProgramPage {
  private ProgramPage() {}

  /** The page of a root with every command. */
  public static Page of(Manual manual, CommandSpec root) {
    List<CommandSpec> commands = new ArrayList<>(CommandTree.below(root));
    commands.sort(Comparator.comparing(CommandSpec::name));
    String summary = manual.summary(root);
    List<Page.Section> sections = new ArrayList<>();
    sections.add(new Page.Section("NAME", List.of(Sections.name(manual.program(), summary))));
    sections.add(new Page.Section("DESCRIPTION", Sections.prose(summary, manual.details(root))));
    sections.add(new Page.Section("SYNOPSIS", List.of(synopsis(manual))));
    sections.add(new Page.Section("AVAILABLE COMMANDS", Sections.commands(manual, commands)));
    sections.add(new Page.Section("GLOBAL OPTIONS", Sections.options(manual, root.options())));
    sections.add(new Page.Section("EXAMPLES", Sections.examples(manual.examples(root))));
    sections.addAll(ReferenceSections.ofProgram(manual, commands));
    return new Page(manual.program(), manual.program() + " " + manual.version(), sections);
  }

  private static Block synopsis(Manual manual) {
    return new Block.Hanging(
        List.of(
            Span.bold(manual.program()),
            Span.plain(" [global" + Span.NO_BREAK + "options] "),
            Span.underlined("command"),
            Span.plain(" [options]")));
  }
}
