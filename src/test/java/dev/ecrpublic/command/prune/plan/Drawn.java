package dev.ecrpublic.command.prune.plan;

import dev.ecrpublic.text.DurationWord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A repository drawn in lines such as {@code index 1.0,latest 40d lists amd arm about other blobs
 * x:5}: a name, tags or a dash, an age. {@code @index.sig} among the tags is a digest's tag.
 */
final class Drawn {
  static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<PrunedImage> images = new ArrayList<>();
  private final Map<String, ManifestLinks> links = new LinkedHashMap<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();

  Drawn(String lines) {
    lines.lines().filter(line -> !line.isBlank()).forEach(line -> add(line.strip()));
  }

  Inventory inventory() {
    return new Inventory(images, links, unreadable);
  }

  static String digest(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private void add(String line) {
    String[] words = line.split(" +");
    String digest = digest(words[0]);
    names.put(digest, words[0]);
    Set<String> children = new LinkedHashSet<>();
    Map<String, Long> blobs = new LinkedHashMap<>();
    Optional<String> subject = Optional.empty();
    boolean archived = false;
    boolean readable = true;
    String what = "";
    for (int i = 3; i < words.length; i++) {
      switch (words[i]) {
        case "lists", "about", "blobs" -> what = words[i];
        case "archived" -> archived = true;
        case "unreadable" -> readable = false;
        default -> {
          switch (what) {
            case "lists" -> children.add(digest(words[i]));
            case "about" -> subject = Optional.of(digest(words[i]));
            default -> {
              String[] blob = words[i].split(":");
              blobs.put(blob[0], Long.valueOf(blob[1]));
            }
          }
        }
      }
    }
    Duration age = DurationWord.of(words[2]).orElseThrow();
    images.add(
        new PrunedImage(
            digest, tags(words[1]), NOW.minus(age), 100, "", Optional.empty(), archived));
    if (readable) {
      links.put(digest, new ManifestLinks(children, subject, blobs));
    } else {
      unreadable.put(digest, "it is damaged");
    }
  }

  private static List<String> tags(String word) {
    List<String> out = new ArrayList<>();
    for (String tag : word.equals("-") ? new String[0] : word.split(",")) {
      int dot = tag.indexOf('.');
      String name = tag.substring(tag.startsWith("@") ? 1 : 0, dot < 0 ? tag.length() : dot);
      out.add(
          tag.startsWith("@")
              ? digest(name).replace(':', '-') + (dot < 0 ? "" : tag.substring(dot))
              : tag);
    }
    return out;
  }

  /** Rules written as on a command line. */
  static Rules rules(String line) {
    String[] words = (line + " ").split(" +");
    List<String> tags = new ArrayList<>();
    List<String> protect = new ArrayList<>();
    boolean untagged = false;
    Optional<Duration> olderThan = Optional.empty();
    OptionalLong keep = OptionalLong.empty();
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--untagged" -> untagged = true;
        case "--older-than" -> olderThan = DurationWord.of(words[++i]);
        case "--keep" -> keep = OptionalLong.of(Long.parseLong(words[++i]));
        case "--tags" -> tags.add(words[++i]);
        case "--protect" -> protect.add(words[++i]);
        default -> throw new IllegalArgumentException(words[i]);
      }
    }
    return new Rules(untagged, olderThan, keep, tags, protect, Duration.ofHours(1));
  }

  /** The plan with a line an image, a minus before what goes; names in the place of digests. */
  String picture(PrunePlan plan) {
    StringBuilder out = new StringBuilder();
    for (Verdict verdict : plan.verdicts()) {
      out.append(verdict.goes() ? "- " : "  ")
          .append(names.get(verdict.image().digest()))
          .append(": ")
          .append(named(verdict.reason()))
          .append('\n');
    }
    return out.toString();
  }

  /** What goes in which order, and why the rest stays. */
  String picture(Recheck recheck) {
    StringBuilder out = new StringBuilder();
    for (List<PrunedImage> wave : recheck.waves()) {
      wave.forEach(image -> out.append(names.get(image.digest())).append(' '));
      out.append("| ");
    }
    List<String> staying = new ArrayList<>();
    recheck.staying().forEach((digest, why) -> staying.add(names.get(digest) + ": " + named(why)));
    staying.sort(null);
    return (out + String.join("; ", staying)).strip();
  }

  private String named(String text) {
    String out = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      out =
          out.replace(name.getKey().replace(':', '-'), "@" + name.getValue())
              .replace(PrunedImage.shortDigest(name.getKey()), name.getValue());
    }
    return out;
  }
}
