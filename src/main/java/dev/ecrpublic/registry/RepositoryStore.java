package dev.ecrpublic.registry;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobSizes;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.blob.Claims;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.ImageStore;
import dev.ecrpublic.registry.image.Images;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import dev.ecrpublic.registry.image.ManifestCaches;
import dev.ecrpublic.registry.image.OciLayout;
import dev.ecrpublic.registry.image.OpenChange;
import dev.ecrpublic.registry.image.References;
import dev.ecrpublic.registry.image.Referrers;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.image.TableImages;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import dev.ecrpublic.registry.state.DamagedDocument;
import dev.ecrpublic.registry.state.RepositoryMetadata;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.registry.state.VersionedFile;
import dev.ecrpublic.registry.upload.UploadStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One repository on disk: an OCI image layout, a metadata file in it, and its unfinished uploads
 * beside it.
 *
 * <p>Reading needs no lock, for every document is replaced as a whole. Whoever changes a document,
 * or removes a blob, does so in {@link #exclusively}.
 */
final class RepositoryStore {
  private final String name;
  private final AtomicFiles files;
  private final Path lockFile;
  private final Path layout;
  private final String place;
  private final ImageStore images;
  private final References references;
  private final VersionedFile<RepositoryMetadata> metadata;
  private final BlobStore blobs;
  private final UploadStore uploads;
  private final Claims claims;
  private final Referrers referrers;
  private final ManifestCaches caches;
  private final Path logos;
  private final Path documents;

  RepositoryStore(
      String name, StorePaths paths, AtomicFiles files, Clock clock, ManifestCaches caches) {
    this.caches = caches;
    Path layout = paths.layout(name);
    this.name = name;
    this.files = files;
    this.lockFile = paths.lock(name);
    this.layout = layout;
    this.place = paths.relative(layout);
    this.blobs = new BlobStore(layout.resolve("blobs"), files, new BlobSizes(paths.sizes()));
    this.uploads = new UploadStore(paths.uploads(name), files, clock);
    this.claims = new Claims(paths.claims(name), clock);
    this.referrers = new Referrers(blobs, caches);
    this.logos = paths.logos(name);
    this.documents = paths.documents(name);
    this.references = new References(blobs, caches);
    this.images = new ImageStore(layout, place, files, blobs, references, this::decodeIndex);
    this.metadata =
        new VersionedFile<>(layout.resolve(RepositoryMetadata.FILE), files, this::decodeMetadata);
  }

  /** What is done while nobody else changes the repository. */
  interface Action<T> {
    T run() throws IOException;
  }

  /** The repository's name. */
  String name() {
    return name;
  }

  /** Tells of what is wrong beside what an operation is about. */
  void warn(String text) {
    files.locks().tell("warning: " + text);
  }

  /** Tells of manifests that are damaged or missing, and what follows from it; of none, nothing. */
  void warnOf(List<String> unreadable, String consequence) {
    if (unreadable.isEmpty()) {
      return;
    }
    String more = unreadable.size() == 1 ? "" : " (and " + (unreadable.size() - 1) + " more)";
    warn(
        "the manifest "
            + unreadable.getFirst()
            + more
            + " of repository '"
            + name
            + "' is damaged, so "
            + consequence
            + "; push it again, or see `ecr-public local check`");
  }

  /**
   * Those of some digests that no image uses and that nobody claims; empty, with a warning, where
   * nobody knows what an image needs, for that may be any of them. Only to be called in {@link
   * #exclusively}.
   */
  Optional<Set<String>> unusedAmong(Collection<String> digests) throws IOException {
    try (OpenChange change = change()) {
      TableImages images = change.images().images();
      List<String> unknown = images.unknown();
      if (!unknown.isEmpty()) {
        warnOf(unknown, "layers that it may need stay");
        return Optional.empty();
      }
      Set<String> unused = new LinkedHashSet<>();
      for (String digest : digests) {
        if (!images.uses(digest) && !claims.holds(digest)) {
          unused.add(digest);
        }
      }
      return Optional.of(unused);
    }
  }

  /** The blobs of the layout. */
  BlobStore blobs() {
    return blobs;
  }

  /** The unfinished uploads. */
  UploadStore uploads() {
    return uploads;
  }

  /** The claims on blobs. */
  Claims claims() {
    return claims;
  }

  /** Those of some image indexes that can be read: through others nothing can be pulled. */
  SortedSet<String> readable(SortedSet<String> indexes) throws IOException {
    SortedSet<String> readable = new TreeSet<>();
    for (String digest : indexes) {
      try {
        blobs.read(digest);
        readable.add(digest);
      } catch (NoSuchFileException | DamagedFile e) {
        continue;
      }
    }
    return readable;
  }

  /** What the manifests refer to. */
  References references() {
    return references;
  }

  /** Which images are about which others. */
  Referrers referrers() {
    return referrers;
  }

  /** Forgets an image that was deleted. */
  void forget(StoredImage image) throws IOException {
    Files.deleteIfExists(documents.resolve(RepositoryDocuments.of(image.digest()) + ".json"));
    caches.forget(image.digest());
  }

  /** Where the gallery logo is kept. */
  Path logos() {
    return logos;
  }

  /** Where the documents of services are kept. */
  Path documents() {
    return documents;
  }

  /**
   * The images, to be closed.
   *
   * @throws Refused if the repository is gone
   */
  Images images() throws IOException {
    return unlessGone(OciLayout.INDEX, images::read);
  }

  /** How many images there are. */
  int count() throws IOException {
    try (Images now = images()) {
      return now.count();
    }
  }

  /** All images at once. */
  ImageIndex index() throws IOException {
    List<StoredImage> all = new ArrayList<>();
    try (Images now = images()) {
      now.forEach(all::add);
    }
    return ImageIndex.of(all);
  }

  /** Begins a change of the images, to be closed; only to be called in {@link #exclusively}. */
  OpenChange change() throws IOException {
    return unlessGone(OciLayout.INDEX, images::change);
  }

  /** The files that the images are kept in. */
  ImageStore imageStore() {
    return images;
  }

  /**
   * The metadata.
   *
   * @throws Refused if the repository is gone
   */
  RepositoryMetadata metadata() throws IOException {
    return unlessGone(RepositoryMetadata.FILE, metadata::read);
  }

  /** Replaces the metadata; only to be called in {@link #exclusively}. */
  void replaceMetadata(RepositoryMetadata after) throws IOException {
    metadata.write(after.encode(), after);
  }

  /** Replaces the metadata by what a change makes of it, and returns what it was before. */
  RepositoryMetadata update(Repository.Change change) throws IOException {
    return exclusively(
        () -> {
          RepositoryMetadata before = metadata();
          RepositoryMetadata after = change.of(before);
          replaceMetadata(after);
          return before;
        });
  }

  /**
   * Runs an action while no thread and no process changes the repository. Not to be nested.
   *
   * @throws Refused if the repository is gone
   */
  <T> T exclusively(Action<T> action) throws IOException {
    return files
        .locks()
        .exclusively(
            lockFile,
            () -> {
              if (!exists()) {
                throw new Refused(new Refusal.RepositoryNotFound(name));
              }
              return action.run();
            });
  }

  /**
   * Whether the repository is there, which comes and goes as one directory; what is missing in it
   * is damage.
   */
  boolean exists() {
    return Files.isDirectory(layout);
  }

  private <T> T unlessGone(String file, Action<T> read) throws IOException {
    try {
      return read.run();
    } catch (NoSuchFileException e) {
      if (exists()) {
        throw new DamagedDocument(named(file), "it is missing");
      }
      throw new Refused(new Refusal.RepositoryNotFound(name));
    }
  }

  /** How a file of the layout is named in errors. */
  private String named(String file) {
    return place + '/' + file;
  }

  /** Reads the text of an index. */
  ImageIndex decodeIndex(byte[] text) throws IOException {
    try {
      return OciLayout.decode(text, this::survey);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InvalidManifest e) {
      throw new DamagedDocument(named(OciLayout.INDEX), e.getMessage());
    }
  }

  /** Reads the text of the metadata. */
  RepositoryMetadata decodeMetadata(byte[] text) throws IOException {
    return RepositoryMetadata.decode(text, name, named(RepositoryMetadata.FILE));
  }

  private StoredImage survey(String digest, String mediaType, long size) {
    try {
      Manifest manifest = Manifest.parse(blobs.read(digest), mediaType);
      return new StoredImage(
          digest,
          manifest.mediaType(),
          size,
          manifest.artifactMediaType(),
          manifest.imageSize(),
          blobs.storedAt(digest).truncatedTo(ChronoUnit.MILLIS),
          new TreeMap<>());
    } catch (NoSuchFileException | DamagedFile | InvalidManifest e) {
      return new StoredImage(digest, mediaType, size, null, 0, Instant.EPOCH, new TreeMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
