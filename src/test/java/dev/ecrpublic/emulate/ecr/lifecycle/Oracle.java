package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleImage.StorageClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happens to each image, asked of each by itself and of the words of {@link Rows}: slow, and
 * with nothing in common with what it is held against.
 */
final class Oracle {
  private final List<String[]> rules;
  private final List<LifecycleImage> images;

  Oracle(String policy, List<LifecycleImage> images) {
    this.rules =
        policy
            .lines()
            .map(row -> row.split(" "))
            .sorted(Comparator.comparingInt(words -> Integer.parseInt(words[0])))
            .toList();
    this.images = images;
  }

  /** All that happens, such as {@code A expire 1}, in the order of digests. */
  String all() {
    Set<String> out = new TreeSet<>();
    for (LifecycleImage image : images) {
      outcome(image, new ArrayList<>()).ifPresent(what -> out.add(image.digest() + what));
    }
    return String.join("\n", out);
  }

  private Optional<String> outcome(LifecycleImage image, List<String> seen) {
    if (seen.contains(image.digest())) {
      return Optional.empty();
    }
    seen.add(image.digest());
    Optional<LifecycleImage> subject =
        images.stream()
            .filter(other -> other != image && other.digest().equals(image.subject()))
            .findFirst();
    Optional<String> what = subject.isPresent() ? outcome(subject.get(), seen) : ofItsRule(image);
    return what.filter(word -> !held(image, word))
        .filter(
            word -> word.startsWith(" expire") || image.storageClass() == StorageClass.STANDARD);
  }

  private boolean held(LifecycleImage image, String what) {
    return images.stream()
        .filter(other -> other != image && other.children().contains(image.digest()))
        .anyMatch(
            index -> what.startsWith(" expire") || index.storageClass() == StorageClass.STANDARD);
  }

  private Optional<String> ofItsRule(LifecycleImage image) {
    for (String[] rule : rules) {
      if (selects(rule, image)) {
        return marks(rule, image)
            ? Optional.of(" " + rule[rule.length - 1] + " " + rule[0])
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean selects(String[] rule, LifecycleImage image) {
    boolean archive = rule[rule.length - 3].equals("archived");
    if (archive != (image.storageClass() == StorageClass.ARCHIVE)) {
      return false;
    }
    return switch (rule[1]) {
      case "any" -> true;
      case "untagged" -> image.tags().isEmpty();
      case "prefixed" -> tagged(image, rule[2].replace(",", "*,") + "*");
      default -> tagged(image, rule[2]);
    };
  }

  private static boolean tagged(LifecycleImage image, String patterns) {
    return Arrays.stream(patterns.split(","))
        .map(pattern -> pattern.replace("*", ".*"))
        .allMatch(regex -> image.tags().stream().anyMatch(tag -> tag.matches(regex)));
  }

  private boolean marks(String[] rule, LifecycleImage image) {
    int number = Integer.parseInt(rule[rule.length - 2]);
    return switch (rule[rule.length - 3]) {
      case "count" ->
          images.stream().filter(other -> selects(rule, other) && newer(other, image)).count()
              >= number;
      case "pushed" -> older(pushed(image), number);
      case "pulled" -> older(pulled(image), number);
      default -> older(image.lastArchivedAt(), number);
    };
  }

  private static boolean newer(LifecycleImage one, LifecycleImage other) {
    int order = pushed(one).compareTo(pushed(other));
    return order > 0 || order == 0 && one.digest().compareTo(other.digest()) > 0;
  }

  private static Instant pushed(LifecycleImage image) {
    boolean restored =
        image.lastActivatedAt() != null && image.lastActivatedAt().isAfter(image.pushedAt());
    return restored ? image.lastActivatedAt() : image.pushedAt();
  }

  private static Instant pulled(LifecycleImage image) {
    boolean pulledSince =
        image.lastPulledAt() != null
            && (image.lastActivatedAt() == null
                || image.lastPulledAt().isAfter(image.lastActivatedAt()));
    if (pulledSince) {
      return image.lastPulledAt();
    }
    return image.lastActivatedAt() != null && image.lastPulledAt() != null
        ? image.lastActivatedAt()
        : pushed(image);
  }

  private static boolean older(Instant since, int days) {
    return Duration.between(since, Rows.NOW).compareTo(Duration.ofDays(days)) > 0;
  }
}
