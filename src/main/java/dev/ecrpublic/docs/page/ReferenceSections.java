package dev.ecrpublic.docs.page;

import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.docs.Reference;
import dev.ecrpublic.line.CommandTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The last sections of every page: what a command leaves behind and what it finds. */
final class ReferenceSections {
  private ReferenceSections() {}

  /** Those of the program's own page, with its commands. */
  static List<Page.Section> ofProgram(Manual manual, List<CommandSpec> commands) {
    String program = manual.program();
    Reference reference = manual.texts().reference();
    List<String> pages = new ArrayList<>();
    commands.forEach(command -> pages(manual, command, pages));
    pages.addAll(reference.seeAlso().getOrDefault(program, List.of()));
    List<Page.Section> out = new ArrayList<>();
    add(out, "EXIT STATUS", items(reference.exitCodes(program, program)));
    add(out, "ENVIRONMENT", items(reference.environment()));
    add(out, "FILES", items(reference.files().getOrDefault(program, Map.of())));
    add(out, "SEE ALSO", pages(pages));
    return out;
  }

  /** Those of a command's page. */
  static List<Page.Section> ofCommand(Manual manual, CommandSpec command) {
    String key = Manual.key(command);
    Reference reference = manual.texts().reference();
    List<String> pages = new ArrayList<>(List.of(manual.program() + "(1)"));
    if (command.parent().parent() != null) {
      pages.add(CommandPage.name(manual, command.parent()) + "(1)");
    }
    CommandTree.below(command).forEach(below -> pages(manual, below, pages));
    pages.addAll(reference.seeAlso().getOrDefault(key, List.of()));
    List<Page.Section> out = new ArrayList<>();
    add(out, "EXIT STATUS", items(reference.exitCodes(manual.program(), key)));
    add(out, "FILES", items(reference.files().getOrDefault(key, Map.of())));
    add(out, "SEE ALSO", pages(pages));
    return out;
  }

  /** The pages of a command and of those below it. */
  private static void pages(Manual manual, CommandSpec command, List<String> out) {
    out.add(CommandPage.name(manual, command) + "(1)");
    CommandTree.below(command).forEach(below -> pages(manual, below, out));
  }

  private static void add(List<Page.Section> sections, String title, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      sections.add(new Page.Section(title, blocks));
    }
  }

  private static List<Block> items(Map<String, String> texts) {
    List<Block> out = new ArrayList<>();
    texts.forEach(
        (names, text) -> out.add(new Block.Item(term(names), Sections.prose(text, List.of()))));
    return out;
  }

  private static List<Span> term(String names) {
    List<Span> out = new ArrayList<>();
    for (String name : names.split(",")) {
      if (!out.isEmpty()) {
        out.add(Span.plain(", "));
      }
      out.add(Span.bold(name));
    }
    return out;
  }

  private static List<Block> pages(List<String> names) {
    List<Span> out = new ArrayList<>();
    for (String name : names) {
      int section = name.indexOf('(');
      if (!out.isEmpty()) {
        out.add(Span.plain(", "));
      }
      out.add(Span.bold(name.substring(0, section)));
      out.add(Span.plain(name.substring(section)));
    }
    return List.of(new Block.Paragraph(out));
  }
}
