package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecrpublic.model.ImageFailure;
import software.amazon.awssdk.services.ecrpublic.model.ImageFailureCode;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;

/** What becomes of a repository's images while the identifiers of one request are worked off. */
final class ImageDeletion {
  private final RepositoryStore repository;
  private final Map<String, StoredImage> images;
  private final Map<String, String> tags;
  private final List<StoredImage> removed = new ArrayList<>();

  ImageDeletion(RepositoryStore repository) throws IOException {
    this.repository = repository;
    ImageIndex index = repository.index();
    this.images = index.toMap();
    this.tags = new HashMap<>();
    for (String tag : index.tags()) {
      tags.put(tag, index.withTag(tag).digest());
    }
  }

  /** The images that are left, with the tags that are left. */
  Collection<StoredImage> rest() {
    return images.values();
  }

  /** The images that are gone. */
  List<StoredImage> removed() {
    return removed;
  }

  /** Deletes what an identifier names and adds it to a list, or returns why it cannot. */
  ImageFailure delete(ImageIdentifier id, List<ImageIdentifier> deleted) throws IOException {
    String digest = id.imageDigest();
    String tag = id.imageTag();
    if (digest == null && tag == null) {
      return failure(
          id,
          ImageFailureCode.MISSING_DIGEST_AND_TAG,
          "Invalid request parameters: both tag and digest cannot be null");
    }
    if (digest != null && !Grammar.isDigest(digest)) {
      return failure(
          id,
          ImageFailureCode.INVALID_IMAGE_DIGEST,
          "Invalid request parameters: image digest should satisfy the regex"
              + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'");
    }
    if (tag != null && (!Grammar.isImageTag(tag) || tag.length() > 300)) {
      return failure(
          id,
          ImageFailureCode.INVALID_IMAGE_TAG,
          "Invalid request parameters: image tag should satisfy the regex '[a-zA-Z0-9-_.]+'");
    }
    return tag == null ? deleteImage(id, deleted) : deleteTag(id, deleted);
  }

  private ImageFailure deleteImage(ImageIdentifier id, List<ImageIdentifier> deleted)
      throws IOException {
    StoredImage image = images.get(id.imageDigest());
    if (image == null) {
      return notFound(id);
    }
    ImageFailure failure = refuseIfReferenced(id, image);
    if (failure != null) {
      return failure;
    }
    remove(image);
    if (image.tags().isEmpty()) {
      deleted.add(identifier(image, null));
    }
    for (String tag : image.tags().keySet()) {
      deleted.add(identifier(image, tag));
    }
    return null;
  }

  private ImageFailure deleteTag(ImageIdentifier id, List<ImageIdentifier> deleted)
      throws IOException {
    String tag = id.imageTag();
    StoredImage image = images.get(tags.get(tag));
    if (id.imageDigest() != null && !images.containsKey(id.imageDigest()) || image == null) {
      return notFound(id);
    }
    if (id.imageDigest() != null && !id.imageDigest().equals(image.digest())) {
      return failure(
          id,
          ImageFailureCode.IMAGE_TAG_DOES_NOT_MATCH_DIGEST,
          "Requested image tag does not belong to the image with the requested digest");
    }
    if (image.tags().size() == 1) {
      ImageFailure failure = refuseIfReferenced(id, image);
      if (failure != null) {
        return failure;
      }
      remove(image);
    } else {
      images.put(image.digest(), image.untagged(tag));
      tags.remove(tag);
    }
    deleted.add(identifier(image, tag));
    return null;
  }

  private ImageFailure refuseIfReferenced(ImageIdentifier id, StoredImage image)
      throws IOException {
    TreeSet<String> lists = new TreeSet<>();
    for (StoredImage other : images.values()) {
      if (MediaTypes.isIndex(other.mediaType())
          && repository.references().of(other).contains(image.digest())) {
        lists.add(other.digest());
      }
    }
    if (lists.isEmpty()) {
      return null;
    }
    return failure(
        id,
        ImageFailureCode.IMAGE_REFERENCED_BY_MANIFEST_LIST,
        "Requested image referenced by manifest list: " + lists);
  }

  private void remove(StoredImage image) {
    images.remove(image.digest());
    for (String tag : image.tags().keySet()) {
      tags.remove(tag);
    }
    removed.add(image);
  }

  private static ImageIdentifier identifier(StoredImage image, String tag) {
    return ImageIdentifier.builder().imageDigest(image.digest()).imageTag(tag).build();
  }

  private static ImageFailure notFound(ImageIdentifier id) {
    return failure(id, ImageFailureCode.IMAGE_NOT_FOUND, "Requested image not found");
  }

  private static ImageFailure failure(ImageIdentifier id, ImageFailureCode code, String reason) {
    return ImageFailure.builder().imageId(id).failureCode(code).failureReason(reason).build();
  }
}
