package dev.ecrpublic.registry;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.References;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The images of a repository, by tag and by digest. */
public final class RepositoryImages {
  private final RepositoryStore repository;
  private final Registry registry;

  RepositoryImages(RepositoryStore repository, Registry registry) {
    this.repository = repository;
    this.registry = registry;
  }

  /** All images at this moment. */
  public ImageIndex index() throws IOException {
    return repository.index();
  }

  /** The image that a tag or digest names. */
  public Optional<StoredImage> find(String reference) throws IOException {
    ImageIndex index = repository.index();
    return Optional.ofNullable(
        reference.indexOf(':') < 0 ? index.withTag(reference) : index.withDigest(reference));
  }

  /**
   * A manifest's text, byte for byte as it was put; empty if it was deleted meanwhile.
   *
   * @throws DamagedFile if the text is not there any more, or another
   */
  public Optional<byte[]> read(StoredImage image) throws IOException {
    try {
      return Optional.of(repository.blobs().read(image.digest()));
    } catch (NoSuchFileException e) {
      if (repository.index().withDigest(image.digest()) == null) {
        return Optional.empty();
      }
      throw new DamagedFile("the manifest " + image.digest() + " is missing; push it again", e);
    }
  }

  /** The descriptors of the images that are about a manifest, in the order of their arrival. */
  public List<Map<String, Object>> referrers(String digest) throws IOException {
    List<String> unreadable = new ArrayList<>();
    List<Map<String, Object>> found =
        repository.referrers().of(digest, repository.index().images(), unreadable::add);
    if (!unreadable.isEmpty()) {
      // Those that were deleted meanwhile are not missing.
      ImageIndex now = repository.index();
      unreadable.removeIf(manifest -> now.withDigest(manifest) == null);
      repository.warnOf(unreadable, "it is not listed");
    }
    return found;
  }

  /**
   * Puts an image; one that is there already only gets the tag.
   *
   * @param mediaType the manifest's media type, or null when it says so itself
   * @param tag the tag that is to point to it, or null
   * @param expected the digest that the manifest must have, or null
   */
  public ImagePut.Done put(byte[] text, String mediaType, String tag, String expected)
      throws IOException {
    return new ImagePut(repository, registry, text, mediaType, expected).withTag(tag);
  }

  /** Removes a tag; its image stays. Tells whether there was such a tag. */
  public boolean untag(String tag) throws IOException {
    return untag(tag, true).isPresent();
  }

  /**
   * Removes a tag unless it is the only one of its image. Tells what the image was until then;
   * empty where there is no such tag.
   */
  public Optional<StoredImage> untagUnlessLast(String tag) throws IOException {
    return untag(tag, false);
  }

  private Optional<StoredImage> untag(String tag, boolean last) throws IOException {
    return repository.exclusively(
        () -> {
          ImageIndex index = repository.index();
          StoredImage image = index.withTag(tag);
          if (image != null && (last || image.tags().size() > 1)) {
            Map<String, StoredImage> rest = index.toMap();
            rest.put(image.digest(), image.untagged(tag));
            repository.reduceIndex(ImageIndex.of(rest.values()));
            repository.restoreReserve();
          }
          return Optional.ofNullable(image);
        });
  }

  /**
   * Removes images by digest and tags by name, an image also with its last tag, and the blobs that
   * nothing uses afterwards. Tells what became of each.
   */
  public List<Removal> remove(List<ImageName> names) throws IOException {
    registry.housekeeping().sweepIfDue(repository);
    return repository.exclusively(
        () -> {
          ImageRemoval removal = new ImageRemoval(repository);
          List<Removal> outcomes = new ArrayList<>();
          for (ImageName name : names) {
            outcomes.add(removal.remove(name));
          }
          if (removal.changed()) {
            // The images are gone with the index. A crash from here on only leaves blobs too many.
            ImageIndex rest = ImageIndex.of(removal.rest());
            repository.reduceIndex(rest);
            deleteBlobs(removal.removed(), rest);
            repository.restoreReserve();
            removal.removed().forEach(repository::forget);
          }
          return outcomes;
        });
  }

  private void deleteBlobs(List<StoredImage> removed, ImageIndex rest) throws IOException {
    if (removed.isEmpty()) {
      return;
    }
    References.Used used = repository.references().ofAll(rest.images());
    Set<String> unused = new HashSet<>();
    for (StoredImage image : removed) {
      unused.add(image.digest());
    }
    if (used.unreadable().isEmpty()) {
      unused.addAll(repository.references().ofAll(removed).digests());
    } else {
      repository.warnOf(used.unreadable(), "layers that it may need stay");
    }
    for (String digest : unused) {
      if (!used.digests().contains(digest) && !repository.claims().holds(digest)) {
        repository.blobs().delete(digest);
      }
    }
  }
}
