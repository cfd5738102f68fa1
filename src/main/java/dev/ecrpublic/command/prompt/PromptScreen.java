package dev.ecrpublic.command.prompt;

import dev.ecrpublic.suggest.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Draws the prompt on a screen of some size. */
final class PromptScreen {
  private static final String PROMPT = "> ecr-public ";
  private static final String BAR =
      "Enter run  Tab complete  F1 keys  F3 help page  F5 output  Ctrl-C leave";
  private static final int MENU = 10;
  private static final int MENU_ABOVE_PANEL = 4;
  private static final AttributedStyle BOLD = AttributedStyle.BOLD;
  private static final AttributedStyle INVERSE = AttributedStyle.INVERSE;
  private final int columns;
  private final int rows;
  private final List<AttributedString> lines = new ArrayList<>();
  private int cursorRow;
  private int cursorColumn;

  /** A screen of that size. */
  PromptScreen(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  int cursorRow() {
    return cursorRow;
  }

  int cursorColumn() {
    return cursorColumn;
  }

  /** Every line of the screen. */
  List<AttributedString> draw(PromptState state, List<String> panel) {
    line(state.line());
    menu(state);
    panel(state, panel);
    while (lines.size() < rows - 1) {
      lines.add(AttributedString.EMPTY);
    }
    while (lines.size() > Math.max(1, rows - 1)) {
      lines.removeLast();
    }
    if (rows > 1) {
      String bar = state.message().isEmpty() ? BAR : state.message();
      lines.add(new AttributedString(Columns.cut(bar, columns - 1), INVERSE));
    }
    return lines;
  }

  /** The line, folded where the screen ends; of a very long one the part around the cursor. */
  private void line(PromptText line) {
    List<String> folded = Columns.fold(PROMPT + line.text(), columns - 1);
    List<String> before = Columns.fold(PROMPT + line.before(), columns - 1);
    cursorRow = before.size() - 1;
    cursorColumn = Columns.of(before.getLast());
    int height = Math.max(1, rows / 2);
    int first = Math.max(0, cursorRow - height + 1);
    for (int i = first; i < Math.min(folded.size(), first + height); i++) {
      AttributedStringBuilder drawn = new AttributedStringBuilder();
      String text = folded.get(i);
      int prompt = i == 0 ? Math.min(PROMPT.length(), text.length()) : 0;
      drawn.styled(BOLD, text.substring(0, prompt)).append(text.substring(prompt));
      lines.add(drawn.toAttributedString());
    }
    cursorRow -= first;
  }

  private void menu(PromptState state) {
    List<Suggestion> all = state.suggestions();
    if (all.isEmpty()) {
      return;
    }
    boolean closed = state.panel() == PromptState.Panel.NONE;
    int height = Math.min(all.size(), closed ? MENU : MENU_ABOVE_PANEL);
    int first = Math.clamp(state.selected() - height / 2, 0, all.size() - height);
    List<Suggestion> shown = all.subList(first, first + height);
    int width = 0;
    for (Suggestion suggestion : shown) {
      width = Math.max(width, Columns.of(suggestion.value()));
    }
    width = Math.min(width, Math.max(10, columns / 2));
    for (int i = 0; i < height; i++) {
      boolean selected = first + i == state.selected();
      String value = Columns.padded(Columns.tail(shown.get(i).value(), width), width);
      String row = (selected ? "  > " : "    ") + value + "  " + shown.get(i).description();
      lines.add(
          new AttributedString(
              Columns.cut(row, columns - 1), selected ? INVERSE : AttributedStyle.DEFAULT));
    }
    description(all, Math.max(0, state.selected()));
  }

  /** Of the suggestion that is selected, or else the first: how many there are, and its text. */
  private void description(List<Suggestion> all, int which) {
    String count = all.size() == 1 ? "" : (which + 1) + "/" + all.size() + " ";
    String text = count + all.get(which).description();
    if (!text.isBlank()) {
      for (String part : Columns.words(text, columns - 1)) {
        lines.add(new AttributedString(part, BOLD));
      }
    }
  }

  private void panel(PromptState state, List<String> content) {
    if (state.panel() == PromptState.Panel.NONE) {
      return;
    }
    String title =
        switch (state.panel()) {
          case NONE -> "";
          case KEYS -> "Keys";
          case DOCUMENTATION -> "Help page (PageUp, PageDown)";
          case OUTPUT -> "Sample of the output";
        };
    String rule = "-- " + title + " ";
    lines.add(
        new AttributedString(Columns.fold(rule + "-".repeat(columns), columns - 1).getFirst()));
    int room = rows - 1 - lines.size();
    state.scrolledAtMost(content.size() - room);
    for (int i = state.scrolled(); i < content.size() && lines.size() < rows - 1; i++) {
      AttributedString line = AttributedString.fromAnsi(content.get(i));
      lines.add(line.columnLength() < columns ? line : line.columnSubSequence(0, columns - 1));
    }
  }
}
