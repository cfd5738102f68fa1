package dev.ecrpublic.emulate.ecr.cache;

import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.Optional;

/** Registries elsewhere, from which images are fetched. */
public interface Upstream {
  /** None is reached, as in a process that serves nobody. */
  Upstream NONE =
      new Upstream() {
        @Override
        public boolean fetch(String host, String path, String reference, Place place)
            throws IOException {
          throw new IOException("only a server of the local registry fetches images");
        }

        @Override
        public Optional<String> problem(String host) {
          return Optional.of("Only a server of the local registry reaches upstream registries.");
        }
      };

  /** The repository where an image goes, which may have to be made first. */
  @FunctionalInterface
  interface Place {
    /** The repository. */
    Repository repository() throws IOException;
  }

  /**
   * Copies an image with everything that it is made of.
   *
   * @param host the registry, such as {@code public.ecr.aws}
   * @param path the repository there
   * @param reference a tag or digest
   * @return false if there is no such image
   * @throws IOException if the registry cannot be reached or refuses
   */
  boolean fetch(String host, String path, String reference, Place place) throws IOException;

  /** Why a registry cannot be reached, in a sentence; empty where it can. */
  Optional<String> problem(String host);
}
