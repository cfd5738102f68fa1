package dev.ecrpublic.registry.state;

import java.time.DateTimeException;
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

  private static final String NAME = "name";
  private static final String CREATED_AT = "createdAt";

  /** The name of the file. */
  public static final String FILE = "repository.json";

  /** The same repository with other attributes. */
  public RepositoryMetadata withAttributes(Map<String, Object> others) {
    return new RepositoryMetadata(name, createdAt, others);
  }

  /** The document of this repository. */
  public byte[] encode() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(NAME, name);
    json.put(CREATED_AT, createdAt.toString());
    json.putAll(attributes);
    return CheckedDocument.encode(json);
  }

  /**
   * Reads the document of a repository.
   *
   * @param name the name that it must have
   * @param file how the document is named in errors
   */
  public static RepositoryMetadata decode(byte[] text, String name, String file)
      throws DamagedDocument {
    Map<String, Object> json =
        CheckedDocument.decode(
            text, file, older -> NAME.equals(older.keySet().stream().findFirst().orElse("")));
    if (!name.equals(json.remove(NAME))) {
      throw new DamagedDocument(file, "it is not about " + name);
    }
    try {
      return new RepositoryMetadata(
          name, Instant.parse(String.valueOf(json.remove(CREATED_AT))), json);
    } catch (DateTimeException e) {
      throw new DamagedDocument(file, CREATED_AT + " is no time");
    }
  }
}
