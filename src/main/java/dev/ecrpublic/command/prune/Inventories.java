package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.prune.plan.Inventory;
import dev.ecrpublic.command.prune.plan.ManifestLinks;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes stock of a repository, as often as needed; each manifest is read once. */
final class Inventories {
  private final PrunedRepository repository;
  private final ManifestReader reader;
  private final Map<String, ManifestLinks> known = new HashMap<>();

  Inventories(PrunedRepository repository, ManifestReader reader) {
    this.repository = repository;
    this.reader = reader;
  }

  /** What the repository holds now. */
  Inventory take() {
    List<PrunedImage> images = repository.images();
    Map<String, String> failures = read(images);
    if (!failures.isEmpty()) {
      // Somebody else may have deleted these since they were listed.
      images = repository.images();
      failures = read(images);
    }
    Map<String, ManifestLinks> links = new HashMap<>();
    Map<String, String> unreadable = new LinkedHashMap<>();
    for (PrunedImage image : images) {
      if (known.containsKey(image.digest())) {
        links.put(image.digest(), known.get(image.digest()));
      } else if (image.index() || !image.archived()) {
        unreadable.put(image.digest(), failures.getOrDefault(image.digest(), "it came just now"));
      }
    }
    return new Inventory(images, links, unreadable);
  }

  private Map<String, String> read(List<PrunedImage> images) {
    List<PrunedImage> unknown =
        images.stream().filter(image -> !known.containsKey(image.digest())).toList();
    if (unknown.isEmpty()) {
      return Map.of();
    }
    ManifestReader.Reading reading = reader.read(unknown);
    known.putAll(reading.links());
    return reading.failures();
  }
}
