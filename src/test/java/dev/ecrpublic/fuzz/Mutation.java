package dev.ecrpublic.fuzz;

import java.util.List;
import java.util.Random;

/** What is almost right: a valid input with a few changes. */
public final class Mutation {
  private static final String[] PIECES = {
    "",
    "\0",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\"",
    "'",
    "\\",
    "\\u00e9",
    "\\ud800",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "=",
    "#",
    ";",
    "%",
    "&",
    "*",
    "-",
    "--",
    "/",
    "../",
    "?",
    "@",
    "~",
    "null",
    "true",
    "0",
    "-1",
    "1e999",
    "99999999999999999999",
    "\u00e9",
    "\u0085",
    "\u2028",
    "\u202e",
    "\u001b[31m",
    "\ud83d\ude00",
    "[[[[[[[[",
    "{\"a\":",
    "file://",
    "${",
    "<",
    "<<",
    "!",
    "|",
    "a".repeat(300)
  };

  private Mutation() {}

  /** One of the texts with up to six changes, among them parts of another of them. */
  public static String of(List<String> valid, Random random) {
    StringBuilder text = new StringBuilder(pick(valid, random));
    for (int left = random.nextInt(7); left > 0; left--) {
      change(text, valid, random);
    }
    return text.toString();
  }

  /** One of them. */
  public static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static void change(StringBuilder text, List<String> valid, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(8));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(at, end));
      case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      case 3 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
      case 4 -> text.setLength(random.nextInt(4) == 0 ? at : text.length());
      case 5 -> {
        String other = pick(valid, random);
        int from = random.nextInt(other.length() + 1);
        text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(40)));
      }
      default -> {
        if (at < text.length()) {
          text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
        }
      }
    }
  }
}
