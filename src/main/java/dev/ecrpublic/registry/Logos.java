package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.registry.blob.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The picture that stands for a repository: one file at most, named by its contents. */
public final class Logos {
  private final RepositoryStore repository;
  private final AtomicFiles files;

  Logos(RepositoryStore repository, AtomicFiles files) {
    this.repository = repository;
    this.files = files;
  }

  /** The name of the file that keeps a logo. */
  public static String name(byte[] image) {
    return Sha256.hex(Sha256.of(image));
  }

  /** The address of a logo that is kept. */
  public String url(String name) {
    return repository.logos().resolve(name).toUri().toString();
  }

  /** Keeps a logo. */
  public void write(byte[] image) throws IOException {
    AtomicFiles.createDirectories(repository.logos());
    files.write(repository.logos().resolve(name(image)), image);
  }

  /** What says which logo is in use. */
  public interface Current {
    /** The name of the logo, or null where there is none. */
    String name() throws IOException;
  }

  /** Removes every logo but the one in use. */
  public void keepOnly(Current current) throws IOException {
    repository.exclusively(
        () -> {
          removeOthers(current.name());
          return null;
        });
  }

  private void removeOthers(String name) throws IOException {
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
