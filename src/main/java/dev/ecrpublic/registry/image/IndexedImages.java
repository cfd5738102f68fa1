package dev.ecrpublic.registry.image;

import dev.ecrpublic.files.DamagedFile;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Images as an {@code index.json} of another tool lists them.
 *
 * @param index what it lists
 * @param references what the manifests refer to
 */
public record IndexedImages(ImageIndex index, References references) implements Images {
  @Override
  public int count() {
    return index.images().size();
  }

  @Override
  public StoredImage withDigest(String digest) {
    return index.withDigest(digest);
  }

  @Override
  public StoredImage withTag(String tag) {
    return index.withTag(tag);
  }

  @Override
  public List<StoredImage> after(String position, int limit) {
    return index.after(position, limit);
  }

  @Override
  public List<String> tagsAfter(String tag, int limit) {
    return index.tagsAfter(tag, limit);
  }

  @Override
  public void forEach(Consumer<StoredImage> consumer) {
    index.images().forEach(consumer);
  }

  @Override
  public SortedSet<String> indexesListing(String digest) throws IOException {
    SortedSet<String> indexes = new TreeSet<>();
    for (StoredImage image : index.images()) {
      if (MediaTypes.isIndex(image.mediaType()) && lists(image, digest)) {
        indexes.add(image.digest());
      }
    }
    return indexes;
  }

  /** An index that is damaged lists nothing that could be pulled through it. */
  private boolean lists(StoredImage image, String digest) throws IOException {
    try {
      return references.of(image).contains(digest);
    } catch (DamagedFile e) {
      return false;
    }
  }

  @Override
  public List<StoredImage> maybeAbout(String subject) {
    return index.images();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
