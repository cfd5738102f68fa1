package dev.ecrpublic.registry;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.ImageRecord;
import dev.ecrpublic.registry.image.Images;
import dev.ecrpublic.registry.image.OpenChange;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.image.TableImages;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The images of a repository, by tag and by digest. */
public final class RepositoryImages {
  private final RepositoryStore repository;
  private final Registry registry;

  RepositoryImages(RepositoryStore repository, Registry registry) {
    this.repository = repository;
    this.registry = registry;
  }

  /** All images at this moment, which takes the longer the more there are. */
  public ImageIndex index() throws IOException {
    return repository.index();
  }

  /** How many images there are. */
  public int count() throws IOException {
    try (Images images = repository.images()) {
      return images.count();
    }
  }

  /** The image that a tag or digest names. */
  public Optional<StoredImage> find(String reference) throws IOException {
    try (Images images = repository.images()) {
      return Optional.ofNullable(
          reference.indexOf(':') < 0 ? images.withTag(reference) : images.withDigest(reference));
    }
  }

  /**
   * Images in the order of their arrival.
   *
   * @param position the {@link StoredImage#position} that they come after, empty for the first ones
   * @param limit how many at most
   */
  public List<StoredImage> after(String position, int limit) throws IOException {
    try (Images images = repository.images()) {
      return images.after(position, limit);
    }
  }

  /**
   * Tags in lexical order.
   *
   * @param tag the tag that they come after, which need not be there; empty for the first ones
   * @param limit how many at most
   */
  public List<String> tagsAfter(String tag, int limit) throws IOException {
    try (Images images = repository.images()) {
      return images.tagsAfter(tag, limit);
    }
  }

  /** Passes every image on, in the order of their arrival. */
  public void forEach(Consumer<StoredImage> consumer) throws IOException {
    try (Images images = repository.images()) {
      images.forEach(consumer);
    }
  }

  /** The digests of the image indexes of the repository that list an image. */
  public SortedSet<String> indexesListing(String digest) throws IOException {
    try (Images images = repository.images()) {
      return repository.readable(images.indexesListing(digest));
    }
  }

  /**
   * Replaces the attributes of an image by those of what a function makes of it, while nobody else
   * changes the repository. Tells what the image is then; empty where there is none.
   */
  public Optional<StoredImage> update(String digest, UnaryOperator<StoredImage> change)
      throws IOException {
    return repository.exclusively(
        () -> {
          try (OpenChange open = repository.change()) {
            StoredImage image = open.images().images().withDigest(digest);
            if (image == null) {
              return Optional.empty();
            }
            StoredImage changed = image.withAttributes(change.apply(image).attributes());
            if (!changed.equals(image)) {
              open.images().put(changed);
              open.commit();
            }
            return Optional.of(changed);
          }
        });
  }

  /**
   * A manifest's text for somebody who pulls the image, which is noted where it is to be; empty if
   * it was deleted meanwhile.
   *
   * @throws Refused if the image cannot be pulled
   * @throws DamagedFile if the text is not there any more, or another
   */
  public Optional<byte[]> pull(StoredImage image) throws IOException {
    Map<String, String> attributes =
        registry.rules().pulled(repository::metadata, image, registry.now());
    Optional<byte[]> text = read(image);
    if (text.isPresent() && !attributes.equals(image.attributes())) {
      Map<String, String> noted = new HashMap<>(attributes);
      noted.entrySet().removeAll(image.attributes().entrySet());
      note(image, noted);
    }
    return text;
  }

  /** What is read must not depend on whether anything can be written. */
  private void note(StoredImage image, Map<String, String> noted) {
    try {
      update(image.digest(), found -> found.withAttributes(merged(found, noted)));
    } catch (IOException e) {
      repository.warn("the pull of " + image.digest() + " is not noted: " + FileReason.of(e));
    }
  }

