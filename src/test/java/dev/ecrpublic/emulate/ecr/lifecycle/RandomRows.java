package dev.ecrpublic.emulate.ecr.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Small policies and repositories at random, in the words of {@link Rows}. */
final class RandomRows {
  private static final List<String> TAGS = List.of("a", "b", "ab", "a1", "b2", "a-b", "c1");
  private static final List<String> PATTERNS =
      List.of("a*", "*b", "*", "a", "a*1", "*1", "b*", "c");
  private static final List<String> PREFIXES = List.of("a", "b", "ab", "c", "a1");
  private static final List<String> SECONDS = List.of("d", "d", "d1s");

  private final Random random;

  RandomRows(long seed) {
    this.random = new Random(seed);
  }

  /** A policy whose rules go together. */
  String policy() {
    List<String> rows = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Set<Integer> priorities = new HashSet<>();
    for (int n = 1 + random.nextInt(5); n > 0; n--) {
      boolean archived = random.nextInt(4) == 0;
      String images = selection();
      int priority = 1 + random.nextInt(40) + (images.equals("any") ? 40 : 0);
      if (known.add(archived + images) && priorities.add(priority)) {
        rows.add(priority + " " + images + " " + (archived ? archived() : standard()));
      }
    }
    return String.join("\n", rows);
  }

  private String selection() {
    return switch (random.nextInt(5)) {
      case 0 -> "any";
      case 1 -> "untagged";
      case 2 -> "prefixed " + some(PREFIXES, 2);
      default -> "tagged " + some(PATTERNS, 2);
    };
  }

  private String archived() {
    return "archived " + (90 + random.nextInt(20)) + " expire";
  }

  private String standard() {
    String action = random.nextBoolean() ? " expire" : " transition";
    return switch (random.nextInt(4)) {
      case 0 -> "pushed " + (1 + random.nextInt(9)) + action;
      case 1 -> "pulled " + (1 + random.nextInt(9)) + " transition";
      default -> "count " + (1 + random.nextInt(4)) + action;
    };
  }

  /** A repository; images list and refer to any, also to themselves, to each other and to none. */
  String repository() {
    List<String> rows = new ArrayList<>();
    int images = random.nextInt(13);
    for (int i = 0; i < images; i++) {
      StringBuilder row = new StringBuilder("i" + i);
      row.append(' ').append(random.nextInt(3) == 0 ? "-" : some(TAGS, 3));
      row.append(' ').append(random.nextInt(4) == 0 ? age(100, 120) : age(0, 12));
      if (random.nextInt(3) == 0) {
        row.append(" pulled ").append(age(0, 12));
      }
      if (random.nextInt(4) == 0) {
        row.append(" archived ").append(age(85, 30));
        if (random.nextInt(3) == 0) {
          row.append(" restored ").append(age(0, 12));
        }
      }
      if (random.nextInt(4) == 0) {
        row.append(" lists ").append(any(images)).append(',').append(any(images));
      }
      if (random.nextInt(4) == 0) {
        row.append(" about ").append(any(images));
      }
      rows.add(row.toString());
    }
    return String.join("\n", rows);
  }

  private String any(int images) {
    return "i" + random.nextInt(images + 1);
  }

  private String age(int from, int days) {
    return from + random.nextInt(days) + SECONDS.get(random.nextInt(SECONDS.size()));
  }

  private String some(List<String> words, int most) {
    Set<String> out = new TreeSet<>();
    for (int n = 1 + random.nextInt(most); n > 0; n--) {
      out.add(words.get(random.nextInt(words.size())));
    }
    return String.join(",", out);
  }
}
