package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.ImagePuts;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reading the manifests of images, which counts as a pull. */
public final class ImageGets {
  private static final String ACCEPTED = "acceptedMediaTypes";

  private final PrivateAccount account;
  private final ImagePuts puts;

  /** Reads in an account's repositories. */
  public ImageGets(PrivateAccount account, ImagePuts puts) {
    this.account = account;
    this.puts = puts;
  }

  /** {@code BatchGetImage}. */
  public Map<String, Object> get(Members request) throws IOException {
    Repository repository = account.repository(request);
    List<Members> ids = request.structures(ImageIds.MEMBER);
    Constraints.size(ImageIds.MEMBER, ids, 1, 100);
    List<Object> images = new ArrayList<>();
    List<Object> failures = new ArrayList<>();
    for (Members id : ids) {
      Optional<Map<String, Object>> invalid = ImageIds.invalid(id);
      if (invalid.isPresent()) {
        failures.add(invalid.get());
      } else {
        add(repository, id, request.texts(ACCEPTED), images, failures);
      }
    }
    return ReplyMembers.of("images", images).with("failures", failures).map();
  }

  private void add(
      Repository repository,
      Members id,
      List<String> accepted,
      List<Object> images,
      List<Object> failures)
      throws IOException {
    ImageName name = ImageIds.name(id);
    String reference = name.digest() == null ? name.tag() : name.digest();
    Optional<StoredImage> found = repository.images().find(reference);
    if (found.isEmpty()) {
      failures.add(ImageIds.notFound(id));
      return;
    }
    StoredImage image = found.get();
    if (name.tag() != null && !image.tags().containsKey(name.tag())) {
      failures.add(ImageIds.tagOfAnother(id));
      return;
    }
    if (!accepted.isEmpty() && !accepted.contains(image.mediaType())) {
      failures.add(
          ImageIds.failure(
              id,
              "ImageNotFound",
              "Requested image not found with a media type that is accepted: it has "
                  + image.mediaType()));
      return;
    }
    try {
      Optional<byte[]> text = repository.images().pull(image);
      if (text.isEmpty()) {
        failures.add(ImageIds.notFound(id));
        return;
      }
      images.add(
          puts.told(repository, image, name.tag(), new String(text.get(), StandardCharsets.UTF_8)));
    } catch (Refused e) {
      if (!(e.refusal() instanceof Refusal.ImageArchived)) {
        throw e;
      }
      failures.add(ImageIds.failure(id, "ImageInaccessible", "Requested image is in the archive"));
    }
  }
}
