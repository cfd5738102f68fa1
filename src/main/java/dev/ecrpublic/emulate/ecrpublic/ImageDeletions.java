package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Removal;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import software.amazon.awssdk.services.ecrpublic.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecrpublic.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecrpublic.model.ImageFailure;
import software.amazon.awssdk.services.ecrpublic.model.ImageFailureCode;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;

/** Deleting images by digest and tags by name. */
final class ImageDeletions {
  private final Account account;

  ImageDeletions(Account account) {
    this.account = account;
  }

  BatchDeleteImageResponse delete(BatchDeleteImageRequest request) throws IOException {
    Repository repository =
        account.repositoryOfThisRegistry(request.registryId(), request.repositoryName());
    Constraints.size("imageIds", request.imageIds(), 1, 100);
    List<ImageName> names = new ArrayList<>();
    for (ImageIdentifier id : request.imageIds()) {
      if (invalid(id) == null) {
        names.add(new ImageName(id.imageDigest(), id.imageTag()));
      }
    }
    Iterator<Removal> removals = repository.images().remove(names).iterator();
    List<ImageIdentifier> deleted = new ArrayList<>();
    List<ImageFailure> failures = new ArrayList<>();
    for (ImageIdentifier id : request.imageIds()) {
      ImageFailure failure = invalid(id);
      if (failure == null) {
        failure = failure(id, removals.next(), deleted);
      }
      if (failure != null) {
        failures.add(failure);
      }
    }
    return BatchDeleteImageResponse.builder().imageIds(deleted).failures(failures).build();
  }

  /** What is wrong with an identifier, or null. */
  private static ImageFailure invalid(ImageIdentifier id) {
    String digest = id.imageDigest();
    String tag = id.imageTag();
    if (digest == null && tag == null) {
      return failure(
          id,
          ImageFailureCode.MISSING_DIGEST_AND_TAG,
          "Invalid request parameters: both tag and digest cannot be null");
    }
    if (digest != null && !ModelPatterns.isDigest(digest)) {
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
    return null;
  }

  /** Adds what was removed to a list, or returns why it was not. */
  private static ImageFailure failure(
      ImageIdentifier id, Removal removal, List<ImageIdentifier> deleted) {
    return switch (removal) {
      case Removal.Removed removed -> {
        for (ImageName name : removed.names()) {
          deleted.add(
              ImageIdentifier.builder().imageDigest(name.digest()).imageTag(name.tag()).build());
        }
        yield null;
      }
      case Removal.NotFound() ->
          failure(id, ImageFailureCode.IMAGE_NOT_FOUND, "Requested image not found");
      case Removal.TagOfAnother() ->
          failure(
              id,
              ImageFailureCode.IMAGE_TAG_DOES_NOT_MATCH_DIGEST,
              "Requested image tag does not belong to the image with the requested digest");
      case Removal.Listed listed ->
          failure(
              id,
              ImageFailureCode.IMAGE_REFERENCED_BY_MANIFEST_LIST,
              "Requested image referenced by manifest list: " + listed.indexes());
    };
  }

  private static ImageFailure failure(ImageIdentifier id, ImageFailureCode code, String reason) {
    return ImageFailure.builder().imageId(id).failureCode(code).failureReason(reason).build();
  }
}
