package dev.ecrpublic.registry.table;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.RegularFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;

/**
 * The file of a table: a part that is sorted, and behind it a journal of the changes since, which
 * is short enough to be read whenever the file is opened. When it gets long, the file is written
 * anew.
 *
 * <p>A change is one block that is added to the journal and flushed, so a crash leaves it there or
 * not. Readers need no lock; whoever changes the table excludes others that do.
 */
public final class TableFile {
  private static final int BUFFER = 128 << 10;
  private static final Set<StandardOpenOption> FOR_CHANGE =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);

  private final Path path;
  private final String name;
  private final AtomicFiles files;
  private volatile SoftReference<Known> latest = new SoftReference<>(null);

  private record Known(long id, Journal journal, BlockCache blocks) {}

  /** The table in a file, which is named so in errors. */
  public TableFile(Path path, String name, AtomicFiles files) {
    this.path = path;
    this.name = name;
    this.files = files;
  }

  /** What a table is filled with. */
  public interface Filling {
    /** Passes entries on in the order of their keys, and returns the state of the whole. */
    byte[] fill(Sink sink) throws IOException;
  }

  /** What takes entries. */
  public interface Sink {
    /** Takes one. */
    void add(Entry entry) throws IOException;
  }

  /**
   * The table as it is now.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws dev.ecrpublic.registry.state.DamagedDocument if it is not what was written
   */
  public TableSnapshot read() throws IOException {
    return snapshot(RegularFiles.open(path));
  }

  /** The same, for {@link #append}. */
  public TableSnapshot readForChange() throws IOException {
    return snapshot(RegularFiles.open(path, FOR_CHANGE));
  }

  private TableSnapshot snapshot(FileChannel channel) throws IOException {
    try {
      Header header = Header.read(channel, name);
      Known known = latest.get();
      boolean same = known != null && known.id == header.id();
      Journal journal = Journal.read(channel, name, header, same ? known.journal : null);
      BlockCache blocks = same ? known.blocks : new BlockCache();
      latest = new SoftReference<>(new Known(header.id(), journal, blocks));
      return new TableSnapshot(
          channel, header, journal, new SortedPart(channel, name, header.sorted(), blocks));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Adds a change, which lasts when this returns.
   *
   * @param before the table as it is, open for that
   * @param state the state of the whole
   * @param spare how many bytes must be free in the file afterwards, for changes on a full disk
   */
  public Commit append(
      TableSnapshot before, NavigableMap<byte[], byte[]> changes, byte[] state, int spare)
      throws IOException {
    FileChannel channel = before.channel();
    Journal journal = before.journal();
    Header header = before.header();
    byte[] change = Journal.encode(journal.number() + 1, state, changes);
    long end = journal.end() + change.length;
    long size = channel.size();
    try {
      if (size < end + spare) {
        write(channel, new byte[(int) (end + 2L * spare - size)], size);
      }
      write(channel, change, journal.end());
      channel.force(false);
    } catch (IOException e) {
      undo(channel, journal.end(), size);
      throw e;
    }
    return new Commit(
        channel,
        new Header(header.id(), header.sorted(), header.journal(), journal.number() + 1, end));
  }

  /** What was not acknowledged must not be there when somebody looks next. */
  private static void undo(FileChannel channel, long end, long size) {
    try {
      if (size > end) {
        write(channel, new byte[(int) Math.min(TableBlock.HEAD, size - end)], end);
      }
      channel.truncate(size);
    } catch (IOException e) {
      // Then it may be there: to whoever asked for the change it has an unknown end.
    }
  }

  private static void write(FileChannel channel, byte[] bytes, long position) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest, position + rest.position());
    }
  }

  /** Writes the file anew, and puts it in the place of the one that is there. */
  public void replace(Filling filling) throws IOException {
    files.write(path, channel -> fill(channel, filling));
  }

  /** Writes a new file, which nobody sees yet. */
  public static void create(Path file, Filling filling) throws IOException {
    AtomicFiles.writeNew(file, channel -> fill(channel, filling));
  }

  private static void fill(FileChannel channel, Filling filling) throws IOException {
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    out.write(new byte[Header.SIZE]);
    SortedPartWriter sorted = new SortedPartWriter(out, Header.SIZE);
    byte[] state = filling.fill(sorted::add);
    SortedPart.Shape shape = sorted.finish();
    long journal = sorted.position();
    byte[] first = Journal.encode(1, state, Overlay.none());
    out.write(first);
    out.flush();
    long id = UUID.randomUUID().getMostSignificantBits();
    Header header = new Header(id, shape, journal, 1, journal + first.length);
    write(channel, header.beginning(), 0);
  }
}
