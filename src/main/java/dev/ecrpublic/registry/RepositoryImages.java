package dev.ecrpublic.registry;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.References;
import dev.ecrpublic.registry.image.StoredImage;
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

  /** All images at this moment. */
  public ImageIndex index() throws IOException {
    return repository.index();
  }

  /** How many images there are. */
  public int count() throws IOException {
    return repository.index().images().size();
  }

  /** The image that a tag or digest names. */
  public Optional<StoredImage> find(String reference) throws IOException {
    ImageIndex index = repository.index();
    return Optional.ofNullable(
        reference.indexOf(':') < 0 ? index.withTag(reference) : index.withDigest(reference));
  }

  /**
   * Images in the order of their arrival.
   *
   * @param position the {@link StoredImage#position} that they come after, empty for the first ones
   * @param limit how many at most
   */
  public List<StoredImage> after(String position, int limit) throws IOException {
    return repository.index().after(position, limit);
  }

  /**
   * Tags in lexical order.
   *
   * @param tag the tag that they come after, which need not be there; empty for the first ones
   * @param limit how many at most
   */
  public List<String> tagsAfter(String tag, int limit) throws IOException {
    return repository.index().tagsAfter(tag, limit);
  }

  /** Passes every image on, in the order of their arrival. */
  public void forEach(Consumer<StoredImage> consumer) throws IOException {
    repository.index().images().forEach(consumer);
  }

  /** The digests of the image indexes of the repository that list an image. */
  public SortedSet<String> indexesListing(String digest) throws IOException {
    return repository.indexesListing(digest, repository.index().images());
  }

  /**
   * Replaces the attributes of an image by those of what a function makes of it, while nobody else
   * changes the repository. Tells what the image is then; empty where there is none.
   */
  public Optional<StoredImage> update(String digest, UnaryOperator<StoredImage> change)
      throws IOException {
    return repository.exclusively(
        () -> {
          ImageIndex index = repository.index();
          StoredImage image = index.withDigest(digest);
          if (image == null) {
            return Optional.empty();
          }
          StoredImage changed = image.withAttributes(change.apply(image).attributes());
          if (!changed.equals(image)) {
            Map<String, StoredImage> images = index.toMap();
            images.put(digest, changed);
            repository.replaceIndex(ImageIndex.of(images.values()));
          }
          return Optional.of(changed);
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
      update(image.digest(), found -> found.withAttributes(merged(found, attributes)));
    }
    return text;
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
    return remove(names, image -> true);
  }

  /** The same of those images only that are still as a condition says. */
  public List<Removal> remove(List<ImageName> names, Predicate<StoredImage> condition)
      throws IOException {
    registry.housekeeping().sweepIfDue(repository);
    return repository.exclusively(
        () -> {
          ImageRemoval removal = new ImageRemoval(repository);
          List<Removal> outcomes = new ArrayList<>();
          for (ImageName name : names) {
            outcomes.add(removal.remove(name, condition));
          }
          if (removal.changed()) {
            // The images are gone with the index. A crash from here on only leaves blobs too many.
            ImageIndex rest = ImageIndex.of(removal.rest());
            repository.reduceIndex(rest);
            deleteBlobs(removal.removed(), rest);
            repository.restoreReserve();
            for (StoredImage image : removal.removed()) {
              repository.forget(image);
            }
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
