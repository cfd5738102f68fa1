package dev.ecrpublic.command.prompt;

import dev.ecrpublic.suggest.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Draws the prompt on a screen of some size. */
final class PromptScreen {
  private static final String BAR =
      "Enter run  Tab next  F1 keys  F2 panel  F3 docs  F5 output  Ctrl-C leave";
  private static final String PANEL_BAR =
      "/ ? n N search  w z page  j k line  g G ends  F2 panel  q line";
  private static final String HISTORY_BAR =
      "Earlier lines  Tab next  Enter take  Ctrl-R, Esc back to suggestions";
  private static final int MENU = 10;
  private static final int MENU_ABOVE_PANEL = 4;
  private static final AttributedStyle BOLD = AttributedStyle.BOLD;
  private static final AttributedStyle INVERSE = AttributedStyle.INVERSE;
  private final String prompt;
  private final int columns;
  private final int rows;
  private final List<AttributedString> lines = new ArrayList<>();
  private int cursorRow;
  private int cursorColumn;

  /** What panels show, at a width. */
  @FunctionalInterface
  interface Contents {
    /** The lines of a panel, at most that many columns wide, with escape codes. */
    List<String> of(PromptPanel panel, int width);
  }

  /** A screen of that size for the line of a program. */
  PromptScreen(String program, int columns, int rows) {
    this.prompt = "> " + program + " ";
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
  List<AttributedString> draw(PromptState state, Contents contents) {
    line(state.line());
    menu(state);
    panels(state.panels(), contents);
    while (lines.size() < rows - 1) {
      lines.add(AttributedString.EMPTY);
    }
    while (lines.size() > Math.max(1, rows - 1)) {
      lines.removeLast();
    }
    if (rows > 1) {
      String bar = state.message().isEmpty() ? bar(state) : state.message();
      lines.add(new AttributedString(Columns.cut(bar, columns - 1), INVERSE));
    }
    return lines;
  }

  private static String bar(PromptState state) {
    if (state.panels().focus().isPresent()) {
      return PANEL_BAR;
    }
    return state.history() ? HISTORY_BAR : BAR;
  }

  /** The line, folded where the screen ends; of a very long one the part around the cursor. */
  private void line(PromptText line) {
    List<String> folded = Columns.fold(prompt + line.text(), columns - 1);
    List<String> before = Columns.fold(prompt + line.before(), columns - 1);
    cursorRow = before.size() - 1;
    cursorColumn = Columns.of(before.getLast());
    int height = Math.max(1, rows / 2);
    int first = Math.max(0, cursorRow - height + 1);
    for (int i = first; i < Math.min(folded.size(), first + height); i++) {
      AttributedStringBuilder drawn = new AttributedStringBuilder();
      String text = folded.get(i);
      int bold = i == 0 ? Math.min(prompt.length(), text.length()) : 0;
      drawn.styled(BOLD, text.substring(0, bold)).append(text.substring(bold));
      lines.add(drawn.toAttributedString());
    }
    cursorRow -= first;
  }

  private void menu(PromptState state) {
    List<Suggestion> all = state.suggestions();
    if (all.isEmpty()) {
      return;
    }
    int most = state.panels().open().isEmpty() ? MENU : MENU_ABOVE_PANEL;
    PromptMenu menu = new PromptMenu(all, state.selected(), columns - 1);
    if (state.columns() && !state.history()) {
      int height = menu.height(most);
      state.menuHeight(height);
      lines.addAll(menu.columns(height));
    } else {
      lines.addAll(menu.rows(most));
    }
    for (String part : menu.description()) {
      lines.add(new AttributedString(part, BOLD));
    }
  }

  /** The open panels beside each other. */
  private void panels(PromptPanels panels, Contents contents) {
    List<PromptPanel> open = panels.open();
    int room = rows - 2 - lines.size();
    if (open.isEmpty() || room < 1) {
      return;
    }
    int width = columns / open.size() - 1;
    for (PromptPanel panel : open) {
      panel.show(contents.of(panel, width), room);
    }
    for (int row = -1; row < room; row++) {
      AttributedStringBuilder line = new AttributedStringBuilder();
      for (PromptPanel panel : open) {
        if (line.length() > 0) {
          line.append("|");
        }
        boolean last = panel == open.getLast();
        AttributedString cell = row < 0 ? title(panel, panels.focus(), width) : text(panel, row);
        line.append(cell.columnSubSequence(0, width));
        line.append(" ".repeat(last ? 0 : Math.max(0, width - cell.columnLength())));
      }
      lines.add(line.toAttributedString());
    }
  }

  private static AttributedString title(PromptPanel panel, Optional<PromptPanel> focus, int width) {
    String label = "|" + panel.title() + "|";
    int left = Math.max(0, (width - label.length()) / 2);
    int right = Math.max(0, width - left - label.length());
    return new AttributedString(
        "-".repeat(left) + label + "-".repeat(right),
        focus.equals(Optional.of(panel)) ? INVERSE : AttributedStyle.DEFAULT);
  }

  private static AttributedString text(PromptPanel panel, int row) {
    if (row >= panel.visible().size()) {
      return AttributedString.EMPTY;
    }
    AttributedString line = AttributedString.fromAnsi(panel.visible().get(row));
    return panel.isFound(row) ? new AttributedString(line.toString(), INVERSE) : line;
  }
}
