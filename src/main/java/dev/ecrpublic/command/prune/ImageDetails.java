package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.prune.plan.PrunedImage;
import dev.ecrpublic.command.request.ReplyTime;
import dev.ecrpublic.model.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images that a reply of describe-images tells of. */
final class ImageDetails {
  private ImageDetails() {}

  static List<PrunedImage> in(Map<String, Object> reply) {
    List<PrunedImage> out = new ArrayList<>();
    if (reply.get("imageDetails") instanceof List<?> details) {
      details.forEach(detail -> out.add(image((Map<?, ?>) detail)));
    }
    return out;
  }

  private static PrunedImage image(Map<?, ?> detail) {
    List<String> tags = new ArrayList<>();
    if (detail.get("imageTags") instanceof List<?> found) {
      found.forEach(tag -> tags.add(tag.toString()));
    }
    String status = text(detail, "imageStatus");
    String subject = text(detail, "subjectManifestDigest");
    return new PrunedImage(
        text(detail, "imageDigest"),
        tags,
        time(detail.get("imagePushedAt")),
        detail.get("imageSizeInBytes") instanceof Number size ? size.longValue() : 0,
        text(detail, "imageManifestMediaType"),
        subject.isEmpty() ? Optional.empty() : Optional.of(subject),
        !status.isEmpty() && !status.equals("ACTIVE"));
  }

  private static String text(Map<?, ?> detail, String name) {
    return detail.get(name) instanceof String text ? text : "";
  }

  /** A time as replies show it, to the millisecond, which is what the service knows. */
  static Instant time(Object shown) {
    return ReplyTime.of(shown)
        .map(time -> Instant.ofEpochMilli(time.toEpochMilli()))
        .orElseThrow(
            () ->
                new Failure.Internal(
                    "The service does not tell when an image was pushed: " + shown));
  }
}
