package dev.ecrpublic.command.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text measured in columns of a terminal, of which a character may take none, one or two. */
final class Columns {
  private static final String LEFT_OUT = "...";

  private Columns() {}

  /** How many columns a text takes. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int character) {
    return Math.max(0, WCWidth.wcwidth(character));
  }

  /** The text, with spaces up to that width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** As much of a text's beginning as fits, dots where something is left out. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    int room = Math.max(0, width - LEFT_OUT.length());
    return fold(text, Math.max(1, room)).getFirst() + LEFT_OUT;
  }

  /** As much of a text's end as fits, dots where something is left out. */
  static String tail(String text, int width) {
    int begin = 0;
    while (of(text.substring(begin)) > width - (begin > 0 ? LEFT_OUT.length() : 0)) {
      begin = text.offsetByCodePoints(begin, 1);
    }
    return begin == 0 ? text : LEFT_OUT + text.substring(begin);
  }

  /** The text in pieces of at most that many columns; the last has room for a cursor behind it. */
  static List<String> fold(String text, int width) {
    List<String> out = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int character : text.codePoints().toArray()) {
      int wide = of(character);
      if (used + wide > width && !piece.isEmpty()) {
        out.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(character);
      used += wide;
    }
    out.add(piece.toString());
    return out;
  }

  /** The text in lines of at most that many columns, broken between words. */
  static List<String> words(String text, int width) {
    List<String> out = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split(" +")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (of(longer) > width && !line.isEmpty()) {
        out.add(line);
        line = cut(word, width);
      } else {
        line = cut(longer, width);
      }
    }
    out.add(line);
    return out;
  }
}
