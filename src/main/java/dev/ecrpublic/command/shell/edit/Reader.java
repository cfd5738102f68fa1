package dev.ecrpublic.command.shell.edit;

import java.util.function.BooleanSupplier;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Reads lines, with plain words below a search of the history, and lists without colours too. */
final class Reader extends LineReaderImpl {
  private final BooleanSupplier coloured;

  /** A reader whose lists have colours as long as that is so. */
  Reader(Terminal terminal, BooleanSupplier coloured) {
    super(terminal, "ecr-public", null);
    this.coloured = coloured;
  }

  @Override
  protected void redisplay(boolean flush) {
    if (searchTerm != null) {
      post = this::search;
    }
    super.redisplay(flush);
  }

  private AttributedString search() {
    String none = searchBackward ? "No earlier line with: " : "No later line with: ";
    String found = searchBackward ? "Earlier line with: " : "Later line with: ";
    return new AttributedString((searchFailing ? none : found) + searchTerm);
  }

  @Override
  protected AttributedStyle getCompletionStyle(String name, String value) {
    if (coloured.getAsBoolean()) {
      return super.getCompletionStyle(name, value);
    }
    return name.endsWith("SELECTION") ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT;
  }
}
