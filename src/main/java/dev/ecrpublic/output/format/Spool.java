package dev.ecrpublic.output.format;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that are shown only when all of them are there: a few megabytes in memory, the rest in a
 * temporary file that only its owner can read.
 */
final class Spool extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 16);
  private Path file;
  private OutputStream disk;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (memory.size() + length > IN_MEMORY) {
      spill();
    }
    memory.write(bytes, offset, length);
  }

  private void spill() throws IOException {
    if (disk == null) {
      file = Files.createTempFile("ecr-public-", ".spool");
      disk = Files.newOutputStream(file);
    }
    memory.writeTo(disk);
    memory.reset();
  }

  /** Writes everything, in order. */
  void copyTo(OutputStream out) throws IOException {
    if (disk != null) {
      disk.flush();
      copyFile(out);
    }
    memory.writeTo(out);
  }

  /**
   * The operating system copies a file to a descriptor by itself, without the bytes passing through
   * here.
   */
  private void copyFile(OutputStream out) throws IOException {
    if (!(out instanceof FileOutputStream descriptor)) {
      Files.copy(file, out);
      return;
    }
    try (FileChannel from = FileChannel.open(file)) {
      long at = 0;
      while (at < from.size()) {
        at += from.transferTo(at, from.size() - at, descriptor.getChannel());
      }
    }
  }

  /** What is said where the temporary file cannot be written or read. */
  static Failure failure(IOException e) {
    return new Failure.Internal(
        "The temporary file for the output failed ("
            + FileReason.of(e)
            + "); is there room in TMPDIR?");
  }

  /** Forgets everything. */
  @Override
  public void close() throws IOException {
    memory = new ByteArrayOutputStream(0);
    if (disk != null) {
      disk.close();
      Files.deleteIfExists(file);
    }
  }
}
