package dev.ecrpublic.command.help;

import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The last sections of every page: what a command leaves behind and what it finds. */
final class ReferenceSections {
  private ReferenceSections() {}

  /** Those of the program's own page. */
  static List<Page.Section> of(Program program) {
    List<String> pages = new ArrayList<>();
    for (Command command : program.sortedCommands()) {
      if (!command.name().equals("help")) {
        pages.add(program.name() + "-" + command.name() + "(1)");
      }
    }
    Reference reference = program.reference();
    pages.addAll(reference.seeAlso().getOrDefault(program.name(), List.of()));
    List<Page.Section> out = new ArrayList<>();
    add(out, "EXIT STATUS", items(reference.exitCodes(program.name(), program.name())));
    add(out, "ENVIRONMENT", items(reference.environment()));
    add(out, "FILES", items(reference.files().getOrDefault(program.name(), Map.of())));
    add(out, "SEE ALSO", pages(pages));
    return out;
  }

  /** Those of a command's page. */
  static List<Page.Section> of(Program program, Command command) {
    List<String> pages = new ArrayList<>(List.of(program.name() + "(1)"));
    Reference reference = program.reference();
    pages.addAll(reference.seeAlso().getOrDefault(command.name(), List.of()));
    List<Page.Section> out = new ArrayList<>();
    add(out, "EXIT STATUS", items(reference.exitCodes(program.name(), command.name())));
    add(out, "FILES", items(reference.files().getOrDefault(command.name(), Map.of())));
    add(out, "SEE ALSO", pages(pages));
    return out;
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
