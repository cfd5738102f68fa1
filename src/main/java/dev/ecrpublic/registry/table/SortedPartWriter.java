package dev.ecrpublic.registry.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes entries in the order of their keys as a {@link SortedPart}. */
final class SortedPartWriter {
  private static final int FULL = 4096;

  private final OutputStream out;
  private final long start;
  private long position;
  private ByteWriter block = new ByteWriter();
  private byte[] first;
  private List<Entry> above = new ArrayList<>();

  SortedPartWriter(OutputStream out, long start) {
    this.out = out;
    this.start = start;
    this.position = start;
  }

  void add(Entry entry) throws IOException {
    if (first == null) {
      first = entry.key();
    }
    entry.writeTo(block);
    if (block.size() >= FULL) {
      end();
    }
  }

  /** Writes what is left, and the blocks above. */
  SortedPart.Shape finish() throws IOException {
    end();
    long leavesEnd = position;
    int levels = 0;
    while (above.size() > 1) {
      List<Entry> below = above;
      above = new ArrayList<>();
      for (Entry entry : below) {
        add(entry);
      }
      end();
      levels++;
    }
    long root = above.isEmpty() ? start : new ByteReader(above.getFirst().value()).number();
    return new SortedPart.Shape(start, leavesEnd, root, levels);
  }

  /** Where the next byte goes. */
  long position() {
    return position;
  }

  private void end() throws IOException {
    if (first == null) {
      return;
    }
    above.add(new Entry(first, new ByteWriter().number(position).toArray()));
    byte[] written = TableBlock.of(block.toArray());
    out.write(written);
    position += written.length;
    block = new ByteWriter();
    first = null;
  }
}
