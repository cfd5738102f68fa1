package dev.ecrpublic.command.prune.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small repositories at random: indexes in indexes, referrers of anything, signatures, tags. */
final class RandomRepository {
  private static final String[] AGES = {"10m", "2h", "1d", "2d", "4d", "6d", "8d"};
  private static final String[] SUFFIXES = {"", ".sig", ".att", ".sbom"};

  private RandomRepository() {}

  /** One of them, in the words of {@link Drawn}; an image refers to those before it. */
  static String drawn(Random random) {
    StringBuilder out = new StringBuilder();
    List<String> names = new ArrayList<>();
    int images = 1 + random.nextInt(10);
    for (int i = 0; i < images; i++) {
      String name = "i" + i;
      out.append(name).append(' ').append(tags(random, i, names));
      out.append(' ').append(AGES[random.nextInt(AGES.length)]);
      if (!names.isEmpty() && random.nextInt(3) == 0) {
        out.append(" lists");
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
          out.append(' ').append(any(random, names));
        }
      }
      if (!names.isEmpty() && random.nextInt(4) == 0) {
        out.append(" about ").append(any(random, names));
      }
      out.append(random.nextInt(20) == 0 ? " archived\n" : "\n");
      names.add(name);
    }
    return out.toString();
  }

  private static String tags(Random random, int image, List<String> before) {
    List<String> out = new ArrayList<>();
    for (String prefix : List.of("v", "w", "other")) {
      if (random.nextInt(5) == 0) {
        out.add(prefix + image);
      }
    }
    // A tag can be put on anything, so that it can belong to what comes later too.
    if (random.nextInt(6) == 0) {
      String of =
          before.isEmpty() || random.nextInt(9) == 0 ? "i" + (image + 1) : any(random, before);
      out.add("@" + of + SUFFIXES[random.nextInt(SUFFIXES.length)]);
    }
    return out.isEmpty() ? "-" : String.join(",", out);
  }

  private static String any(Random random, List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
