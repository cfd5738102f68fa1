package dev.ecrpublic.registry;

import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.util.Map;

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
        public Map<String, String> attributes(Described repository, String mediaType) {
          return Map.of();
        }

        @Override
        public Map<String, Object> created(String name) {
          return Map.of();
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

  /** What is noted of an image of that media type when it comes. */
  Map<String, String> attributes(Described repository, String mediaType) throws IOException;

  /** What is said of a repository that the first push makes. */
  Map<String, Object> created(String name) throws IOException;
}
