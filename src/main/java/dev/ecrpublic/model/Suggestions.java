package dev.ecrpublic.model;

import java.util.ArrayList;
import java.util.List;

/** The choices that a mistyped word may have meant. */
public final class Suggestions {
  private static final double LEAST = 0.8;
  private static final double LEAST_OF_NAMES = 0.6;
  private static final int MOST = 3;

  private Suggestions() {}

  /** Up to three choices that are similar to the word, the best first. */
  public static List<String> of(String word, List<String> choices) {
    return of(word, choices, LEAST);
  }

  /** The same of names, which are short, so that one slip weighs more. */
  public static List<String> ofNames(String name, List<String> names) {
    return of(name, names, LEAST_OF_NAMES);
  }

  private static List<String> of(String word, List<String> choices, double least) {
    List<Candidate> found = new ArrayList<>();
    for (String choice : choices) {
      double ratio = ratio(choice, word);
      if (ratio >= least) {
        found.add(new Candidate(choice, ratio));
      }
    }
    found.sort(null);
    List<String> best = new ArrayList<>();
    for (Candidate candidate : found.subList(0, Math.min(MOST, found.size()))) {
      best.add(candidate.choice);
    }
    return best;
  }

  /** The same without commands that take something away, unless the word says that it wants to. */
  public static List<String> safe(String word, List<String> choices) {
    List<String> out = new ArrayList<>();
    for (String choice : of(word, choices)) {
      String verb = Destructive.verb(choice);
      if (verb.isEmpty() || says(word, verb)) {
        out.add(choice);
      }
    }
    return out;
  }

  private static boolean says(String word, String verb) {
    for (String part : word.split("-")) {
      if (ratio(part, verb) >= LEAST) {
        return true;
      }
    }
    return false;
  }

  /** Ratcliff and Obershelp's similarity: the share of characters in common, 0 to 1. */
  static double ratio(String a, String b) {
    int total = a.length() + b.length();
    return total == 0 ? 1 : 2.0 * matching(a, b) / total;
  }

  private static int matching(String a, String b) {
    int length = 0;
    int atA = 0;
    int atB = 0;
    int[] previous = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int[] current = new int[b.length() + 1];
      for (int j = 0; j < b.length(); j++) {
        if (a.charAt(i) != b.charAt(j)) {
          continue;
        }
        current[j + 1] = previous[j] + 1;
        if (current[j + 1] > length) {
          length = current[j + 1];
          atA = i - length + 1;
          atB = j - length + 1;
        }
      }
      previous = current;
    }
    if (length == 0) {
      return 0;
    }
    return length
        + matching(a.substring(0, atA), b.substring(0, atB))
        + matching(a.substring(atA + length), b.substring(atB + length));
  }

  private record Candidate(String choice, double ratio) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int byRatio = Double.compare(other.ratio, ratio);
      return byRatio != 0 ? byRatio : other.choice.compareTo(choice);
    }
  }
}
