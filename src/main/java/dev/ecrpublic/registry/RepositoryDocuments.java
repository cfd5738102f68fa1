package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.state.CheckedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What services keep beside a repository: documents by name, or by the image that they are of. */
public final class RepositoryDocuments {
  private static final long LARGEST = 64L << 20;

  private final RepositoryStore repository;
  private final AtomicFiles files;

  RepositoryDocuments(RepositoryStore repository, AtomicFiles files) {
    this.repository = repository;
    this.files = files;
  }

  /** The name of the document of an image, which goes with the image. */
  public static String of(String digest) {
    return digest.replace(':', '-');
  }

  /** A document's members; empty if there is none of that name. */
  public Optional<Map<String, Object>> read(String name) throws IOException {
    try {
      byte[] text = RegularFiles.read(file(name), LARGEST);
      return Optional.of(
          CheckedDocument.decode(
              text, "documents/" + repository.name() + '/' + name + ".json", older -> false));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Keeps a document, in the place of one of the same name. */
  public void write(String name, Map<String, ?> members) throws IOException {
    repository.exclusively(
        () -> {
          AtomicFiles.createDirectories(repository.documents());
          files.write(file(name), CheckedDocument.encode(members));
          return null;
        });
  }

  /** Removes a document if there is one. */
  public void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  private Path file(String name) {
    return repository.documents().resolve(name + ".json");
  }
}
