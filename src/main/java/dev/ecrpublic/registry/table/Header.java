package dev.ecrpublic.registry.table;

import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * What a table's file says at its beginning, in two places that are written in turn, so that one is
 * whole whatever becomes of the other.
 *
 * @param id what tells this file from others of its name
 * @param sorted where the sorted part is
 * @param journal where the journal begins
 * @param last the number of the last change that was told to be done
 * @param end where that change ends; changes behind it may be there or not
 */
record Header(long id, SortedPart.Shape sorted, long journal, long last, long end) {
  /** Where the rest of the file begins. */
  static final int SIZE = 1024;

  private static final int PLACE = 512;
  private static final long MARK = 0x65637274_61626c31L;
  private static final int NUMBERS = 9;
  private static final int LENGTH = NUMBERS * 8 + 4;

  /** Reads the newer of the two that are whole. */
  static Header read(FileChannel channel, String file) throws IOException {
    byte[] bytes = new byte[SIZE];
    TableBlock.readFully(channel, ByteBuffer.wrap(bytes), 0);
    Header one = at(bytes, 0);
    Header other = at(bytes, PLACE);
    if (one == null && other == null) {
      throw new DamagedDocument(file, "its beginning cannot be read");
    }
    boolean isOther = one == null || other != null && other.last > one.last;
    return isOther ? other : one;
  }

  /** Whether both places are whole. */
  static boolean isWhole(FileChannel channel) throws IOException {
    byte[] bytes = new byte[SIZE];
    TableBlock.readFully(channel, ByteBuffer.wrap(bytes), 0);
    return at(bytes, 0) != null && at(bytes, PLACE) != null;
  }

  /** Both places of a new file. */
  byte[] beginning() {
    byte[] bytes = Arrays.copyOf(encode(), SIZE);
    System.arraycopy(bytes, 0, bytes, PLACE, LENGTH);
    return bytes;
  }

  /** Writes the place whose turn it is, without waiting until that lasts. */
  void writeTo(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(encode());
    long position = last % 2 * PLACE;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  private byte[] encode() {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(MARK).putLong(id).putLong(sorted.start()).putLong(sorted.end());
    bytes.putLong(sorted.root()).putLong(sorted.levels()).putLong(journal);
    bytes.putLong(last).putLong(end);
    return bytes.putInt(checksum(bytes.array(), 0)).array();
  }

  private static Header at(byte[] bytes, int start) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, LENGTH);
    if (in.getLong() != MARK || in.getInt(start + NUMBERS * 8) != checksum(bytes, start)) {
      return null;
    }
    long id = in.getLong();
    SortedPart.Shape sorted =
        new SortedPart.Shape(in.getLong(), in.getLong(), in.getLong(), (int) in.getLong());
    return new Header(id, sorted, in.getLong(), in.getLong(), in.getLong());
  }

  private static int checksum(byte[] bytes, int start) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, start, NUMBERS * 8);
    return (int) checksum.getValue();
  }
}
