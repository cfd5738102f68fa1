package dev.ecrpublic.command.help;

import java.util.List;

/** A part of a page. */
public sealed interface Block {
  /** Text that is filled into lines. */
  record Paragraph(List<Span> text) implements Block {}

  /** Text that is filled into lines, of which all but the first are indented. */
  record Hanging(List<Span> text) implements Block {}

  /** Lines that stay as they are. */
  record Literal(List<String> lines) implements Block {}

  /** A shell command line, folded at its options where it is too long. */
  record CommandLine(String line) implements Block {}

  /** A term with what there is to say of it. */
  record Item(List<Span> term, List<Block> body) implements Block {}
}