  /**
   * Looks whether an image could be pulled, which is not noted.
   *
   * @throws Refused if it cannot
   */
  public void requirePullable(StoredImage image) throws IOException {
    registry.rules().pulled(repository::metadata, image, registry.now());
  }

  private static Map<String, String> merged(StoredImage image, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(image.attributes());
    all.putAll(more);
    return all;
  }

  /** The digests of the blobs and images that an image is made of. */
  public Set<String> references(StoredImage image) throws IOException {
    return repository.references().of(image);
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
      if (find(image.digest()).isEmpty()) {
        return Optional.empty();
      }
      throw new DamagedFile("the manifest " + image.digest() + " is missing; push it again", e);
    }
  }

  /** The descriptors of the images that are about a manifest, in the order of their arrival. */
  public List<Map<String, Object>> referrers(String digest) throws IOException {
    List<String> unreadable = new ArrayList<>();
    try (Images images = repository.images()) {
      return repository.referrers().of(digest, images.maybeAbout(digest), unreadable::add);
    } finally {
      warnOfReferrers(unreadable);
    }
  }

  /** Those that were deleted meanwhile are not missing. */
  private void warnOfReferrers(List<String> unreadable) throws IOException {
    if (unreadable.isEmpty()) {
      return;
    }
    List<String> missing = new ArrayList<>();
    try (Images images = repository.images()) {
      for (String manifest : unreadable) {
        if (images.withDigest(manifest) != null) {
          missing.add(manifest);
        }
      }
    }
    repository.warnOf(missing, "it is not listed");
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
    TagRule rule = registry.rules().tags(repository::metadata);
    return put(text, mediaType, tag, expected, rule);
  }

  /**
   * The same where a rule may refuse what becomes of the tag, asked while nobody else changes the
   * repository.
   */
  public ImagePut.Done put(byte[] text, String mediaType, String tag, String expected, TagRule rule)
      throws IOException {
    return new ImagePut(repository, registry, text, mediaType, expected).withTag(tag, rule);
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
          try (OpenChange open = repository.change()) {
            StoredImage image = open.images().images().withTag(tag);
            if (image != null && (last || image.tags().size() > 1)) {
              open.images().put(image.untagged(tag));
              open.commitRemoval();
            }
            return Optional.ofNullable(image);
          }
        });
  }

  /**
   * Removes images by digest and tags by name, an image also with its last tag, and the blobs that
   * nothing uses afterwards. Tells what became of each.
   */
  public List<Removal> remove(List<ImageName> names) throws IOException {
    return remove(names, image -> true);
  }

  /** The same of those images only that are still as a condition says. */
  public List<Removal> remove(List<ImageName> names, Predicate<StoredImage> condition)
      throws IOException {
    registry.housekeeping().sweepIfDue(repository);
    return repository.exclusively(
        () -> {
          try (OpenChange open = repository.change()) {
            ImageRemoval removal = new ImageRemoval(repository, open.images());
            List<Removal> outcomes = new ArrayList<>();
            for (ImageName name : names) {
              outcomes.add(removal.remove(name, condition));
            }
            if (!open.images().isEmpty()) {
              // A crash from here on only leaves blobs too many.
              open.commitRemoval();
              deleteBlobs(removal.removed(), open.images().images());
            }
            return outcomes;
          }
        });
  }

  private void deleteBlobs(List<ImageRecord> removed, TableImages rest) throws IOException {
    if (removed.isEmpty()) {
      return;
    }
    List<String> unknown = rest.unknown();
    Set<String> unused = new HashSet<>();
    for (ImageRecord record : removed) {
      unused.add(record.image().digest());
      if (unknown.isEmpty()) {
        unused.addAll(record.needs().blobs());
      }
    }
    repository.warnOf(unknown, "layers that it may need stay");
    for (String digest : unused) {
      if (!rest.uses(digest) && !repository.claims().holds(digest)) {
        repository.blobs().delete(digest);
      }
    }
    for (ImageRecord record : removed) {
      repository.forget(record.image());
    }
  }
}
