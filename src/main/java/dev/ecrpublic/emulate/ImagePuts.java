package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.ImagePut;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Putting images. */
public final class ImagePuts {
  private final Account account;

  /** Puts into an account's repositories. */
  public ImagePuts(Account account) {
    this.account = account;
  }

  /** {@code PutImage}. */
  public Map<String, Object> put(Members request) throws IOException {
    Repository repository = account.pushedTo(request);
    String text = Constraints.required("imageManifest", request.text("imageManifest"));
    Constraints.length("imageManifest", text, 1, Limits.LARGEST_MANIFEST);
    Constraints.characters("imageManifest", text);
    String tag = request.text("imageTag");
    if (tag != null) {
      Constraints.imageTag(tag);
    }
    String digest = request.text("imageDigest");
    if (digest != null) {
      Constraints.digest("imageDigest", digest);
    }
    ImagePut.Done done =
        repository
            .images()
            .put(
                text.getBytes(StandardCharsets.UTF_8),
                request.text("imageManifestMediaType"),
                tag,
                digest);
    StoredImage image = done.image();
    if (!done.changed()) {
      throw account.errors().imageAlreadyExists(repository.name(), image.digest(), tag);
    }
    return ReplyMembers.of("image", told(repository, image, tag, text)).map();
  }

  /** An image with its manifest, as a reply has it. */
  public Map<String, Object> told(
      Repository repository, StoredImage image, String tag, String manifest) {
    return ReplyMembers.of("registryId", account.id())
        .with("repositoryName", repository.name())
        .with("imageId", ImageIds.of(image.digest(), tag))
        .with("imageManifest", manifest)
        .with("imageManifestMediaType", image.mediaType())
        .map();
  }
}
