package dev.ecrpublic.registry;

import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a service demands and notes where images come to a repository, by whatever way. */
public interface RepositoryRules {
  /** Nothing is demanded, and nothing noted. */
  RepositoryRules NONE =
      new RepositoryRules() {
        @Override
        public TagRule tags(Described repository) {
          return TagRule.NONE;
        }

        @Override
        public Map<String, String> arrived(Described repository, Manifest manifest) {
          return Map.of();
        }

        @Override
        public Map<String, String> pushedAgain(StoredImage image, Instant now) {
          return image.attributes();
        }

        @Override
        public Map<String, String> pulled(Described repository, StoredImage image, Instant now) {
          return image.attributes();
        }

        @Override
        public Optional<Map<String, Object>> created(String name) {
          return Optional.empty();
        }
      };

  /** What is said of the repository that an image comes to, read where it matters. */
  @FunctionalInterface
  interface Described {
    /** The repository's metadata. */
    RepositoryMetadata metadata() throws IOException;
  }

  /** Which tags must stay as they are. */
  TagRule tags(Described repository);

  /** The attributes of an image that comes. */
  Map<String, String> arrived(Described repository, Manifest manifest) throws IOException;

  /** The attributes of an image that comes where it is already. */
  Map<String, String> pushedAgain(StoredImage image, Instant now);

  /**
   * The attributes of an image that is pulled.
   *
   * @throws Refused if it cannot be pulled
   */
  Map<String, String> pulled(Described repository, StoredImage image, Instant now)
      throws IOException;

  /** What is said of a repository that the first push makes; empty where none is to make it. */
  Optional<Map<String, Object>> created(String name) throws IOException;
}
