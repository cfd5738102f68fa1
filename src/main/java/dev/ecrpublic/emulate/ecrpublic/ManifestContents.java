package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.ecrpublic.ContentRefused.Reason;
import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecrpublic.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.ImageFailure;
import software.amazon.awssdk.services.ecrpublic.model.ImageFailureCode;

/** The images of a repository, by tag and by digest. */
public final class ManifestContents {
  private final RepositoryStore repository;
  private final Images images;
  private final ImageDeletions deletions;

  ManifestContents(RepositoryStore repository, Images images, ImageDeletions deletions) {
    this.repository = repository;
    this.images = images;
    this.deletions = deletions;
  }

  /**
   * A manifest that is stored.
   *
   * @param digest its digest
   * @param mediaType its media type
   * @param size its length in bytes
   */
  public record Stored(String digest, String mediaType, long size) {}

  /** The image that a tag or digest names. */
  public Optional<Stored> find(String reference) throws IOException {
    ImageIndex index = repository.index();
    StoredImage image =
        reference.indexOf(':') < 0 ? index.withTag(reference) : index.withDigest(reference);
    return Optional.ofNullable(image)
        .map(found -> new Stored(found.digest(), found.mediaType(), found.manifestSize()));
  }

  /**
   * A manifest's text, byte for byte as it was put.
   *
   * @throws ContentRefused if the image was deleted meanwhile
   */
  public byte[] read(Stored manifest) throws IOException {
    try {
      return repository.blobs().read(manifest.digest());
    } catch (NoSuchFileException e) {
      throw unknown(manifest.digest());
    }
  }

  /**
   * Puts an image; one that is there already only gets the tag.
   *
   * @param mediaType the manifest's media type, or null when the manifest says so itself
   * @param tag the tag that is to point to it, or null
   * @param expected the digest that the manifest must have, or null
   * @return the manifest's digest
   * @throws software.amazon.awssdk.services.ecrpublic.model.EcrPublicException what the operation
   *     PutImage refuses, apart from an image that is there already
   */
  public String put(byte[] text, String mediaType, String tag, String expected) throws IOException {
    try {
      return images.put(repository, text, mediaType, tag, expected).digest();
    } catch (ImageAlreadyExistsException e) {
      return expected == null ? Sha256.of(text) : expected;
    }
  }

  /** The digest of the manifest that a manifest is about, if it is about one. */
  public static Optional<String> subject(byte[] text, String mediaType) {
    return Optional.ofNullable(Manifest.parse(text, mediaType).subject()).map(Descriptor::digest);
  }

  /** All tags in lexical order. */
  public List<String> tags() throws IOException {
    return repository.index().tags();
  }

  /** The descriptors of the images that are about a manifest, in the order of their arrival. */
  public List<Map<String, Object>> referrers(String digest) throws IOException {
    return repository.referrers().of(digest, repository.index().images());
  }

  /**
   * Removes a tag; its image stays.
   *
   * @throws ContentRefused if there is no such tag
   */
  public void deleteTag(String tag) throws IOException {
    repository.exclusively(
        () -> {
          ImageIndex index = repository.index();
          StoredImage image = index.withTag(tag);
          if (image == null) {
            throw unknown(tag);
          }
          Map<String, StoredImage> rest = index.toMap();
          rest.put(image.digest(), image.untagged(tag));
          repository.replaceIndex(ImageIndex.of(rest.values()));
          return null;
        });
  }

  /**
   * Deletes an image with all its tags, and the blobs that nothing uses afterwards.
   *
   * @throws ContentRefused if there is no such image, or an image index needs it
   */
  public void deleteImage(String digest) throws IOException {
    Optional<ImageFailure> failure = deletions.delete(repository, digest);
    if (failure.isEmpty()) {
      return;
    }
    if (failure.get().failureCode() == ImageFailureCode.IMAGE_NOT_FOUND) {
      throw unknown(digest);
    }
    throw new ContentRefused(Reason.STILL_USED, failure.get().failureReason());
  }

  private ContentRefused unknown(String reference) {
    return new ContentRefused(
        Reason.MANIFEST_UNKNOWN,
        "The image "
            + reference
            + " does not exist in the repository with name '"
            + repository.name()
            + "'");
  }
}
