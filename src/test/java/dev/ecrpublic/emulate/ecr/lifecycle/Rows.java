package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleImage.StorageClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Policies, repositories and outcomes, a row for each rule, image and outcome.
 *
 * <p>A rule is {@code 1 tagged prod*,v* count 3 expire}: its priority, its images, what it counts,
 * its action. The images are {@code any}, {@code untagged}, {@code tagged PATTERNS} or {@code
 * prefixed PREFIXES}; what it counts is {@code count N}, {@code pushed N}, {@code pulled N} or
 * {@code archived N}. An image is {@code A prod-1,beta-1 10d}: its name, tags and age, and maybe
 * {@code pulled 3d}, {@code archived 100d}, {@code restored 2d}, {@code lists B,C}, {@code about
 * D}. An age is in days and seconds, such as {@code 5d1s}. An outcome is {@code A expire 1}.
 */
final class Rows {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Map<String, String> COUNTS =
      Map.of(
          "count", "imageCountMoreThan",
          "pushed", "sinceImagePushed",
          "pulled", "sinceImagePulled",
          "archived", "sinceImageTransitioned");

  private Rows() {}

  static LifecyclePolicy policy(String rows) {
    return LifecyclePolicy.parse(policyText(rows));
  }

  static String policyText(String rows) {
    return rows.lines()
        .map(Rows::rule)
        .collect(Collectors.joining(",\n  ", "{\"rules\": [\n  ", "\n]}"));
  }

  private static String rule(String row) {
    String[] words = row.strip().split(" +");
    boolean lists = words[1].equals("tagged") || words[1].equals("prefixed");
    int at = lists ? 3 : 2;
    String list =
        lists
            ? ", \"%s\": [%s]"
                .formatted(
                    words[1].equals("tagged") ? "tagPatternList" : "tagPrefixList",
                    Arrays.stream(words[2].split(","))
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.joining(", ")))
            : "";
    String storage = words[at].equals("archived") ? ", \"storageClass\": \"archive\"" : "";
    String unit = words[at].equals("count") ? "" : ", \"countUnit\": \"days\"";
    String target =
        words[at + 2].equals("transition") ? ", \"targetStorageClass\": \"archive\"" : "";
    return """
    {"rulePriority": %s, "selection": {"tagStatus": "%s"%s%s, "countType": "%s"%s, \
    "countNumber": %s}, "action": {"type": "%s"%s}}\
    """
        .formatted(
            words[0],
            words[1].equals("prefixed") ? "tagged" : words[1],
            list,
            storage,
            COUNTS.get(words[at]),
            unit,
            words[at + 1],
            words[at + 2],
            target);
  }

  static List<LifecycleImage> images(String rows) {
    return rows.lines().map(Rows::image).collect(Collectors.toCollection(ArrayList::new));
  }

  private static LifecycleImage image(String row) {
    String[] words = row.strip().split(" +");
    Map<String, String> more = new HashMap<>();
    for (int i = 3; i < words.length; i += 2) {
      more.put(words[i], words[i + 1]);
    }
    boolean archived = more.containsKey("archived");
    return new LifecycleImage(
        words[0],
        list(words[1]),
        ago(words[2]),
        ago(more.get("pulled")),
        ago(more.get("archived")),
        ago(more.get("restored")),
        archived && !more.containsKey("restored") ? StorageClass.ARCHIVE : StorageClass.STANDARD,
        list(more.getOrDefault("lists", "-")),
        more.get("about"));
  }

  private static List<String> list(String words) {
    return words.equals("-") ? List.of() : List.of(words.split(","));
  }

  private static Instant ago(String age) {
    if (age == null) {
      return null;
    }
    int days = age.indexOf('d');
    Instant day = NOW.minus(Duration.ofDays(Long.parseLong(age.substring(0, days))));
    String seconds = age.substring(days + 1).replace("s", "");
    return seconds.isEmpty() ? day : day.minusSeconds(Long.parseLong(seconds));
  }

  static String outcomes(List<LifecycleOutcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                outcome.image().digest()
                    + (outcome.action() == LifecycleAction.EXPIRE ? " expire " : " transition ")
                    + outcome.rulePriority())
        .collect(Collectors.joining("\n"));
  }
}
