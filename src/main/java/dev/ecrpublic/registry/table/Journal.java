package dev.ecrpublic.registry.table;

import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.NavigableMap;

/**
 * The changes that came after the sorted part was written, put together.
 *
 * @param changes new values by key, null where a key is removed; not changed any more
 * @param state what the last change says of the table as a whole
 * @param number the number of the last change
 * @param lastStart where it begins
 * @param end where it ends
 * @param checksum its checksum
 */
record Journal(
    NavigableMap<byte[], byte[]> changes,
    byte[] state,
    long number,
    long lastStart,
    long end,
    int checksum) {

  private static final long LONGEST = 1 << 29;

  /** A change as it stands in a journal. */
  static byte[] encode(long number, byte[] state, NavigableMap<byte[], byte[]> changes) {
    ByteWriter out = new ByteWriter().fixed(number).bytes(state);
    changes.forEach((key, value) -> new Entry(key, value).writeTo(out));
    return TableBlock.of(out.toArray());
  }

  /**
   * Reads a journal.
   *
   * @param known what was read of it before, or null
   * @throws DamagedDocument if a change that was told to be done is not what was written; what a
   *     crash has left behind the last one counts for nothing
   */
  static Journal read(FileChannel channel, String file, Header header, Journal known)
      throws IOException {
    long from = known == null ? header.journal() : known.lastStart;
    long length = Math.max(0, channel.size() - from);
    if (length > LONGEST) {
      throw new DamagedDocument(file, "it is longer than it can be");
    }
    byte[] bytes = new byte[(int) length];
    TableBlock.readFully(channel, ByteBuffer.wrap(bytes), from);
    if (known != null && !known.isAt(bytes)) {
      return read(channel, file, header, null);
    }
    Journal read;
    try {
      read = known == null ? all(bytes, header) : known.more(bytes);
    } catch (IndexOutOfBoundsException e) {
      throw new DamagedDocument(file, "a change cannot be read");
    }
    if (read == null || read.end < header.end()) {
      throw new DamagedDocument(file, "the checksum of a change does not match");
    }
    return read;
  }

  private boolean isAt(byte[] bytes) {
    return TableBlock.lengthAt(bytes, 0) == end - lastStart - TableBlock.HEAD
        && ByteBuffer.wrap(bytes).getInt(4) == checksum;
  }

  private static Journal all(byte[] bytes, Header header) {
    Journal none = new Journal(Overlay.none(), null, 0, header.journal(), header.journal(), 0);
    Journal read = none.next(bytes, 0, header.journal(), none.changes);
    return read == null ? null : read.following(bytes, header.journal(), none.changes);
  }

  private Journal more(byte[] bytes) {
    NavigableMap<byte[], byte[]> copy = Overlay.none();
    copy.putAll(changes);
    Journal after = following(bytes, lastStart, copy);
    return after.number == number ? this : after;
  }

  private Journal following(byte[] bytes, long from, NavigableMap<byte[], byte[]> into) {
    Journal at = this;
    while (true) {
      Journal next = at.next(bytes, (int) (at.end - from), from, into);
      if (next == null) {
        return at;
      }
      at = next;
    }
  }

  private Journal next(byte[] bytes, int start, long from, NavigableMap<byte[], byte[]> into) {
    int length = TableBlock.lengthAt(bytes, start);
    if (length < 0) {
      return null;
    }
    ByteReader in =
        new ByteReader(bytes, start + TableBlock.HEAD, start + TableBlock.HEAD + length);
    if (in.fixed() != number + 1) {
      return null;
    }
    byte[] newState = in.bytes();
    while (in.hasMore()) {
      Entry entry = Entry.readFrom(in);
      into.put(entry.key(), entry.value());
    }
    return new Journal(
        into,
        newState,
        number + 1,
        from + start,
        from + start + TableBlock.HEAD + length,
        ByteBuffer.wrap(bytes).getInt(start + 4));
  }
}
