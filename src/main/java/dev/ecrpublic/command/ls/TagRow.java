package dev.ecrpublic.command.ls;

import dev.ecrpublic.output.columns.Cell;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A tag in a listing.
 *
 * @param tag the tag
 * @param digest its image, empty where it was not looked at
 * @param size the image's size in bytes
 * @param platforms what the image runs on
 * @param pushed when it was pushed
 * @param attached what hangs on tags made of its digest, such as {@code sig}
 */
record TagRow(
    String tag,
    String digest,
    OptionalLong size,
    List<String> platforms,
    Optional<Instant> pushed,
    List<String> attached) {
  private static final Cell NOTHING = Cell.text("-");

  /** A tag of which nothing else is known. */
  static TagRow bare(String tag) {
    return new TagRow(tag, "", OptionalLong.empty(), List.of(), Optional.empty(), List.of());
  }

  /** The same with those platforms. */
  TagRow with(List<String> found) {
    return new TagRow(tag, digest, size, found, pushed, attached);
  }

  /** The same with what is attached. */
  TagRow attached(List<String> found) {
    return new TagRow(tag, digest, size, platforms, pushed, found);
  }

  Cell[] cells(Instant now) {
    return new Cell[] {
      Cell.text(tag),
      digest.isEmpty() ? NOTHING : Cell.digest(digest),
      size.isPresent() ? Cell.size(size.getAsLong()) : new Cell("-", "-", true),
      words(platforms),
      pushed.map(time -> Cell.age(time, now)).orElse(NOTHING),
      words(attached)
    };
  }

  private static Cell words(List<String> words) {
    return words.isEmpty() ? NOTHING : Cell.text(String.join(",", words));
  }

  Map<String, Object> document() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("imageTag", tag);
    if (!digest.isEmpty()) {
      out.put("imageDigest", digest);
    }
    size.ifPresent(bytes -> out.put("sizeInBytes", bytes));
    if (!platforms.isEmpty()) {
      out.put("platforms", platforms);
    }
    pushed.ifPresent(time -> out.put("imagePushedAt", time.toString()));
    if (!attached.isEmpty()) {
      out.put("attached", attached);
    }
    return out;
  }
}
