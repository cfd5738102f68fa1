package dev.ecrpublic.output.yaml;

/**
 * YAML's dates and timestamps: {@code 2020-01-02}, or with a time of day {@code 2020-1-2 3:04:05.6
 * +07:00}.
 */
final class YamlTimestamp {
  private final String word;
  private int at;

  private YamlTimestamp(String word) {
    this.word = word;
  }

  static boolean matches(String word) {
    // The shortest is 2020-01-02.
    if (word.length() < 10 || word.charAt(4) != '-') {
      return false;
    }
    return new YamlTimestamp(word).isDate() || new YamlTimestamp(word).isDateTime();
  }

  private boolean isDate() {
    return digits(4, 4) && skip('-') && digits(2, 2) && skip('-') && digits(2, 2) && isEnd();
  }

  private boolean isDateTime() {
    boolean day = digits(4, 4) && skip('-') && digits(1, 2) && skip('-') && digits(1, 2);
    if (!day || !separator()) {
      return false;
    }
    boolean time = digits(1, 2) && skip(':') && digits(2, 2) && skip(':') && digits(2, 2);
    if (!time) {
      return false;
    }
    if (skip('.')) {
      digits(0, word.length());
    }
    return isEnd() || zone();
  }

  private boolean zone() {
    blanks();
    if (skip('Z')) {
      return isEnd();
    }
    if (!skip('+') && !skip('-') || !digits(1, 2)) {
      return false;
    }
    return isEnd() || skip(':') && digits(2, 2) && isEnd();
  }

  private boolean separator() {
    return skip('T') || skip('t') || blanks() > 0;
  }

  private int blanks() {
    int count = 0;
    while (skip(' ')) {
      count++;
    }
    return count;
  }

  private boolean digits(int least, int most) {
    int count = 0;
    while (count < most && at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
      count++;
    }
    return count >= least;
  }

  private boolean skip(char c) {
    if (at >= word.length() || word.charAt(at) != c) {
      return false;
    }
    at++;
    return true;
  }

  private boolean isEnd() {
    return at == word.length();
  }
}
