package dev.ecrpublic.command.untag;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.service.ServiceCalls;
import java.util.List;
import java.util.Map;

/** The tags of a repository of one's own. */
final class ServiceTags {
  private final ServiceCalls calls;
  private final String repository;

  ServiceTags(ServiceCalls calls, String repository) {
    this.calls = calls;
    this.repository = repository;
  }

  /** Takes a tag away; refuses for the last one of an image unless that may go as well. */
  String remove(String tag, boolean delete) {
    Map<?, ?> image = image(tag);
    String digest = String.valueOf(image.get("imageDigest"));
    List<?> tags = image.get("imageTags") instanceof List<?> list ? list : List.of();
    if (tags.size() < 2 && !delete) {
      throw new Failure.Internal(
          tag
              + " is the last tag of "
              + repository
              + "@"
              + digest
              + ", which would be deleted with it. Give the image another tag first, or say"
              + " --delete-image.");
    }
    Map<String, Object> reply =
        calls.call(
            "batch-delete-image",
            Map.of("repositoryName", repository, "imageIds", List.of(Map.of("imageTag", tag))));
    if (reply.get("failures") instanceof List<?> failures
        && !failures.isEmpty()
        && failures.getFirst() instanceof Map<?, ?> failure) {
      throw new Failure.Internal(
          repository + ":" + tag + " stays: " + failure.get("failureReason"));
    }
    return repository + "@" + digest;
  }

  private Map<?, ?> image(String tag) {
    Map<String, Object> reply =
        calls.call(
            "describe-images",
            Map.of("repositoryName", repository, "imageIds", List.of(Map.of("imageTag", tag))));
    if (reply.get("imageDetails") instanceof List<?> details
        && !details.isEmpty()
        && details.getFirst() instanceof Map<?, ?> image) {
      return image;
    }
    throw new Failure.Internal(repository + ":" + tag + " does not exist");
  }
}
