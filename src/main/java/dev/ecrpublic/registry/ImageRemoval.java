package dev.ecrpublic.registry;

import dev.ecrpublic.registry.image.ImageChange;
import dev.ecrpublic.registry.image.ImageRecord;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.image.TableImages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;

/** What becomes of a repository's images while the names of one request are worked off. */
final class ImageRemoval {
  private final RepositoryStore repository;
  private final ImageChange change;
  private final TableImages images;
  private final List<ImageRecord> removed = new ArrayList<>();

  ImageRemoval(RepositoryStore repository, ImageChange change) {
    this.repository = repository;
    this.change = change;
    this.images = change.images();
  }

  /** What was kept of the images that are gone. */
  List<ImageRecord> removed() {
    return removed;
  }

  /** Removes an image by its digest, or a tag, whose image goes with its last tag. */
  Removal remove(ImageName name, Predicate<StoredImage> condition) throws IOException {
    StoredImage image =
        name.tag() == null ? images.withDigest(name.digest()) : images.withTag(name.tag());
    if (image != null && !condition.test(image)) {
      return new Removal.Changed();
    }
    return name.tag() == null ? removeImage(name) : removeTag(name);
  }

  private Removal removeImage(ImageName name) throws IOException {
    StoredImage image = images.withDigest(name.digest());
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
    StoredImage image = images.withTag(tag);
    if (name.digest() != null && images.withDigest(name.digest()) == null || image == null) {
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
      change.put(image.untagged(tag));
    }
    return new Removal.Removed(List.of(new ImageName(image.digest(), tag)));
  }

  private SortedSet<String> listing(StoredImage image) throws IOException {
    return repository.readable(images.indexesListing(image.digest()));
  }

  private void remove(StoredImage image) throws IOException {
    removed.add(images.record(image.digest()));
    change.remove(image);
  }
}
