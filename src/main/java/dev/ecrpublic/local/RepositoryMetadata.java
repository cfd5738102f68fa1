package dev.ecrpublic.local;

import dev.ecrpublic.files.DamagedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a repository is besides its images: the one file that is added to the image layout.
 *
 * @param name the repository's name
 * @param createdAt when it was created
 * @param tags the resource tags in the order in which they were added
 * @param policy the policy's text, or null
 * @param catalog the catalog data, or null if there never was any
 */
record RepositoryMetadata(
    String name, Instant createdAt, Map<String, String> tags, String policy, CatalogEntry catalog) {

  static final String FILE = "repository.json";

  /** The same repository with other tags. */
  RepositoryMetadata withTags(Map<String, String> others) {
    return new RepositoryMetadata(name, createdAt, others, policy, catalog);
  }

  /** The same repository with another policy. */
  RepositoryMetadata withPolicy(String text) {
    return new RepositoryMetadata(name, createdAt, tags, text, catalog);
  }

  /** The same repository with other catalog data. */
  RepositoryMetadata withCatalog(CatalogEntry entry) {
    return new RepositoryMetadata(name, createdAt, tags, policy, entry);
  }

  /** The document of this repository. */
  byte[] encode() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("createdAt", createdAt.toString());
    json.put("tags", tags);
    json.put("policy", policy);
    json.put("catalog", catalog == null ? null : catalog.encode());
    return JsonText.write(json);
  }

  /** Reads a repository's document. */
  static RepositoryMetadata decode(byte[] text, Path source) throws IOException {
    try {
      Map<String, Object> json = JsonText.readObject(text);
      Map<String, String> tags = new LinkedHashMap<>();
      for (Map.Entry<?, ?> tag : ((Map<?, ?>) json.get("tags")).entrySet()) {
        tags.put((String) tag.getKey(), (String) tag.getValue());
      }
      return new RepositoryMetadata(
          (String) json.get("name"),
          Instant.parse((String) json.get("createdAt")),
          tags,
          (String) json.get("policy"),
          CatalogEntry.decode(json.get("catalog")));
    } catch (RuntimeException e) {
      throw new DamagedFile(source + " is damaged", e);
    }
  }
}
