package dev.ecrpublic.command.help;

import java.util.List;

/** A page as text for a terminal, or plain for everything else. */
public final class TerminalPage {
  private static final int STEP = 4;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private final StringBuilder out = new StringBuilder();
  private final int columns;
  private final Looks looks;

  private TerminalPage(int columns, Looks looks) {
    this.columns = columns;
    this.looks = looks;
  }

  /** How bold and underlined text is told from the rest. */
  public enum Looks {
    /** Not at all. */
    PLAIN,
    /** By the escape codes of terminals. */
    CODES,
    /** By characters struck over each other, which every pager understands. */
    OVERSTRUCK
  }

  /**
   * The page in lines of at most {@code columns} columns, and never more than can be read with
   * ease.
   */
  public static String of(Page page, int columns, Looks looks) {
    TerminalPage text = new TerminalPage(Math.clamp(columns, NARROWEST, WIDEST), looks);
    for (Page.Section section : page.sections()) {
      text.section(section);
    }
    return text.out.toString();
  }

  private void section(Page.Section section) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    piece(Span.bold(section.title()));
    out.append('\n');
    blocks(section.blocks(), STEP, false);
  }

  private void blocks(List<Block> blocks, int indent, boolean nested) {
    Block before = null;
    for (Block block : blocks) {
      if (before != null && apart(before, block, nested)) {
        out.append('\n');
      }
      block(block, indent);
      before = block;
    }
  }

  /** Whether an empty line stands between two blocks. */
  static boolean apart(Block before, Block after, boolean nested) {
    return switch (after) {
      case Block.Literal literal -> !(before instanceof Block.Paragraph);
      case Block.CommandLine line -> !(before instanceof Block.Paragraph);
      case Block.Item item -> !nested;
      case Block.Paragraph paragraph -> true;
      case Block.Hanging hanging -> true;
    };
  }

  private void block(Block block, int indent) {
    switch (block) {
      case Block.Paragraph paragraph -> filled(paragraph.text(), indent, indent);
      case Block.Hanging hanging -> filled(hanging.text(), indent, indent + STEP);
      case Block.Literal literal -> literal(literal.lines(), indent + STEP);
      case Block.CommandLine line ->
          literal(ShellLine.folded(line.line(), columns - indent - STEP), indent + STEP);
      case Block.Item item -> {
        filled(item.term(), indent, indent + STEP);
        blocks(item.body(), indent + STEP, true);
      }
    }
  }

  private void literal(List<String> lines, int indent) {
    for (String line : lines) {
      out.repeat(' ', indent).append(line).append('\n');
    }
  }

  private void filled(List<Span> text, int first, int others) {
    int indent = first;
    for (List<Words.Word> line : Words.lines(Words.of(text), columns - first, columns - others)) {
      out.repeat(' ', indent);
      boolean started = false;
      for (Words.Word word : line) {
        if (started) {
          out.append(' ');
        }
        word.pieces().forEach(this::piece);
        started = true;
      }
      out.append('\n');
      indent = others;
    }
  }

  private void piece(Span span) {
    boolean bold = span.style() == Span.Style.BOLD;
    if (looks == Looks.PLAIN || span.style() == Span.Style.PLAIN) {
      out.append(span.text());
    } else if (looks == Looks.CODES) {
      out.append(bold ? "\u001b[1m" : "\u001b[4m").append(span.text()).append("\u001b[0m");
    } else {
      span.text().codePoints().forEach(c -> overstruck(c, bold));
    }
  }

  private void overstruck(int c, boolean bold) {
    out.appendCodePoint(bold ? c : '_').append('\b').appendCodePoint(c);
  }
}
