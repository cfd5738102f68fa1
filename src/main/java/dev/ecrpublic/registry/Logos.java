package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.blob.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The picture that stands for a repository: one file at most, named by its contents. */
public final class Logos {
  /** How the paths of all logos begin on a server. */
  public static final String PATH = "/logos/";

  /** How they end: every logo is a PNG image. */
  public static final String SUFFIX = ".png";

  private static final long LARGEST = 1 << 20;

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

  /** Where a logo that is kept is found on a server of the registry. */
  public String path(String name) {
    return PATH + repository.name() + '/' + name + SUFFIX;
  }

  /** A logo; empty if there is none of that name that is what its name says. */
  public Optional<byte[]> read(String name) throws IOException {
    if (!Digests.isSupported(Digests.SHA256 + ':' + name)) {
      return Optional.empty();
    }
    try {
      byte[] image = RegularFiles.read(repository.logos().resolve(name), LARGEST);
      return name(image).equals(name) ? Optional.of(image) : Optional.empty();
    } catch (NoSuchFileException | DamagedFile e) {
      return Optional.empty();
    }
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
