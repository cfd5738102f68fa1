package dev.ecrpublic.output.columns;

import java.time.Instant;

/**
 * A field of a listing. What a registry says may come from anybody: characters that would steer a
 * terminal, or end a field, become question marks.
 *
 * @param shown for a reader
 * @param plain for a program
 * @param right whether it is aligned on the right, as numbers are
 */
public record Cell(String shown, String plain, boolean right) {
  private static final String ALGORITHM = "sha256:";
  private static final int SHORT_DIGEST = 12;

  /** A field without such characters. */
  public Cell {
    shown = clean(shown);
    plain = clean(plain);
  }

  /** The same words for everybody. */
  public static Cell text(String text) {
    return new Cell(text, text, false);
  }

  /** A number of things. */
  public static Cell count(long count) {
    String text = Long.toString(count);
    return new Cell(text, text, true);
  }

  /** A size in bytes, rounded for a reader. */
  public static Cell size(long bytes) {
    return new Cell(HumanSize.of(bytes), Long.toString(bytes), true);
  }

  /** A moment, for a reader by how long ago it was. */
  public static Cell age(Instant then, Instant now) {
    return new Cell(HumanAge.of(then, now), then.toString(), false);
  }

  /** A digest, for a reader as short as other tools show it. */
  public static Cell digest(String digest) {
    boolean known =
        digest.startsWith(ALGORITHM) && digest.length() > ALGORITHM.length() + SHORT_DIGEST;
    String shown =
        known ? digest.substring(ALGORITHM.length(), ALGORITHM.length() + SHORT_DIGEST) : digest;
    return new Cell(shown, digest, false);
  }

  /** Text without characters that would steer a terminal or end a line or a field. */
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (steers(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (steers(out.charAt(i))) {
        out.setCharAt(i, '?');
      }
    }
    return out.toString();
  }

  /** Control characters, and the marks that turn the direction of a line. */
  private static boolean steers(char c) {
    return Character.isISOControl(c)
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\u2028'
        || c == '\u2029';
  }
}
