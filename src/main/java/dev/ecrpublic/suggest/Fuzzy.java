package dev.ecrpublic.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** How well a few letters fit a word: as its beginning, or as letters that it has in that order. */
public final class Fuzzy {
  private static final int PREFIX = 1_000_000;
  private static final int AT_WORD_START = 12;
  private static final int NEXT_TO_EACH_OTHER = 8;
  private static final int NONE = Integer.MIN_VALUE / 2;

  private Fuzzy() {}

  /**
   * The words that fit, those that begin like {@code typed} first, then the best fits, equal ones
   * in the order given.
   */
  public static List<String> best(String typed, List<String> words) {
    record Fit(String word, int score) {}
    List<Fit> fits = new ArrayList<>();
    for (String word : words) {
      score(typed, word).ifPresent(score -> fits.add(new Fit(word, score)));
    }
    fits.sort(Comparator.comparingInt(Fit::score).reversed());
    List<String> out = new ArrayList<>();
    fits.forEach(fit -> out.add(fit.word()));
    return out;
  }

  /** The larger the better; nothing where a letter is missing. */
  static OptionalInt score(String typed, String word) {
    if (word.startsWith(typed)) {
      return OptionalInt.of(PREFIX);
    }
    String wanted = typed.toLowerCase(Locale.ROOT);
    String found = word.toLowerCase(Locale.ROOT);
    if (found.startsWith(wanted)) {
      return OptionalInt.of(PREFIX - 1);
    }
    // Row by row: the best score where the row's letter is the one at that place of the word.
    int[] row = new int[word.length()];
    for (int letter = 0; letter < wanted.length(); letter++) {
      int[] next = new int[word.length()];
      int bestBefore = letter == 0 ? 0 : NONE;
      for (int at = 0; at < word.length(); at++) {
        next[at] = NONE;
        if (found.charAt(at) == wanted.charAt(letter)) {
          int adjacent = letter > 0 && at > 0 ? row[at - 1] + NEXT_TO_EACH_OTHER : NONE;
          int reach = Math.max(adjacent, bestBefore);
          next[at] = reach <= NONE / 2 ? NONE : reach + (startsWord(word, at) ? AT_WORD_START : 0);
        }
        bestBefore = letter == 0 ? 0 : Math.max(bestBefore, row[at]);
      }
      row = next;
    }
    int best = NONE;
    for (int at = 0; at < row.length; at++) {
      best = Math.max(best, row[at]);
    }
    return best <= NONE / 2 ? OptionalInt.empty() : OptionalInt.of(best - word.length());
  }

  private static boolean startsWord(String word, int at) {
    if (at == 0) {
      return true;
    }
    char before = word.charAt(at - 1);
    char here = word.charAt(at);
    return !Character.isLetterOrDigit(before)
        || Character.isUpperCase(here) && Character.isLowerCase(before);
  }
}
