package dev.ecrpublic.registry.table;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** A table as it is at one moment, to be closed. */
public final class TableSnapshot implements Table, AutoCloseable {
  private static final long SMALLEST_JOURNAL = 64 << 10;
  private static final long LARGEST_JOURNAL = 512 << 10;

  private final FileChannel channel;
  private final Header header;
  private final Journal journal;
  private final SortedPart sorted;
  private final Overlay all;

  TableSnapshot(FileChannel channel, Header header, Journal journal, SortedPart sorted) {
    this.channel = channel;
    this.header = header;
    this.journal = journal;
    this.sorted = sorted;
    this.all = new Overlay(journal.changes(), sorted);
  }

  @Override
  public byte[] get(byte[] key) throws IOException {
    return all.get(key);
  }

  @Override
  public Cursor from(byte[] key) throws IOException {
    return all.from(key);
  }

  /** What the last change says of the table as a whole. */
  public byte[] state() {
    return journal.state().clone();
  }

  /** Whether the last change was told to be done, as far as is known. */
  public boolean isAcknowledged() {
    return header.last() == journal.number();
  }

  /** Whether so many changes have come that it is time to write the file anew. */
  public boolean isLong() {
    long size = header.sorted().end() - header.sorted().start();
    long limit = Math.min(LARGEST_JOURNAL, Math.max(SMALLEST_JOURNAL, size / 32));
    return journal.end() - header.journal() > limit;
  }

  /** Reads everything that looking for single keys may pass by. */
  public void verify() throws IOException {
    sorted.verify();
  }

  FileChannel channel() {
    return channel;
  }

  Header header() {
    return header;
  }

  Journal journal() {
    return journal;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
