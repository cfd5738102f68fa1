package dev.ecrpublic.docs.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text in one style. A no-break space keeps words on one line and is shown as a space.
 *
 * @param text what is said
 * @param style how it looks
 */
public record Span(String text, Style style) {
  /** A space at which no line ends. */
  static final char NO_BREAK = '\u00a0';

  /** How text looks: bold is typed as it stands, underlined is replaced by something. */
  public enum Style {
    PLAIN,
    BOLD,
    UNDERLINED
  }

  static Span plain(String text) {
    return new Span(text, Style.PLAIN);
  }

  static Span bold(String text) {
    return new Span(text, Style.BOLD);
  }

  static Span underlined(String text) {
    return new Span(text, Style.UNDERLINED);
  }

  /**
   * Prose with its styles: what stands between backticks and words that begin with two dashes are
   * bold.
   */
  static List<Span> prose(String text) {
    List<Span> out = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfRun(text, at);
      char first = text.charAt(at);
      if (first == '`') {
        out.add(bold(text.substring(at + 1, end).replace(' ', NO_BREAK)));
        at = Math.min(end + 1, text.length());
      } else {
        boolean option = text.startsWith("--", at);
        out.add(new Span(text.substring(at, end), option ? Style.BOLD : Style.PLAIN));
        at = end;
      }
    }
    return out;
  }

  private static int endOfRun(String text, int start) {
    if (text.charAt(start) == '`') {
      int close = text.indexOf('`', start + 1);
      return close < 0 ? text.length() : close;
    }
    int at = start;
    if (text.startsWith("--", start)) {
      while (at < text.length() && optionCharacter(text.charAt(at))) {
        at++;
      }
      return at;
    }
    while (at < text.length() && text.charAt(at) != '`' && !optionStarts(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean optionStarts(String text, int at) {
    boolean wordStarts = at == 0 || !optionCharacter(text.charAt(at - 1));
    return wordStarts && text.startsWith("--", at);
  }

  private static boolean optionCharacter(char c) {
    return c == '-' || c >= 'a' && c <= 'z';
  }
}
