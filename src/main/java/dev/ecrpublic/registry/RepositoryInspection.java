package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.check.BlobState;
import dev.ecrpublic.registry.check.DocumentCheck;
import dev.ecrpublic.registry.check.Findings;
import dev.ecrpublic.registry.check.ImageCheck;
import dev.ecrpublic.registry.check.IndexRebuild;
import dev.ecrpublic.registry.check.LeftoverCheck;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.ImageStore;
import dev.ecrpublic.registry.image.OciLayout;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.state.CheckedDocument;
import dev.ecrpublic.registry.state.DamagedDocument;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The check of one repository: its documents, its images, its blobs and its uploads. */
final class RepositoryInspection {
  private static final Duration AT_WORK = Duration.ofHours(1);
  private static final long LARGEST_MARKER = 1 << 16;
  private static final long LARGEST_INDEX = 1 << 29;

  private final RegistryStore store;
  private final RepositoryStore repository;
  private final Findings findings;
  private final AtomicFiles files;
  private long images;
  private long blobs;

  RepositoryInspection(RegistryStore store, RepositoryStore repository, Findings findings) {
    this.store = store;
    this.repository = repository;
    this.findings = findings;
    this.files = store.files();
  }

  /** How many images the repository has. */
  long images() {
    return images;
  }

  /** How many blobs the repository has. */
  long blobs() {
    return blobs;
  }

  /** Looks at the repository, at the contents of blobs only where that is wanted. */
  void run(boolean deep) throws IOException {
    BlobState states = new BlobState(repository.blobs());
    if (deep) {
      states.readAll();
    }
    repository.exclusively(
        () -> {
          marker();
          index();
          metadata();
          Set<String> needed = Set.of();
          Optional<ImageIndex> index = readable();
          if (index.isPresent()) {
            needed = images(index.get(), states);
          }
          LeftoverCheck leftovers =
              new LeftoverCheck(findings, store.clock().instant().minus(AT_WORK));
          leftovers.blobs(file("blobs"), repository.blobs(), states, needed);
          leftovers.uploads(store.paths().uploads(repository.name()));
          blobs = repository.blobs().digests().size();
          return null;
        });
  }

  private Path file(String name) {
    return store.paths().layout(repository.name()).resolve(name);
  }

  /** What a file holds; nothing where there is none, or no regular one. */
  private static byte[] readOrNothing(Path file, long most) throws IOException {
    try {
      return RegularFiles.read(file, most);
    } catch (NoSuchFileException | DamagedFile e) {
      return new byte[0];
    }
  }

  private void marker() throws IOException {
    Path file = file(OciLayout.MARKER);
    byte[] found = readOrNothing(file, LARGEST_MARKER);
    // Another tool may have written it in its own way.
    if (!new String(found, StandardCharsets.UTF_8)
        .replaceAll("\\s", "")
        .equals(new String(OciLayout.MARKER_CONTENT, StandardCharsets.UTF_8))) {
      findings.add(
          file,
          "it does not mark an image layout",
          "it is written again",
          () -> files.write(file, OciLayout.MARKER_CONTENT.clone()));
    }
  }

  private void index() throws IOException {
    Path file = file(OciLayout.INDEX);
    byte[] text = readOrNothing(file, LARGEST_INDEX);
    boolean whole = table().isPresent();
    new DocumentCheck(file, OciLayout.CHECKSUM, repository::decodeIndex, files)
        .run(
            findings,
            whole
                ? "it is written again as images.db has it"
                : "it is rebuilt from the blobs, with the tags that can be made out",
            () -> {
              if (whole) {
                repository.imageStore().rewrite();
              } else {
                rebuild(new IndexRebuild(repository.blobs()).from(text));
              }
            });
    if (isMadeOfTable()) {
      compare(file);
    }
  }

  private boolean isMadeOfTable() throws IOException {
    try {
      return repository.imageStore().isMadeOfTable();
    } catch (NoSuchFileException | DamagedFile e) {
      return false;
    }
  }

  /** The images of a table that is whole. */
  private Optional<ImageIndex> table() throws IOException {
    try {
      return Optional.of(repository.imageStore().verified());
    } catch (DamagedFile e) {
      return Optional.empty();
    }
  }

  /** Looks at the table beside an index that is made of it. */
  private void compare(Path file) throws IOException {
    ImageIndex listed;
    try {
      listed = repository.decodeIndex(readOrNothing(file, LARGEST_INDEX));
    } catch (DamagedFile e) {
      // That is told already; the table alone counts until it is put right.
      return;
    }
    try {
      if (!listed.images().equals(repository.imageStore().verified().images())) {
        findings.add(
            file,
            "it does not list what images.db has",
            "it is written again",
            () -> repository.imageStore().rewrite());
      }
    } catch (DamagedDocument e) {
      findings.add(
          file(ImageStore.TABLE),
          e.problem(),
          "it is made again of index.json",
          () -> rebuild(listed));
    } catch (DamagedFile e) {
      findings.add(
          file(ImageStore.TABLE),
          "it is no regular file",
          "it is made again of index.json",
          () -> rebuild(listed));
    }
  }

  private void rebuild(ImageIndex images) throws IOException {
    Path table = file(ImageStore.TABLE);
    if (Files.exists(table, LinkOption.NOFOLLOW_LINKS)) {
      findings.quarantine(table);
    }
    repository.imageStore().takeOver(images);
  }

  private void metadata() throws IOException {
    new DocumentCheck(
            file(RepositoryMetadata.FILE),
            CheckedDocument.CHECKSUM,
            repository::decodeMetadata,
            files)
        .run(
            findings,
            "it is made anew; what it said besides the name is lost",
            () ->
                repository.replaceMetadata(
                    new RepositoryMetadata(repository.name(), createdAt(), Map.of())));
  }

  /** No later than the first image. */
  private Instant createdAt() throws IOException {
    List<StoredImage> all = readable().map(ImageIndex::images).orElse(List.of());
    return all.isEmpty() ? store.clock().instant() : all.getFirst().pushedAt();
  }

  private Optional<ImageIndex> readable() throws IOException {
    try {
      return Optional.of(repository.index());
    } catch (DamagedFile e) {
      return Optional.empty();
    }
  }

  private Set<String> images(ImageIndex index, BlobState states) throws IOException {
    ImageCheck check = new ImageCheck(repository.blobs(), states, spare(), findings);
    ImageIndex left = check.run(index);
    if (findings.repairs() && !left.images().equals(index.images())) {
      repository.imageStore().takeOver(left);
    }
    images = left.images().size();
    return check.needed();
  }

  private ImageCheck.Spare spare() {
    return new ImageCheck.Spare() {
      @Override
      public Optional<BlobStore> of(String digest) throws IOException {
        for (String name : store.names()) {
          Optional<RepositoryStore> other = store.find(name);
          if (!name.equals(repository.name())
              && other.isPresent()
              && other.get().blobs().isWhole(digest)) {
            return other.map(RepositoryStore::blobs);
          }
        }
        return Optional.empty();
      }

      @Override
      public void take(BlobStore from, String digest) throws IOException {
        repository.blobs().link(from, digest, store.clock().instant());
      }
    };
  }
}
