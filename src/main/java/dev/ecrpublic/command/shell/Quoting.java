package dev.ecrpublic.command.shell;

/** Writes a word so that it is read as one word again. */
public final class Quoting {
  private static final String SPECIAL = " \t\n'\"\\|>;&<";

  private Quoting() {}

  /**
   * A word in the kind of quotes that was begun, 0 for none; {@code closed} says whether the word
   * ends there.
   */
  public static String of(String word, char quote, boolean closed) {
    StringBuilder out = new StringBuilder();
    if (quote != 0) {
      out.append(quote);
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (quote == '\'' && c == '\'') {
        out.append("'\\''");
        continue;
      }
      boolean special =
          switch (quote) {
            case '\'' -> false;
            case '"' -> c == '"' || c == '\\';
            default -> SPECIAL.indexOf(c) >= 0 || c == '#' && i == 0;
          };
      out.append(special ? "\\" : "").append(c);
    }
    if (quote != 0 && closed) {
      out.append(quote);
    }
    return word.isEmpty() && quote == 0 && closed ? "''" : out.toString();
  }
}
