package dev.ecrpublic.registry;

import dev.ecrpublic.registry.image.ImageIndex;
import java.io.IOException;

/** Gives a repository images whose manifests it does not have. */
public final class RepositoryFiller {
  private RepositoryFiller() {}

  /** Replaces the images of a repository. */
  public static void fill(Registry registry, String name, ImageIndex images) throws IOException {
    RepositoryStore repository = registry.store().get(name);
    repository.exclusively(
        () -> {
          repository.imageStore().takeOver(images);
          return null;
        });
  }
}
