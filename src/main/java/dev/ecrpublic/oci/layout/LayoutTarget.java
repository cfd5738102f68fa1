package dev.ecrpublic.oci.layout;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.OciLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A layout in a directory, for writing; what is listed there already stays. */
public final class LayoutTarget implements ImageTarget {
  private final LayoutFiles files;
  private final LayoutManifests index;
  private final Map<String, FetchedManifest> unlisted = new LinkedHashMap<>();

  private LayoutTarget(LayoutFiles files) {
    this.files = files;
    this.index = new LayoutManifests(files);
  }

  /** The layout in that directory, which is made where there is none. */
  public static LayoutTarget in(Path directory) throws IOException {
    LayoutFiles files = new LayoutFiles(directory.toAbsolutePath().normalize());
    AtomicFiles.createDirectories(files.blobs(Digests.SHA256));
    if (!Files.exists(files.marker())) {
      Files.write(files.marker(), OciLayout.MARKER_CONTENT);
    }
    return new LayoutTarget(files);
  }

  @Override
  public Optional<String> digestOf(String tagOrDigest) throws IOException {
    if (Digests.isSupported(tagOrDigest)) {
      return Files.exists(files.blob(tagOrDigest)) ? Optional.of(tagOrDigest) : Optional.empty();
    }
    try {
      return Optional.of(index.read().digest(tagOrDigest));
    } catch (NotThere none) {
      return Optional.empty();
    }
  }

  /** A layout may have an index without all that it lists. */
  @Override
  public boolean hasWhole(String digest) {
    return false;
  }

  @Override
  public boolean hasBlob(Descriptor blob) throws IOException {
    Path file = files.blob(blob.digest());
    return Files.isRegularFile(file) && Files.size(file) == blob.size();
  }

  @Override
  public void putBlob(Descriptor blob, BlobContent content) throws IOException {
    AtomicFiles.createDirectories(files.blobs(Digests.algorithm(blob.digest())));
    new PartialBlob(files, blob).complete(content);
  }

  @Override
  public synchronized void putManifest(FetchedManifest manifest, Optional<String> tag)
      throws IOException {
    Path file = files.blob(manifest.digest());
    if (!Files.exists(file)) {
      AtomicFiles.createDirectories(file.getParent());
      new AtomicFiles(file.getParent(), new FileLocks(LockWait.ENDLESS))
          .write(file, manifest.bytes());
    }
    if (tag.isPresent()) {
      unlisted.remove(manifest.digest());
      index.add(manifest, tag);
      return;
    }
    children(manifest);
    unlisted.put(manifest.digest(), manifest);
  }

  /** What an index lists need not be listed by itself. */
  private void children(FetchedManifest manifest) {
    try {
      manifest.parsed().images().forEach(unlisted::remove);
    } catch (InvalidManifest noIndex) {
      // Then it lists nothing.
    }
  }

  /** Whatever belongs to nothing else gets an entry without a tag. */
  @Override
  public synchronized void finish() throws IOException {
    for (FetchedManifest manifest : unlisted.values()) {
      index.add(manifest, Optional.empty());
    }
    unlisted.clear();
  }

  @Override
  public String name() {
    return files.name();
  }
}
