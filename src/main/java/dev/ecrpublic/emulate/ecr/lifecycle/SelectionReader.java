package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.emulate.Quotas;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleImage.StorageClass;
import dev.ecrpublic.text.Wildcard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a rule's selection spells. */
final class SelectionReader {
  /** The members of a selection. */
  static final List<String> NAMES =
      List.of(
          "tagStatus",
          "tagPatternList",
          "tagPrefixList",
          "storageClass",
          "countType",
          "countUnit",
          "countNumber");

  private static final int SHORTEST_IN_ARCHIVE = 90;

  private SelectionReader() {}

  /** The images that it selects by their tags. */
  static TagRequirement tags(PolicyObject selection) {
    String status = selection.oneOf("tagStatus", List.of("tagged", "untagged", "any"));
    boolean patterns = selection.has("tagPatternList");
    boolean prefixes = selection.has("tagPrefixList");
    if (patterns && prefixes) {
      throw selection.refusal("tagPrefixList", "cannot stand beside a tagPatternList");
    }
    if (!status.equals("tagged")) {
      if (patterns || prefixes) {
        throw selection.refusal(
            patterns ? "tagPatternList" : "tagPrefixList", "is only for tagStatus tagged");
      }
      return status.equals("any") ? new TagRequirement.Any() : new TagRequirement.Untagged();
    }
    if (!patterns && !prefixes) {
      throw selection.refusal("tagStatus", "tagged needs a tagPatternList or a tagPrefixList");
    }
    return patterns
        ? new TagRequirement.Patterns(patterns(selection))
        : new TagRequirement.Prefixes(new LinkedHashSet<>(selection.texts("tagPrefixList")));
  }

  private static Set<Wildcard> patterns(PolicyObject selection) {
    List<Wildcard> out = new ArrayList<>();
    for (String text : selection.texts("tagPatternList")) {
      Wildcard pattern = Wildcard.of(text);
      if (pattern.stars() > Quotas.LIFECYCLE_WILDCARDS) {
        throw selection.refusal(
            "tagPatternList[" + out.size() + "]",
            "has "
                + pattern.stars()
                + " wildcards (*), and at most "
                + Quotas.LIFECYCLE_WILDCARDS
                + " are allowed");
      }
      out.add(pattern);
    }
    return new LinkedHashSet<>(out);
  }

  /** What it counts. */
  static LifecycleCount count(PolicyObject selection) {
    CountType type = selection.oneOf("countType", List.of(CountType.values()));
    if (type.days()) {
      selection.oneOf("countUnit", List.of("days"));
    } else if (selection.has("countUnit")) {
      throw selection.refusal("countUnit", "cannot stand beside countType " + type);
    }
    int number = selection.positive("countNumber");
    if (type == CountType.SINCE_IMAGE_TRANSITIONED && number < SHORTEST_IN_ARCHIVE) {
      throw selection.refusal(
          "countNumber",
          "must be at least "
              + SHORTEST_IN_ARCHIVE
              + " with countType "
              + type
              + ", because images stay in the archive that many days");
    }
    return new LifecycleCount(type, number);
  }

  /** Where the images are that it selects, which follows from what it counts. */
  static StorageClass storageClass(PolicyObject selection, CountType counted) {
    boolean archive = counted == CountType.SINCE_IMAGE_TRANSITIONED;
    if (archive || selection.has("storageClass")) {
      String only = archive ? "archive" : "standard";
      String given = selection.oneOf("storageClass", List.of("standard", "archive"));
      if (!given.equals(only)) {
        throw selection.refusal("storageClass", "must be " + only + " with countType " + counted);
      }
    }
    return archive ? StorageClass.ARCHIVE : StorageClass.STANDARD;
  }
}
