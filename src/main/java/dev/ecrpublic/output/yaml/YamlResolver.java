package dev.ecrpublic.output.yaml;

/** Tells which unquoted words YAML 1.2 readers of the AWS CLI's kind take for strings. */
final class YamlResolver {
  private YamlResolver() {}

  /** Whether the unquoted word reads back as a string. */
  static boolean isString(String word) {
    char first = word.charAt(0);
    if (first >= '0' && first <= '9') {
      return !isInteger(word) && !isFloat(word) && !YamlTimestamp.matches(word);
    }
    return switch (first) {
      case '-', '+' -> !isInteger(word) && !isFloat(word);
      case '.' -> !isFloat(word);
      case '~', 'n', 'N', 't', 'T', 'f', 'F', '=', '<' -> !isNamed(word);
      default -> true;
    };
  }

  private static boolean isNamed(String word) {
    return switch (word) {
      case "~", "null", "Null", "NULL" -> true;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
      case "=", "<<" -> true;
      default -> false;
    };
  }

  private static boolean isInteger(String word) {
    int at = afterSign(word);
    if (at == word.length()) {
      return false;
    }
    if (digits(word, at, 10, true) == word.length()) {
      return true;
    }
    if (at + 2 >= word.length() || word.charAt(at) != '0') {
      return false;
    }
    int radix =
        switch (word.charAt(at + 1)) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x' -> 16;
          default -> 0;
        };
    return radix > 0 && digits(word, at + 2, radix, true) == word.length();
  }

  private static boolean isFloat(String word) {
    int at = afterSign(word);
    if (at == word.length()) {
      return false;
    }
    if (word.charAt(at) == '.') {
      return isFraction(word, at);
    }
    if (word.charAt(at) == '_') {
      return false;
    }
    int whole = digits(word, at, 10, true);
    if (whole == at || whole == word.length()) {
      return false;
    }
    if (word.charAt(whole) != '.') {
      return isExponent(word, whole, false);
    }
    int fraction = digits(word, whole + 1, 10, true);
    return fraction == word.length() || isExponent(word, fraction, false);
  }

  private static boolean isFraction(String word, int point) {
    String rest = word.substring(point + 1);
    switch (rest) {
      case "inf", "Inf", "INF" -> {
        return true;
      }
      case "nan", "NaN", "NAN" -> {
        return point == 0;
      }
      default -> {
        int end = digits(word, point + 1, 10, true);
        return end > point + 1 && (end == word.length() || isExponent(word, end, true));
      }
    }
  }

  private static boolean isExponent(String word, int at, boolean signed) {
    if (word.charAt(at) != 'e' && word.charAt(at) != 'E') {
      return false;
    }
    int from = at + 1;
    boolean hasSign = from < word.length() && isSign(word.charAt(from));
    if (signed && !hasSign) {
      return false;
    }
    int first = hasSign ? from + 1 : from;
    return first < word.length() && digits(word, first, 10, false) == word.length();
  }

  private static int afterSign(String word) {
    return isSign(word.charAt(0)) ? 1 : 0;
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }

  private static int digits(String word, int from, int radix, boolean underscores) {
    int at = from;
    while (at < word.length()) {
      char c = word.charAt(at);
      boolean digit = c < 0x80 && Character.digit(c, radix) >= 0;
      if (!digit && !(underscores && c == '_')) {
        return at;
      }
      at++;
    }
    return at;
  }
}
