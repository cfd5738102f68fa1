package dev.ecrpublic.text;

/**
 * Patterns of names: {@code *} stands for any characters, none among them, {@code ?} for one.
 *
 * <p>Only the last star is ever tried again, so that no pattern takes long.
 */
public final class Glob {
  private Glob() {}

  /** Whether a pattern fits a whole text. */
  public static boolean fits(String pattern, String text) {
    int star = -1;
    int resume = 0;
    int p = 0;
    int t = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && one(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean one(char pattern, char text) {
    return pattern == '?' || pattern == text;
  }
}
