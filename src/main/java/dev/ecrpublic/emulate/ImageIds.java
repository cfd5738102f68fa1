package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Removal;
import dev.ecrpublic.registry.rule.Grammar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How requests and replies name images, and what is said of those that they name in vain. */
public final class ImageIds {
  /** The member that has a list of them. */
  public static final String MEMBER = "imageIds";

  private static final String DIGEST = "imageDigest";
  private static final String TAG = "imageTag";

  private ImageIds() {}

  /** What an identifier names. */
  public static ImageName name(Members id) {
    return new ImageName(id.text(DIGEST), id.text(TAG));
  }

  /** The identifier of an image; parts that are null are left out. */
  public static Map<String, Object> of(String digest, String tag) {
    return ReplyMembers.of(DIGEST, digest).with(TAG, tag).map();
  }

  /**
   * What an identifier of a request names.
   *
   * @param parameter the member that has it, for the error
   * @throws ErrorReply if it names nothing, or is misspelled
   */
  public static ImageName required(String parameter, Members id) {
    ImageName name = name(Constraints.required(parameter, id));
    if (name.digest() == null && name.tag() == null) {
      throw RepositoryErrors.invalidParameter(
          parameter, "both imageTag and imageDigest cannot be null");
    }
    if (name.digest() != null) {
      Constraints.digest(DIGEST, name.digest());
    }
    if (name.tag() != null) {
      Constraints.imageTag(name.tag());
    }
    return name;
  }

  /** What is wrong with an identifier by itself. */
  public static Optional<Map<String, Object>> invalid(Members id) {
    ImageName name = name(id);
    if (name.digest() == null && name.tag() == null) {
      return Optional.of(
          failure(
              id,
              "MissingDigestAndTag",
              "Invalid request parameters: both tag and digest cannot be null"));
    }
    if (name.digest() != null && !ModelPatterns.isDigest(name.digest())) {
      return Optional.of(
          failure(
              id,
              "InvalidImageDigest",
              "Invalid request parameters: image digest should satisfy the regex"
                  + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'"));
    }
    if (name.tag() != null && (!Grammar.isImageTag(name.tag()) || name.tag().length() > 300)) {
      return Optional.of(
          failure(
              id,
              "InvalidImageTag",
              "Invalid request parameters: image tag should satisfy the regex '[a-zA-Z0-9-_.]+'"));
    }
    return Optional.empty();
  }

  /** What is said of an image that is not there. */
  public static Map<String, Object> notFound(Members id) {
    return failure(id, "ImageNotFound", "Requested image not found");
  }

  /** What is said of a tag that belongs to another image than the digest beside it. */
  public static Map<String, Object> tagOfAnother(Members id) {
    return failure(
        id,
        "ImageTagDoesNotMatchDigest",
        "Requested image tag does not belong to the image with the requested digest");
  }

  /** Adds what was removed to a list, or tells why it was not. */
  static Optional<Map<String, Object>> failure(Members id, Removal removal, List<Object> deleted) {
    return switch (removal) {
      case Removal.Removed removed -> {
        for (ImageName name : removed.names()) {
          deleted.add(of(name.digest(), name.tag()));
        }
        yield Optional.empty();
      }
      case Removal.NotFound(), Removal.Changed() -> Optional.of(notFound(id));
      case Removal.TagOfAnother() -> Optional.of(tagOfAnother(id));
      case Removal.Listed listed ->
          Optional.of(
              failure(
                  id,
                  "ImageReferencedByManifestList",
                  "Requested image referenced by manifest list: " + listed.indexes()));
    };
  }

  /** What is said of an image, and why. */
  public static Map<String, Object> failure(Members id, String code, String reason) {
    ImageName name = name(id);
    return ReplyMembers.of("imageId", of(name.digest(), name.tag()))
        .with("failureCode", code)
        .with("failureReason", reason)
        .map();
  }
}
