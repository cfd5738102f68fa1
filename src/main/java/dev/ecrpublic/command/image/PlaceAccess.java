package dev.ecrpublic.command.image;

import dev.ecrpublic.console.Console;
import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.TemporaryPath;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.archive.ArchiveSource;
import dev.ecrpublic.oci.archive.ArchiveTarget;
import dev.ecrpublic.oci.layout.LayoutSource;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.oci.reference.ImagePlace;
import dev.ecrpublic.oci.reference.ImagePlace.InArchive;
import dev.ecrpublic.oci.reference.ImagePlace.InFile;
import dev.ecrpublic.oci.reference.ImagePlace.InLayout;
import dev.ecrpublic.oci.reference.ImagePlace.InRegistry;
import dev.ecrpublic.oci.reference.ImagePlace.InStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens whatever images are read from or written to. */
final class PlaceAccess {
  private static final String PARTIAL = ".partial";
  private static final int BLOCK = 1 << 16;
  private final ImageAccess access;
  private final Console console;

  PlaceAccess(ImageAccess access, Console console) {
    this.access = access;
    this.console = console;
  }

  /** What a place is called that images are read from or written to, if it names one. */
  static Optional<String> image(ImagePlace place) {
    return switch (place) {
      case InRegistry registry -> registry.reference().digest().or(registry.reference()::tag);
      case InFile file -> file.image();
      case InLayout layout -> layout.image();
      case InArchive archive -> archive.image();
      case InStream stream -> Optional.empty();
    };
  }

  ImageSource source(ImagePlace place) throws IOException {
    return switch (place) {
      case InRegistry registry -> access.source(registry.reference());
      case InStream stream -> SpooledArchive.of(console.in(), "standard input");
      case InLayout layout -> layout(path(layout.path()));
      case InArchive archive -> archive(path(archive.path()));
      case InFile file ->
          Files.isDirectory(path(file.path()))
              ? layout(path(file.path()))
              : archive(path(file.path()));
    };
  }

  private static ImageSource layout(Path directory) throws IOException {
    if (!Files.exists(directory.resolve("index.json"))) {
      throw new Failure.Internal(directory + " is no OCI layout: it has no index.json");
    }
    return new LayoutSource(directory);
  }

  private static ImageSource archive(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
      if (SpooledArchive.isGzip(in)) {
        return SpooledArchive.of(in, file.toString());
      }
    }
    return ArchiveSource.open(file, file.toString());
  }

  ImageTarget target(ImagePlace place) throws IOException {
    return switch (place) {
      case InRegistry registry -> access.target(registry.reference());
      case InStream stream -> stream();
      case InLayout layout -> LayoutTarget.in(path(layout.path()));
      case InArchive archive -> toFile(path(archive.path()));
      case InFile file -> toPath(path(file.path()));
    };
  }

  /** A new name that ends like an archive's is one. */
  private static ImageTarget toPath(Path path) throws IOException {
    boolean archive =
        Files.exists(path) ? !Files.isDirectory(path) : path.toString().endsWith(".tar");
    return archive ? toFile(path) : LayoutTarget.in(path);
  }

  private static ImageTarget toFile(Path file) throws IOException {
    Path directory = file.resolveSibling(file.getFileName() + PARTIAL);
    // What is there after a failure is what a later run goes on with.
    return new ArchiveTarget(directory, layout -> pack(layout, file), file.toString(), () -> {});
  }

  private static void pack(Path layout, Path file) throws IOException {
    Path packed = layout.resolve("archive" + PARTIAL);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed), BLOCK)) {
      ArchiveTarget.pack(layout, out);
    }
    AtomicFiles.moveInto(packed, file);
  }

  private ImageTarget stream() throws IOException {
    TemporaryPath directory = TemporaryPath.directory();
    return new ArchiveTarget(
        directory.path(),
        layout -> ArchiveTarget.pack(layout, new BufferedOutputStream(console.out(), BLOCK)),
        "standard output",
        directory);
  }

  private Path path(String text) {
    return console.directory().resolve(text).toAbsolutePath().normalize();
  }
}
