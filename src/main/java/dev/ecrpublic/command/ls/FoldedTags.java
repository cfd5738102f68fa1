package dev.ecrpublic.command.ls;

import dev.ecrpublic.registry.blob.Digests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tags that are made of a digest, on which signatures, attestations and lists of referrers hang:
 * {@code sha256-HEX}, perhaps with {@code .sig}, {@code .att} or {@code .sbom} behind it.
 */
final class FoldedTags {
  private static final String LIST = "referrers";

  private FoldedTags() {}

  /** The rows without such tags. */
  static List<TagRow> without(List<TagRow> rows) {
    List<TagRow> out = new ArrayList<>(rows);
    out.removeIf(row -> !subject(row.tag()).isEmpty());
    return out;
  }

  /** Rows whose images tell which of such tags, among all, are made of their digests. */
  static List<TagRow> attached(List<TagRow> rows, List<TagRow> all) {
    Map<String, List<String>> kinds = new HashMap<>();
    for (TagRow row : all) {
      kinds.computeIfAbsent(subject(row.tag()), any -> new ArrayList<>()).add(kind(row.tag()));
    }
    List<TagRow> out = new ArrayList<>();
    for (TagRow row : rows) {
      List<String> found = row.digest().isEmpty() ? null : kinds.get(row.digest());
      out.add(found == null ? row : row.attached(found.stream().sorted().toList()));
    }
    return out;
  }

  /** The digest that a tag is made of, empty for any other tag. */
  static String subject(String tag) {
    int dash = tag.indexOf('-');
    int dot = tag.indexOf('.');
    if (dash < 0) {
      return "";
    }
    String hex = tag.substring(dash + 1, dot < dash ? tag.length() : dot);
    String digest = tag.substring(0, dash) + ":" + hex;
    return Digests.isSupported(digest) ? digest : "";
  }

  private static String kind(String tag) {
    int dot = tag.indexOf('.');
    return dot < 0 ? LIST : tag.substring(dot + 1);
  }
}
