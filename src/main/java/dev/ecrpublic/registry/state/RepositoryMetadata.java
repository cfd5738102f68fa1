package dev.ecrpublic.registry.state;

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
 * @param attributes what a service says of it besides, as plain values in their order
 */
public record RepositoryMetadata(String name, Instant createdAt, Map<String, Object> attributes) {

  /** The name of the file. */
  public static final String FILE = "repository.json";

  /** The same repository with other attributes. */
  public RepositoryMetadata withAttributes(Map<String, Object> others) {
    return new RepositoryMetadata(name, createdAt, others);
  }

  /** The document of this repository. */
  public byte[] encode() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("createdAt", createdAt.toString());
    json.putAll(attributes);
    return PlainJson.write(json);
  }

  /** Reads a repository's document. */
  public static RepositoryMetadata decode(byte[] text, Path source) throws IOException {
    try {
      Map<String, Object> json = PlainJson.readObject(text);
      String name = (String) json.remove("name");
      Instant createdAt = Instant.parse((String) json.remove("createdAt"));
      return new RepositoryMetadata(name, createdAt, json);
    } catch (RuntimeException e) {
      throw new DamagedFile(source + " is damaged", e);
    }
  }
}
