package dev.ecrpublic.command.ls;

import dev.ecrpublic.command.image.ImageConfig;
import dev.ecrpublic.command.image.IndexEntry;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What images say of themselves, looked at for as long as a listing may take. */
final class Contents {
  private final ImageSource source;
  private final long end;
  private final Map<String, List<String>> known = new HashMap<>();
  private boolean late;

  Contents(ImageSource source, Duration patience) {
    this.source = source;
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** Whether there was no time for some. */
  boolean late() {
    return late;
  }

  /** The row with what its image says; as it is where there is no time, or no such image. */
  TagRow added(TagRow row) throws IOException {
    if (known.containsKey(row.digest())) {
      return row.with(known.get(row.digest()));
    }
    if (System.nanoTime() - end > 0) {
      late = true;
      return row;
    }
    try {
      FetchedManifest manifest = source.resolve(row.digest().isEmpty() ? row.tag() : row.digest());
      Manifest parsed = manifest.parsed();
      List<String> platforms = parsed.isIndex() ? of(manifest) : of(parsed);
      known.put(manifest.digest(), platforms);
      OptionalLong size =
          row.size().isPresent() || parsed.isIndex()
              ? row.size()
              : OptionalLong.of(parsed.imageSize());
      return new TagRow(
          row.tag(), manifest.digest(), size, platforms, row.pushed(), row.attached());
    } catch (NotThere | InvalidManifest unreadable) {
      return row;
    }
  }

  private static List<String> of(FetchedManifest index) throws IOException {
    List<String> out = new ArrayList<>();
    for (IndexEntry entry : IndexEntry.of(index)) {
      if (!entry.platform().isEmpty() && !out.contains(entry.platform())) {
        out.add(entry.platform());
      }
    }
    return out;
  }

  private List<String> of(Manifest image) throws IOException {
    if (!ImageConfig.isOfImage(image.config())) {
      return List.of();
    }
    String platform = ImageConfig.read(image.config(), source).platform();
    return platform.isEmpty() ? List.of() : List.of(platform);
  }
}
