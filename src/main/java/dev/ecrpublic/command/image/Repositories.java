package dev.ecrpublic.command.image;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.reference.ImagePlace;
import dev.ecrpublic.oci.reference.ImagePlace.InRegistry;
import dev.ecrpublic.oci.reference.ImageReference;
import java.util.Optional;

/** Places without the image that is named in them. */
final class Repositories {
  private Repositories() {}

  /** The repository; another place is as it is. */
  static ImagePlace of(ImagePlace place) {
    return place instanceof InRegistry(ImageReference reference)
        ? new InRegistry(
            new ImageReference(
                reference.host(), reference.repository(), Optional.empty(), Optional.empty()))
        : place;
  }

  /** Makes a repository that is missing. */
  static void create(ImagePlace place, ImageAccess access) {
    if (!(place instanceof InRegistry(ImageReference reference))) {
      throw Failure.Usage.parameter("--create makes repositories, and none is named");
    }
    access.create(reference);
  }
}
