package dev.ecrpublic.output.yaml;

/** How a string is written in block context: the least quoting that reads back as the string. */
enum YamlStyle {
  PLAIN,
  SINGLE_QUOTED,
  DOUBLE_QUOTED;

  static YamlStyle of(String text) {
    if (text.isEmpty()) {
      return SINGLE_QUOTED;
    }
    int last = text.length() - 1;
    char first = text.charAt(0);
    boolean quoted = isReservedStart(text) || isBlankOrBreak(first);
    quoted = quoted || isBlankOrBreak(text.charAt(last));
    char previous = ' ';
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c > '#' && c < 0x7f && c != ':') {
        previous = c;
        continue;
      }
      if (!isPrintable(c)) {
        return DOUBLE_QUOTED;
      }
      if (isBreak(c)) {
        if (previous == ' ' && i > 0) {
          return DOUBLE_QUOTED;
        }
        quoted = true;
      } else if (c == ' ' && isBreak(previous)) {
        return DOUBLE_QUOTED;
      } else if (c == ':') {
        quoted = quoted || i == last || isBlankOrBreak(text.charAt(i + 1));
      } else if (c == '#') {
        quoted = quoted || isBlankOrBreak(previous);
      }
      previous = c;
    }
    return quoted || !YamlResolver.isString(text) ? SINGLE_QUOTED : PLAIN;
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isPrintable(char c) {
    if (c < 0x7f) {
      return c >= ' ' || c == '\n';
    }
    if (c < '\u00a0') {
      return false;
    }
    return c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE && isPrintableAbove(c);
  }

  private static boolean isPrintableAbove(char c) {
    return c != '\ufeff' && c < '\ufffe';
  }

  private static boolean isBlankOrBreak(char c) {
    return c == ' ' || c == '\t' || c == 0 || isBreak(c);
  }

  private static boolean isReservedStart(String text) {
    return switch (text.charAt(0)) {
      case '#', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' -> true;
      case '?', ':' -> text.length() == 1 || isBlankOrBreak(text.charAt(1));
      case '-' -> text.length() == 1 || isBlankOrBreak(text.charAt(1)) || text.startsWith("---");
      case '.' -> text.startsWith("...");
      default -> false;
    };
  }
}
