package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.ImagePut;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.ecrpublic.model.Image;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;
import software.amazon.awssdk.services.ecrpublic.model.PutImageRequest;
import software.amazon.awssdk.services.ecrpublic.model.PutImageResponse;

/** Putting images. */
final class ImagePuts {
  private final Account account;

  ImagePuts(Account account) {
    this.account = account;
  }

  PutImageResponse put(PutImageRequest request) throws IOException {
    Repository repository =
        account.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    String text = Constraints.required("imageManifest", request.imageManifest());
    Constraints.length("imageManifest", text, 1, Limits.LARGEST_MANIFEST);
    Constraints.characters("imageManifest", text);
    String tag = request.imageTag();
    if (tag != null) {
      Constraints.imageTag(tag);
    }
    if (request.imageDigest() != null) {
      Constraints.digest("imageDigest", request.imageDigest());
    }
    ImagePut.Done done =
        repository
            .images()
            .put(
                text.getBytes(StandardCharsets.UTF_8),
                request.imageManifestMediaType(),
                tag,
                request.imageDigest());
    StoredImage image = done.image();
    if (!done.changed()) {
      throw account.errors().imageAlreadyExists(repository.name(), image.digest(), tag);
    }
    return PutImageResponse.builder()
        .image(
            Image.builder()
                .registryId(account.id())
                .repositoryName(repository.name())
                .imageId(
                    ImageIdentifier.builder().imageDigest(image.digest()).imageTag(tag).build())
                .imageManifest(text)
                .imageManifestMediaType(image.mediaType())
                .build())
        .build();
  }
}
