package dev.ecrpublic.command.shell.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which brackets of a line belong together.
 *
 * @param partners for each bracket of a pair where the other one is
 * @param closingNothing where closing brackets are that nothing opened
 */
record Brackets(Map<Integer, Integer> partners, List<Integer> closingNothing) {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** The brackets of a line, without those in the strings of a JSON text. */
  static Brackets of(String line) {
    Map<Integer, Integer> partners = new HashMap<>();
    List<Integer> lonely = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    char quote = 0;
    boolean string = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
        string ^= quote == '"' && i < line.length() && line.charAt(i) == '"';
      } else if (c == quote || quote == 0 && (c == '\'' || c == '"')) {
        quote = c == quote ? 0 : c;
        string = false;
      } else if (c == '"') {
        string = !string;
      } else if (!string && OPENING.indexOf(c) >= 0) {
        open.push(i);
      } else if (!string && CLOSING.indexOf(c) >= 0) {
        close(line, i, open, partners, lonely);
      }
    }
    return new Brackets(partners, lonely);
  }

  private static void close(
      String line,
      int at,
      Deque<Integer> open,
      Map<Integer, Integer> partners,
      List<Integer> lonely) {
    int kind = CLOSING.indexOf(line.charAt(at));
    if (open.isEmpty() || OPENING.indexOf(line.charAt(open.peek())) != kind) {
      lonely.add(at);
      return;
    }
    int opened = open.pop();
    partners.put(at, opened);
    partners.put(opened, at);
  }
}
