package dev.ecrpublic.emulate.ecr.lifecycle;

import java.util.List;

/**
 * A pattern of tags in which {@code *} stands for any text. Each piece between two of them is
 * looked for once, after the piece before it, so that no pattern is slow.
 *
 * @param pieces what stands before, between and after the stars
 */
record TagWildcard(List<String> pieces) {
  /** The pattern that a text spells. */
  static TagWildcard of(String text) {
    return new TagWildcard(List.of(text.split("\\*", -1)));
  }

  /** How many stars there are. */
  int stars() {
    return pieces.size() - 1;
  }

  /** Whether a whole tag fits. */
  boolean matches(String tag) {
    String first = pieces.getFirst();
    if (stars() == 0) {
      return tag.equals(first);
    }
    String last = pieces.getLast();
    int end = tag.length() - last.length();
    if (first.length() > end || !tag.startsWith(first) || !tag.endsWith(last)) {
      return false;
    }
    int at = first.length();
    for (int i = 1; i < stars(); i++) {
      String piece = pieces.get(i);
      int found = tag.indexOf(piece, at);
      if (found < 0 || found + piece.length() > end) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }
}
