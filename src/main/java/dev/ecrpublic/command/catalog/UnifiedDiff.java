package dev.ecrpublic.command.catalog;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code diff -u} shows it. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String OPEN_END = "\\ No newline at end of file";

  private UnifiedDiff() {}

  /** The lines of the difference of a file before and after, none where there is none. */
  static List<String> of(String file, String before, String after) {
    List<String> out = new ArrayList<>();
    if (before.equals(after)) {
      return out;
    }
    out.add("--- " + file + "\t(in the Gallery)");
    out.add("+++ " + file + "\t(in the directory)");
    List<LineDiff.Line> lines = LineDiff.of(lines(before), lines(after));
    int at = next(lines, 0);
    int oldLine = 1;
    int newLine = 1;
    int seen = 0;
    while (at < lines.size()) {
      int from = Math.max(seen, at - CONTEXT);
      int to = end(lines, at);
      oldLine += count(lines, seen, from, '+');
      newLine += count(lines, seen, from, '-');
      int oldCount = count(lines, from, to, '+');
      int newCount = count(lines, from, to, '-');
      out.add("@@ -" + range(oldLine, oldCount) + " +" + range(newLine, newCount) + " @@");
      lines.subList(from, to).forEach(line -> add(line, out));
      oldLine += oldCount;
      newLine += newCount;
      seen = to;
      at = next(lines, to);
    }
    return out;
  }

  /** The lines with their ends, so that a missing one at the end of a text counts. */
  private static List<String> lines(String text) {
    List<String> out = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      out.add(text.substring(start, next));
      start = next;
    }
    return out;
  }

  private static void add(LineDiff.Line line, List<String> out) {
    String text = line.text();
    boolean ended = text.endsWith("\n");
    out.add(line.mark() + (ended ? text.substring(0, text.length() - 1) : text));
    if (!ended) {
      out.add(OPEN_END);
    }
  }

  private static int next(List<LineDiff.Line> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).mark() == ' ') {
      at++;
    }
    return at;
  }

  /** Where a group of changes ends that lie no further apart than their contexts reach. */
  private static int end(List<LineDiff.Line> lines, int change) {
    int last = change;
    for (int at = change; at < lines.size() && at - last <= 2 * CONTEXT; at++) {
      last = lines.get(at).mark() == ' ' ? last : at;
    }
    return Math.min(lines.size(), last + 1 + CONTEXT);
  }

  /** The lines of one text: all but those that only the other one has. */
  private static int count(List<LineDiff.Line> lines, int from, int to, char other) {
    int count = 0;
    for (LineDiff.Line line : lines.subList(from, to)) {
      count += line.mark() == other ? 0 : 1;
    }
    return count;
  }

  private static String range(int start, int count) {
    if (count == 0) {
      return (start - 1) + ",0";
    }
    return count == 1 ? Integer.toString(start) : start + "," + count;
  }
}
