package dev.ecrpublic.oci.archive;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** An archive that is made of a layout beside it once everything is there. */
public final class ArchiveTarget implements ImageTarget {
  private final LayoutTarget layout;
  private final Path directory;
  private final Packing packing;
  private final String name;
  private final Closeable remains;

  /** What becomes of the archive. */
  public interface Packing {
    /** Takes what {@link ArchiveTarget#pack} writes. */
    void pack(Path layout) throws IOException;
  }

  /**
   * An archive.
   *
   * @param directory where its layout is kept until then
   * @param packing makes the archive of the layout
   * @param name how messages call it
   * @param remains closed in the end, with what is in the directory after a failure
   */
  public ArchiveTarget(Path directory, Packing packing, String name, Closeable remains)
      throws IOException {
    this.directory = directory;
    this.layout = LayoutTarget.in(directory);
    this.packing = packing;
    this.name = name;
    this.remains = remains;
  }

  /** Writes a layout as an archive. */
  public static void pack(Path layout, OutputStream out) throws IOException {
    new TarWriter(out).write(layout);
  }

  @Override
  public Optional<String> digestOf(String tagOrDigest) throws IOException {
    return layout.digestOf(tagOrDigest);
  }

  @Override
  public boolean hasWhole(String digest) {
    return false;
  }

  @Override
  public boolean hasBlob(Descriptor blob) throws IOException {
    return layout.hasBlob(blob);
  }

  @Override
  public void putBlob(Descriptor blob, BlobContent content) throws IOException {
    layout.putBlob(blob, content);
  }

  @Override
  public void putManifest(FetchedManifest manifest, Optional<String> tag) throws IOException {
    layout.putManifest(manifest, tag);
  }

  @Override
  public void finish() throws IOException {
    layout.finish();
    packing.pack(directory);
    AtomicFiles.deleteTree(directory);
  }

  @Override
  public void close() {
    try {
      remains.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }
}
