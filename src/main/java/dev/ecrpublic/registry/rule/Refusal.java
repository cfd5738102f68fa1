package dev.ecrpublic.registry.rule;

import java.util.List;

/** Why the registry refuses something; each service and protocol has its own words for it. */
public sealed interface Refusal {

  /** There is no repository of that name, or not any more. */
  record RepositoryNotFound(String name) implements Refusal {}

  /** There is a repository of that name already. */
  record RepositoryExists(String name) implements Refusal {}

  /** The repository still has images. */
  record RepositoryNotEmpty(String name) implements Refusal {}

  /** The registry has as many repositories as it may. */
  record TooManyRepositories(int limit) implements Refusal {}

  /** The repository has as many images as it may. */
  record TooManyImages(String repository, int limit) implements Refusal {}

  /** The image has as many tags as it may. */
  record TooManyTags(String repository, String digest, int limit) implements Refusal {}

  /** The tag belongs to another image, and stays with it. */
  record TagImmutable(String repository, String tag) implements Refusal {}

  /** The image is in the archive, from where it cannot be pulled. */
  record ImageArchived(String repository, String digest) implements Refusal {}

  /** The registry that the repository's images come from is not reached. */
  record UpstreamUnavailable(String repository, String reason) implements Refusal {}

  /** A manifest breaks a rule. */
  record ManifestInvalid(String rule) implements Refusal {}

  /** A manifest has another digest than the one that it was put with. */
  record ManifestDigestDiffers(String repository, String given) implements Refusal {}

  /** The repository lacks blobs that a manifest refers to. */
  record LayersMissing(String repository, List<String> digests) implements Refusal {}

  /** The repository lacks images that an image index refers to. */
  record ImagesMissing(String repository, List<String> digests) implements Refusal {}

  /** There is no such upload in the repository, or not any more. */
  record UploadNotFound(String repository, String upload) implements Refusal {}

  /** Nothing was uploaded. */
  record UploadEmpty(String repository, String upload) implements Refusal {}

  /** A part before the last one is smaller than parts may be. */
  record PartTooSmall() implements Refusal {}

  /** A part is not what was announced, or larger than parts may be. */
  record PartInvalid(String repository, String upload, long lastByte, String rule)
      implements Refusal {}

  /** Something does not begin where the upload ends. */
  record OutOfOrder(String repository, String upload, long first, long next) implements Refusal {}

  /** A layer comes in more parts than it may have. */
  record TooManyParts(int limit) implements Refusal {}

  /** A layer has more bytes than it may have. */
  record LayerTooLarge(long limit) implements Refusal {}

  /** A layer has another digest than the one that it was announced with. */
  record LayerDigestDiffers(String given, String calculated) implements Refusal {}
}
