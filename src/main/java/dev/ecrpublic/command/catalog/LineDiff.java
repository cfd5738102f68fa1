package dev.ecrpublic.command.catalog;

import java.util.ArrayList;
import java.util.List;

/** The lines that two texts have in common, and those that only one of them has. */
final class LineDiff {
  /** Texts with more pairs of lines than this are told to differ as a whole. */
  private static final long MOST_PAIRS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Line> out = new ArrayList<>();

  /** A line of both texts (space), of the first alone (minus) or of the second alone (plus). */
  record Line(char mark, String text) {}

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** All lines of both texts. */
  static List<Line> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    diff.run();
    return diff.out;
  }

  private void run() {
    int start = 0;
    int least = Math.min(before.size(), after.size());
    while (start < least && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start && fromEnd(before, end).equals(fromEnd(after, end))) {
      end++;
    }
    add(' ', before.subList(0, start));
    middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    add(' ', before.subList(before.size() - end, before.size()));
  }

  private static String fromEnd(List<String> lines, int place) {
    return lines.get(lines.size() - 1 - place);
  }

  private void add(char mark, List<String> lines) {
    for (String line : lines) {
      out.add(new Line(mark, line));
    }
  }

  private void middle(List<String> old, List<String> fresh) {
    if ((long) old.size() * fresh.size() > MOST_PAIRS) {
      add('-', old);
      add('+', fresh);
      return;
    }
    int[][] common = common(old, fresh);
    int i = 0;
    int j = 0;
    while (i < old.size() && j < fresh.size()) {
      if (old.get(i).equals(fresh.get(j))) {
        out.add(new Line(' ', old.get(i++)));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        out.add(new Line('-', old.get(i++)));
      } else {
        out.add(new Line('+', fresh.get(j++)));
      }
    }
    add('-', old.subList(i, old.size()));
    add('+', fresh.subList(j, fresh.size()));
  }

  /** How many lines two texts have in common from a line of each on. */
  private static int[][] common(List<String> old, List<String> fresh) {
    int[][] out = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        out[i][j] =
            old.get(i).equals(fresh.get(j))
                ? out[i + 1][j + 1] + 1
                : Math.max(out[i + 1][j], out[i][j + 1]);
      }
    }
    return out;
  }
}
