package dev.ecrpublic.registry.table;

import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The part of a table that was written at once: blocks of entries one behind the other, and above
 * them blocks that say with which key each begins.
 */
final class SortedPart implements Table {
  private final FileChannel channel;
  private final String file;
  private final Shape shape;
  private final BlockCache blocks;

  /**
   * Where the blocks are.
   *
   * @param start where the first block of entries begins
   * @param end where the last one ends
   * @param root where the topmost block begins
   * @param levels how many blocks lie above one of entries
   */
  record Shape(long start, long end, long root, int levels) {}

  SortedPart(FileChannel channel, String file, Shape shape, BlockCache blocks) {
    this.channel = channel;
    this.file = file;
    this.shape = shape;
    this.blocks = blocks;
  }

  @Override
  public byte[] get(byte[] key) throws IOException {
    Entry found = from(key).next();
    return found != null && Arrays.equals(found.key(), key) ? found.value() : null;
  }

  @Override
  public Cursor from(byte[] key) throws IOException {
    if (shape.start() == shape.end()) {
      return () -> null;
    }
    try {
      long leaf = leaf(key);
      Walk walk = new Walk(leaf, block(leaf));
      walk.skipTo(key);
      return walk;
    } catch (IndexOutOfBoundsException e) {
      throw unreadable();
    }
  }

  /** Reads all blocks, also those above the entries. */
  void verify() throws IOException {
    for (long at = shape.start(); at < shape.end(); ) {
      at += TableBlock.HEAD + TableBlock.read(channel, at, file).length;
    }
    if (shape.start() < shape.end()) {
      verify(shape.root(), shape.levels());
    }
  }

  private void verify(long position, int level) throws IOException {
    ByteReader entries = new ByteReader(TableBlock.read(channel, position, file));
    try {
      while (level > 0 && entries.hasMore()) {
        verify(child(Entry.readFrom(entries)), level - 1);
      }
    } catch (IndexOutOfBoundsException e) {
      throw unreadable();
    }
  }

  private long leaf(byte[] key) throws IOException {
    long at = shape.root();
    for (int level = shape.levels(); level > 0; level--) {
      ByteReader entries = new ByteReader(block(at));
      at = child(Entry.readFrom(entries));
      while (entries.hasMore()) {
        Entry entry = Entry.readFrom(entries);
        if (Arrays.compareUnsigned(entry.key(), key) > 0) {
          break;
        }
        at = child(entry);
      }
    }
    return at;
  }

  private static long child(Entry entry) {
    if (entry.value() == null) {
      throw new IndexOutOfBoundsException("no place of a block");
    }
    return new ByteReader(entry.value()).number();
  }

  private byte[] block(long position) throws IOException {
    byte[] known = blocks.get(position);
    if (known == null) {
      known = TableBlock.read(channel, position, file);
      blocks.put(position, known);
    }
    return known;
  }

  private DamagedDocument unreadable() {
    return new DamagedDocument(file, "a block cannot be read");
  }

  private final class Walk implements Cursor {
    private long position;
    private ByteReader entries;
    private int length;
    private Entry ahead;

    Walk(long position, byte[] block) {
      enter(position, block);
    }

    private void enter(long at, byte[] block) {
      position = at;
      length = block.length;
      entries = new ByteReader(block);
    }

    void skipTo(byte[] key) throws IOException {
      do {
        ahead = read();
      } while (ahead != null && Arrays.compareUnsigned(ahead.key(), key) < 0);
    }

    @Override
    public Entry next() throws IOException {
      Entry found = ahead;
      ahead = found == null ? null : read();
      return found;
    }

    private Entry read() throws IOException {
      try {
        while (!entries.hasMore()) {
          long next = position + TableBlock.HEAD + length;
          if (next >= shape.end()) {
            return null;
          }
          // A way through all of them would drive out the blocks that are looked up.
          enter(next, TableBlock.read(channel, next, file));
        }
        return Entry.readFrom(entries);
      } catch (IndexOutOfBoundsException e) {
        throw unreadable();
      }
    }
  }
}
