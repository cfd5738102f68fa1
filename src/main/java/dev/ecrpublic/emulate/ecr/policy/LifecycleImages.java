package dev.ecrpublic.emulate.ecr.policy;

import dev.ecrpublic.emulate.ecr.image.ImageAttributes;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleImage;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleImage.StorageClass;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The images of a repository as lifecycle policies see them. */
final class LifecycleImages {
  private static final int PIECE = 1_000;

  private LifecycleImages() {}

  /**
   * All images.
   *
   * @throws dev.ecrpublic.files.DamagedFile if an index cannot be read: nobody knows what it lists
   */
  static List<LifecycleImage> of(Repository repository) throws IOException {
    List<LifecycleImage> images = new ArrayList<>();
    String position = "";
    List<StoredImage> piece;
    do {
      piece = repository.images().after(position, PIECE);
      for (StoredImage image : piece) {
        images.add(of(repository, image));
        position = image.position();
      }
    } while (piece.size() == PIECE);
    return images;
  }

  private static LifecycleImage of(Repository repository, StoredImage image) throws IOException {
    ImageAttributes attributes = ImageAttributes.of(image);
    List<String> children =
        MediaTypes.isIndex(image.mediaType())
            ? List.copyOf(repository.images().references(image))
            : List.of();
    return new LifecycleImage(
        image.digest(),
        List.copyOf(image.tags().keySet()),
        image.pushedAt(),
        attributes.pulledAt(),
        attributes.archivedAt(),
        attributes.activatedAt(),
        attributes.isArchived() ? StorageClass.ARCHIVE : StorageClass.STANDARD,
        children,
        attributes.subject());
  }
}
