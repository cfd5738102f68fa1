package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.registry.blob.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The gallery logos: one file for each repository that has one, named by its contents. */
public final class Logos {

  /** The name of the file that keeps a logo. */
  public static String name(byte[] image) {
    return Sha256.hex(Sha256.of(image));
  }

  /** The address of a repository's logo. */
  public static String url(RepositoryStore repository, String name) {
    return repository.logos().resolve(name).toUri().toString();
  }

  /** Keeps a logo. */
  public void write(RepositoryStore repository, byte[] image, RegistryStore store)
      throws IOException {
    AtomicFiles.createDirectories(repository.logos());
    store.files().write(repository.logos().resolve(name(image)), image);
  }

  /** Removes every logo of a repository but one; none is kept when {@code name} is null. */
  public void keepOnly(RepositoryStore repository, String name) throws IOException {
    try (DirectoryStream<Path> logos = Files.newDirectoryStream(repository.logos())) {
      for (Path logo : logos) {
        if (!logo.getFileName().toString().equals(name)) {
          Files.deleteIfExists(logo);
        }
      }
    } catch (NoSuchFileException e) {
      return;
    }
  }
}
