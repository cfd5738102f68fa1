package dev.ecrpublic.command.prompt;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.jline.utils.AttributedString;

/** A text below the line that can be scrolled and searched. */
final class PromptPanel {
  private final String title;
  private List<String> content = List.of();
  private int rows = 1;
  private int first;
  private int found = -1;
  private String pattern = "";
  private boolean backward;

  PromptPanel(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Takes what there is to be read and the space for it; another text is read from its start. */
  void show(List<String> lines, int space) {
    if (!lines.equals(content)) {
      content = lines;
      first = 0;
      found = -1;
    }
    rows = Math.max(1, space);
    scroll(0);
  }

  /** The lines in sight, with their escape codes. */
  List<String> visible() {
    return content.subList(first, Math.min(content.size(), first + rows));
  }

  /** Whether that line of those in sight is the one that was searched for. */
  boolean isFound(int row) {
    return first + row == found;
  }

  /** How many lines are out of sight above. */
  int scrolled() {
    return first;
  }

  void scroll(int lines) {
    first = Math.clamp((long) first + lines, 0, Math.max(0, content.size() - rows));
  }

  void page(int direction) {
    scroll(direction * Math.max(1, rows - 1));
  }

  void toStart() {
    first = 0;
  }

  void toEnd() {
    scroll(content.size());
  }

  /** Goes to the first line with that text, from what is in sight on; false without one. */
  boolean search(String text, boolean upward) {
    pattern = text;
    backward = upward;
    return go(first, backward);
  }

  /** Goes to the next line with the text, or in the other direction to the one before. */
  boolean next(boolean opposite) {
    boolean upward = backward != opposite;
    int from = found < 0 ? first : found + (upward ? -1 : 1);
    return go(from, upward);
  }

  /** The search goes on at the other end. */
  private boolean go(int from, boolean upward) {
    int count = content.size();
    IntUnaryOperator place = step -> Math.floorMod(upward ? from - step : from + step, count);
    for (int step = 0; step < count && !pattern.isEmpty(); step++) {
      int line = place.applyAsInt(step);
      if (plain(content.get(line)).contains(pattern.toLowerCase(Locale.ROOT))) {
        found = line;
        scroll(line - first);
        return true;
      }
    }
    found = -1;
    return pattern.isEmpty();
  }

  private static String plain(String line) {
    return AttributedString.stripAnsi(line).toLowerCase(Locale.ROOT);
  }
}
