package dev.ecrpublic.registry.table;

import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/** Bytes in a file with their length and checksum before them. */
final class TableBlock {
  /** How many bytes come before. */
  static final int HEAD = 8;

  private static final int LARGEST = 64 << 20;

  private TableBlock() {}

  /** The block of these bytes. */
  static byte[] of(byte[] content) {
    ByteBuffer block = ByteBuffer.allocate(HEAD + content.length);
    block.putInt(content.length).putInt(checksum(content.length, content, 0, content.length));
    return block.put(content).array();
  }

  /** The content of a block that must be there; whatever else is there is damage. */
  static byte[] read(FileChannel channel, long position, String file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    readFully(channel, head, position);
    int length = head.position() < HEAD ? -1 : head.getInt(0);
    if (length < 0 || length > LARGEST || position + HEAD + length > channel.size()) {
      throw new DamagedDocument(file, "a block has no length");
    }
    ByteBuffer content = ByteBuffer.allocate(length);
    readFully(channel, content, position + HEAD);
    if (content.hasRemaining() || checksum(length, content.array(), 0, length) != head.getInt(4)) {
      throw new DamagedDocument(file, "the checksum of a block does not match");
    }
    return content.array();
  }

  /** The length of the content of the block that begins there in some bytes, or -1 if none does. */
  static int lengthAt(byte[] bytes, int start) {
    if (bytes.length - start < HEAD) {
      return -1;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int length = buffer.getInt(start);
    if (length <= 0 || length > bytes.length - start - HEAD) {
      return -1;
    }
    return checksum(length, bytes, start + HEAD, length) == buffer.getInt(start + 4) ? length : -1;
  }

  /** Reads as much as there is. */
  static void readFully(FileChannel channel, ByteBuffer target, long position) throws IOException {
    long at = position;
    while (target.hasRemaining()) {
      int count = channel.read(target, at);
      if (count < 0) {
        return;
      }
      at += count;
    }
  }

  private static int checksum(int length, byte[] bytes, int start, int count) {
    CRC32 checksum = new CRC32();
    for (int shift = 24; shift >= 0; shift -= 8) {
      checksum.update(length >>> shift);
    }
    checksum.update(bytes, start, count);
    return (int) checksum.getValue();
  }
}
