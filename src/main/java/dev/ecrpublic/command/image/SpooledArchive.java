package dev.ecrpublic.command.image;

import dev.ecrpublic.files.TemporaryPath;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.oci.archive.ArchiveSource;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** An archive that cannot be read twice, such as standard input, in a private temporary file. */
final class SpooledArchive implements ImageSource {
  private static final int MAGIC = 2;
  private final TemporaryPath file;
  private final ArchiveSource archive;

  private SpooledArchive(TemporaryPath file, ArchiveSource archive) {
    this.file = file;
    this.archive = archive;
  }

  /** The archive in a stream, which may be compressed by gzip. */
  static ImageSource of(InputStream in, String name) throws IOException {
    TemporaryPath file = TemporaryPath.file(".tar");
    try {
      BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
      try (InputStream plain = isGzip(buffered) ? new GZIPInputStream(buffered) : buffered) {
        spool(plain, file.path());
      }
      return new SpooledArchive(file, ArchiveSource.open(file.path(), name));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Into the file that is there, for another one would be everybody's to read. */
  private static void spool(InputStream from, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      from.transferTo(out);
    }
  }

  /** Whether a stream begins as gzip does; it is as before afterwards. */
  static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(MAGIC);
    byte[] first = in.readNBytes(MAGIC);
    in.reset();
    return first.length == MAGIC && first[0] == 0x1f && first[1] == (byte) 0x8b;
  }

  @Override
  public FetchedManifest resolve(String tagOrDigest) throws IOException {
    return archive.resolve(tagOrDigest);
  }

  @Override
  public InputStream blob(Descriptor blob, long from) throws IOException {
    return archive.blob(blob, from);
  }

  @Override
  public List<String> tags() {
    return archive.tags();
  }

  @Override
  public List<ReferrerEntry> referrers(String digest) throws IOException {
    return archive.referrers(digest);
  }

  @Override
  public String defaultImage() {
    return archive.defaultImage();
  }

  @Override
  public String name() {
    return archive.name();
  }

  @Override
  public void close() {
    archive.close();
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
