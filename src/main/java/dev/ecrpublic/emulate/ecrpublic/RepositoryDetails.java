package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.state.DamagedDocument;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the service says of a repository besides its name.
 *
 * @param tags the resource tags in the order in which they were added
 * @param policy the policy's text, or null
 * @param catalog the catalog data, or null if there never was any
 */
record RepositoryDetails(Map<String, String> tags, String policy, CatalogEntry catalog) {

  private static final Set<String> MEMBERS = Set.of("tags", "policy", "catalog");

  /** The same with other tags. */
  RepositoryDetails withTags(Map<String, String> others) {
    return new RepositoryDetails(others, policy, catalog);
  }

  /** The same with another policy. */
  RepositoryDetails withPolicy(String text) {
    return new RepositoryDetails(tags, text, catalog);
  }

  /** The same with other catalog data. */
  RepositoryDetails withCatalog(CatalogEntry entry) {
    return new RepositoryDetails(tags, policy, entry);
  }

  /** The plain values that are kept. */
  Map<String, Object> encode() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("tags", tags);
    attributes.put("policy", policy);
    attributes.put("catalog", catalog == null ? null : catalog.encode());
    return attributes;
  }

  /** The details of a repository, none of which another client of the registry need have set. */
  static RepositoryDetails of(RepositoryMetadata metadata) throws IOException {
    Map<String, Object> attributes = metadata.attributes();
    try {
      if (!MEMBERS.containsAll(attributes.keySet())) {
        throw new IllegalArgumentException("An unknown member");
      }
      return new RepositoryDetails(
          tags(attributes.getOrDefault("tags", Map.of())),
          (String) attributes.get("policy"),
          CatalogEntry.decode(attributes.get("catalog")));
    } catch (RuntimeException e) {
      throw new DamagedDocument(
          RepositoryMetadata.FILE + " of repository '" + metadata.name() + "'",
          "it says of the repository what cannot be read");
    }
  }

  /** Replaces a repository's details by what a function makes of them; tells what they were. */
  static RepositoryDetails update(Repository repository, UnaryOperator<RepositoryDetails> change)
      throws IOException {
    RepositoryMetadata before =
        repository.update(metadata -> metadata.withAttributes(change.apply(of(metadata)).encode()));
    return of(before);
  }

  private static Map<String, String> tags(Object json) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Map.Entry<?, ?> tag : ((Map<?, ?>) json).entrySet()) {
      tags.put((String) tag.getKey(), (String) Objects.requireNonNull(tag.getValue()));
    }
    return tags;
  }
}
