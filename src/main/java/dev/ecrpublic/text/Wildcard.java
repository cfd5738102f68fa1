package dev.ecrpublic.text;

import java.util.List;

/**
 * A pattern of names in which {@code *} stands for any text. Each piece between two of them is
 * looked for once, after the piece before it, so that no pattern is slow.
 *
 * @param pieces what stands before, between and after the stars
 */
public record Wildcard(List<String> pieces) {
  /** The pattern that a text spells. */
  public static Wildcard of(String text) {
    return new Wildcard(List.of(text.split("\\*", -1)));
  }

  /** How many stars there are. */
  public int stars() {
    return pieces.size() - 1;
  }

  /** Whether a whole name fits. */
  public boolean matches(String name) {
    String first = pieces.getFirst();
    if (stars() == 0) {
      return name.equals(first);
    }
    String last = pieces.getLast();
    int end = name.length() - last.length();
    if (first.length() > end || !name.startsWith(first) || !name.endsWith(last)) {
      return false;
    }
    int at = first.length();
    for (int i = 1; i < stars(); i++) {
      String piece = pieces.get(i);
      int found = name.indexOf(piece, at);
      if (found < 0 || found + piece.length() > end) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }
}
