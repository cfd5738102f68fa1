package dev.ecrpublic.registry.upload;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.blob.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A layer upload that nobody else can change meanwhile.
 *
 * <p>The state file says how much of the data is acknowledged. What a crash left behind that is
 * overwritten by the next part.
 */
public final class OpenUpload {
  private static final int BUFFER = 128 << 10;

  private final Path data;
  private final Path stateFile;
  private final AtomicFiles files;
  private final FileChannel channel;
  private final RollingDigests digests;
  private UploadState state;

  /** An upload whose lock is held. */
  public OpenUpload(
      Path data,
      AtomicFiles files,
      FileChannel channel,
      RollingDigests digests,
      UploadState state) {
    this.data = data;
    this.stateFile = UploadStore.stateFile(data);
    this.files = files;
    this.channel = channel;
    this.digests = digests;
    this.state = state;
  }

  /** What is acknowledged. */
  public UploadState state() {
    return state;
  }

  /** Adds one part of the layer-upload API. */
  public void appendPart(ByteBuffer part, Instant now) throws IOException {
    orUndone(
        () -> {
          int length = part.remaining();
          MessageDigest digest = digests.take(data, state.size());
          channel.truncate(state.size());
          write(part, state.size(), digest);
          acknowledge(state.withPart(length, now), digest);
          return null;
        });
  }

  /**
   * Adds everything that a stream holds; memory does not grow with it. What came before a stream
   * breaks off is added all the same, so that a client can go on from there.
   *
   * @return how many bytes were added
   */
  public long append(InputStream source, Instant now) throws IOException {
    return orUndone(() -> appended(source, now, false));
  }

  /**
   * Adds everything that a stream holds and ends the upload; if either fails, nothing is added. The
   * state file need not know of bytes that are about to leave it.
   */
  public <T> T finish(InputStream source, Instant now, Ending<T> ending) throws IOException {
    return orUndone(
        () -> {
          appended(source, now, true);
          return ending.run();
        });
  }

  private long appended(InputStream source, Instant now, boolean last) throws IOException {
    MessageDigest digest = digests.take(data, state.size());
    channel.truncate(state.size());
    byte[] buffer = new byte[BUFFER];
    IOException brokenOff = null;
    long added = 0;
    while (brokenOff == null) {
      int count = 0;
      try {
        count = source.readNBytes(buffer, 0, BUFFER);
      } catch (IOException e) {
        brokenOff = e;
      }
      if (count == 0) {
        break;
      }
      added += write(ByteBuffer.wrap(buffer, 0, count), state.size() + added, digest);
    }
    UploadState next = state.withChunk(added, now);
    if (last && brokenOff == null) {
      take(next, digest);
    } else {
      acknowledge(next, digest);
    }
    if (brokenOff != null) {
      throw brokenOff;
    }
    return added;
  }

  /** The SHA-256 digest of everything that is acknowledged. */
  public String digest() throws IOException {
    return digest(Digests.SHA256);
  }

  /** The digest of everything that is acknowledged. */
  public String digest(String algorithm) throws IOException {
    MessageDigest known =
        algorithm.equals(Digests.SHA256) ? digests.peek(data, state.size()) : null;
    if (known != null) {
      return Sha256.finish(known);
    }
    MessageDigest digest = Digests.start(algorithm);
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long position = 0;
    while (position < state.size()) {
      buffer.clear().limit((int) Math.min(BUFFER, state.size() - position));
      int count = channel.read(buffer, position);
      if (count < 0) {
        throw new DamagedFile(data + " is shorter than was acknowledged");
      }
      digest.update(buffer.flip());
      position += count;
    }
    return Digests.finish(algorithm, digest);
  }

  /** Makes the data a blob, which ends the upload. */
  public void become(String digest, BlobStore blobs, Instant now) throws IOException {
    channel.truncate(state.size());
    channel.force(true);
    blobs.adopt(data, digest, now);
    Files.deleteIfExists(stateFile);
    digests.forget(data);
  }

  /** Throws the upload away. */
  public void discard() throws IOException {
    Files.deleteIfExists(data);
    AtomicFiles.delete(stateFile);
    digests.forget(data);
  }

  private int write(ByteBuffer bytes, long position, MessageDigest digest) throws IOException {
    int length = bytes.remaining();
    if (digest != null) {
      digest.update(bytes.duplicate());
    }
    while (bytes.hasRemaining()) {
      channel.write(bytes, position + length - bytes.remaining());
    }
    return length;
  }

  /** What ends an upload. */
  public interface Ending<T> {
    /** Makes something of all that has come. */
    T run() throws IOException;
  }

  /** What is not acknowledged takes no space: it may be what the disk has no room for. */
  private <T> T orUndone(Ending<T> writing) throws IOException {
    try {
      return writing.run();
    } catch (IOException | RuntimeException e) {
      try {
        undo();
      } catch (IOException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }

  private void undo() throws IOException {
    // Not what is a blob by now.
    if (Files.exists(data)) {
      // The new state may have come to be before what failed.
      state = UploadState.decode(Files.readAllBytes(stateFile), stateFile);
      channel.truncate(state.size());
    }
  }

  private void acknowledge(UploadState next, MessageDigest digest) throws IOException {
    channel.force(false);
    files.write(stateFile, next.encode());
    take(next, digest);
  }

  private void take(UploadState next, MessageDigest digest) {
    state = next;
    if (digest != null) {
      digests.put(data, next.size(), digest);
    }
  }
}
