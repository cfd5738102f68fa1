package dev.ecrpublic.serve.intake;

import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.serve.http.ClientGone;
import dev.ecrpublic.serve.http.Pace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a body waits until it is complete: in memory while it is small, then in a file that has no
 * name any more, so that a crash leaves none behind.
 */
final class WaitingBody implements AutoCloseable {
  private static final int FIRST = 1 << 10;
  private static final int SMALL = 8 << 10;

  private final Path directory;
  private final Pace pace;
  private final Incoming room;
  private final Duration deadline;
  private byte[] buffer = new byte[FIRST];
  private int count;
  private FileChannel file;

  WaitingBody(Path directory, Pace pace, Incoming room, Duration deadline) {
    this.directory = directory;
    this.pace = pace;
    this.room = room;
    this.deadline = deadline;
  }

  /** Reads a body to its end; empty if it has more than so many bytes. */
  Optional<Received> fill(InputStream body, int limit) throws IOException {
    long length = 0;
    int read = body.read(buffer, 0, buffer.length);
    while (read >= 0) {
      length += read;
      count += read;
      if (length > limit) {
        close();
        return Optional.empty();
      }
      if (count == buffer.length) {
        makeRoom();
      }
      if (pace.waitedNanos() > deadline.toNanos()) {
        throw new ClientGone("the body took too long");
      }
      read = body.read(buffer, count, buffer.length - count);
    }
    if (file != null) {
      write();
    }
    return Optional.of(new Received(this, length));
  }

  /** What was read, from its beginning. */
  InputStream content() throws IOException {
    return file == null
        ? new java.io.ByteArrayInputStream(buffer, 0, count)
        : java.nio.channels.Channels.newInputStream(file.position(0));
  }

  @Override
  public void close() throws IOException {
    room.giveBack(pace);
    if (file != null) {
      file.close();
    }
  }

  private void makeRoom() throws IOException {
    if (buffer.length < SMALL) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
      return;
    }
    write();
  }

  private void write() throws IOException {
    room.take(pace, count);
    if (file == null) {
      file = open();
    }
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    count = 0;
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        directory.resolve("body-" + UUID.randomUUID()),
        Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE),
        PrivateFiles.mode("rw-------"));
  }
}
