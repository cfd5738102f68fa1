package dev.ecrpublic.registry;

import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;

/** What becomes of a repository's images while the names of one request are worked off. */
final class ImageRemoval {
  private final RepositoryStore repository;
  private final Map<String, StoredImage> images;
  private final Map<String, String> tags;
  private final List<StoredImage> removed = new ArrayList<>();
  private boolean changed;

  ImageRemoval(RepositoryStore repository) throws IOException {
    this.repository = repository;
    ImageIndex index = repository.index();
    this.images = index.toMap();
    this.tags = new HashMap<>();
    for (String tag : index.tags()) {
      tags.put(tag, index.withTag(tag).digest());
    }
  }

  /** Whether anything was removed. */
  boolean changed() {
    return changed;
  }

  /** The images that are left, with the tags that are left. */
  Collection<StoredImage> rest() {
    return images.values();
  }

  /** The images that are gone. */
  List<StoredImage> removed() {
    return removed;
  }

  /** Removes an image by its digest, or a tag, whose image goes with its last tag. */
  Removal remove(ImageName name, Predicate<StoredImage> condition) throws IOException {
    StoredImage image = images.get(name.tag() == null ? name.digest() : tags.get(name.tag()));
    if (image != null && !condition.test(image)) {
      return new Removal.Changed();
    }
    return name.tag() == null ? removeImage(name) : removeTag(name);
  }

  private Removal removeImage(ImageName name) throws IOException {
    StoredImage image = images.get(name.digest());
    if (image == null) {
      return new Removal.NotFound();
    }
    SortedSet<String> indexes = listing(image);
    if (!indexes.isEmpty()) {
      return new Removal.Listed(indexes);
    }
    remove(image);
    List<ImageName> names = new ArrayList<>();
    for (String tag : image.tags().keySet()) {
      names.add(new ImageName(image.digest(), tag));
    }
    return new Removal.Removed(
        names.isEmpty() ? List.of(new ImageName(image.digest(), null)) : names);
  }

  private Removal removeTag(ImageName name) throws IOException {
    String tag = name.tag();
    StoredImage image = images.get(tags.get(tag));
    if (name.digest() != null && !images.containsKey(name.digest()) || image == null) {
      return new Removal.NotFound();
    }
    if (name.digest() != null && !name.digest().equals(image.digest())) {
      return new Removal.TagOfAnother();
    }
    if (image.tags().size() == 1) {
      SortedSet<String> indexes = listing(image);
      if (!indexes.isEmpty()) {
        return new Removal.Listed(indexes);
      }
      remove(image);
    } else {
      images.put(image.digest(), image.untagged(tag));
      tags.remove(tag);
      changed = true;
    }
    return new Removal.Removed(List.of(new ImageName(image.digest(), tag)));
  }

  private SortedSet<String> listing(StoredImage image) throws IOException {
    return repository.indexesListing(image.digest(), images.values());
  }

  private void remove(StoredImage image) {
    images.remove(image.digest());
    for (String tag : image.tags().keySet()) {
      tags.remove(tag);
    }
    removed.add(image);
    changed = true;
  }
}
