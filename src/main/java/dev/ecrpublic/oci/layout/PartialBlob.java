package dev.ecrpublic.oci.layout;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;

/**
 * A blob that is arriving in a layout: its file has another name until all of it is there and is
 * what it must be, and what an earlier run has left is gone on with.
 */
final class PartialBlob {
  private static final int BLOCK = 1 << 17;
  private final LayoutFiles files;
  private final Descriptor blob;
  private final Path partial;

  PartialBlob(LayoutFiles files, Descriptor blob) {
    this.files = files;
    this.blob = blob;
    this.partial = files.partial(blob.digest());
  }

  void complete(BlobContent content) throws IOException {
    FileLocks.exclusively(
        partial,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        channel -> {
          // Another program may have finished it while this one waited, and its file is the blob.
          if (isThere()) {
            Files.deleteIfExists(partial);
            return null;
          }
          complete(content, channel);
          return null;
        });
  }

  private boolean isThere() throws IOException {
    Path file = files.blob(blob.digest());
    return Files.isRegularFile(file) && Files.size(file) == blob.size();
  }

  private void complete(BlobContent content, FileChannel channel) throws IOException {
    if (channel.size() > blob.size()) {
      channel.truncate(0);
    }
    long before = channel.size();
    String found = filled(content, channel);
    if (!found.equals(blob.digest()) && before > 0) {
      // What was left may have been damaged by a crash; the whole is asked for once more.
      channel.truncate(0);
      found = filled(content, channel);
    }
    if (!found.equals(blob.digest())) {
      Files.deleteIfExists(partial);
      throw new Untrusted(blob.digest() + " arrived with the digest " + found);
    }
    channel.force(true);
    AtomicFiles.moveInto(partial, files.blob(blob.digest()));
  }

  /** Fills what is missing and returns the digest of it all. */
  private String filled(BlobContent content, FileChannel channel) throws IOException {
    MessageDigest computation = Digests.start(Digests.algorithm(blob.digest()));
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    channel.position(0);
    while (channel.read(block) >= 0) {
      computation.update(block.flip());
      block.clear();
    }
    long position = channel.size();
    try (InputStream in = content.from(position)) {
      for (int n = in.read(block.array()); n >= 0; n = in.read(block.array())) {
        position += n;
        if (position > blob.size()) {
          throw new Untrusted(blob.digest() + " has more than " + blob.size() + " bytes");
        }
        write(channel, ByteBuffer.wrap(block.array(), 0, n));
        computation.update(block.array(), 0, n);
        content.arrived(n);
      }
    }
    if (position < blob.size()) {
      throw new EOFException(blob.digest() + " ends after " + position + " bytes");
    }
    return Digests.finish(Digests.algorithm(blob.digest()), computation);
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
