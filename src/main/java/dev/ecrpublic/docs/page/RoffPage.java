package dev.ecrpublic.docs.page;

import java.util.List;
import java.util.Locale;

/** A page as the source of a manual page, in the man macros that groff and mandoc share. */
public final class RoffPage {
  /** The columns of an example, indented twice on a terminal of 80 columns. */
  private static final int WIDTH = 66;

  /** What checkers of manual pages ask of a source line, with a reserve for {@code \\&}. */
  private static final int SOURCE_WIDTH = 78;

  private final StringBuilder out = new StringBuilder();

  private RoffPage() {}

  /** The page in section 1 of the manual; {@code date} is shown at its foot, year-month-day. */
  public static String of(Page page, String date) {
    RoffPage roff = new RoffPage();
    roff.line(
        ".TH "
            + escaped(page.name().toUpperCase(Locale.ROOT))
            + " 1 \""
            + date
            + "\" \""
            + escaped(page.version())
            + "\" \"ecr\\-public manual\"");
    roff.line(".nh");
    roff.line(".ad l");
    for (Page.Section section : page.sections()) {
      roff.line(".SH " + section.title());
      roff.blocks(section.blocks(), false);
    }
    return roff.out.toString();
  }

  private void blocks(List<Block> blocks, boolean nested) {
    Block before = null;
    for (Block block : blocks) {
      if (before != null) {
        boolean apart = TerminalPage.apart(before, block, nested);
        if (apart && !(block instanceof Block.Hanging)) {
          line(".PP");
        } else if (before instanceof Block.Paragraph && block instanceof Block.Item) {
          line(".br");
        }
      }
      block(block);
      before = block;
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> filled(paragraph.text());
      case Block.Hanging hanging -> {
        line(".HP 4");
        filled(hanging.text());
      }
      case Block.Literal literal -> literal(literal.lines());
      case Block.CommandLine command -> literal(ShellLine.folded(command.line(), WIDTH));
      case Block.Item item -> {
        filled(item.term());
        if (!item.body().isEmpty()) {
          line(".RS 4");
          blocks(item.body(), true);
          line(".RE");
        } else {
          line(".br");
        }
      }
    }
  }

  private void literal(List<String> lines) {
    line(".RS 4");
    line(".nf");
    for (String text : lines) {
      line(guarded(escaped(text)));
    }
    line(".fi");
    line(".RE");
  }

  private void filled(List<Span> text) {
    StringBuilder line = new StringBuilder();
    for (Words.Word word : Words.of(text)) {
      StringBuilder source = new StringBuilder();
      word.pieces().forEach(piece -> source.append(styled(piece)));
      if (!line.isEmpty() && line.length() + 1 + source.length() > SOURCE_WIDTH) {
        line(guarded(line.toString()));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(source);
    }
    line(guarded(line.toString()));
  }

  private static String styled(Span span) {
    String text = escaped(span.text()).replace(" ", "\\ ");
    return switch (span.style()) {
      case PLAIN -> text;
      case BOLD -> "\\fB" + text + "\\fR";
      case UNDERLINED -> "\\fI" + text + "\\fR";
    };
  }

  /** Text that begins like a request is kept from being one. */
  private static String guarded(String line) {
    return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(
          switch (c) {
            case '\\' -> "\\e";
            case '-' -> "\\-";
            case '\'' -> "\\(aq";
            case '`' -> "\\(ga";
            case '^' -> "\\(ha";
            case '~' -> "\\(ti";
            default -> String.valueOf(c);
          });
    }
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
