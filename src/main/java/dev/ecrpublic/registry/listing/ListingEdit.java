package dev.ecrpublic.registry.listing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A change of a listing in place: entries are added at its end, and what goes becomes blanks, which
 * JSON allows anywhere between its words and behind the last one.
 *
 * <p>Nothing is written before {@link #apply}. What needs space is written by {@link #reserve}
 * before, and is blanks.
 */
public final class ListingEdit {
  private static final int PAGE = 4096;

  private final FileChannel channel;
  private final ListingState before;
  private final Map<Long, Page> pages = new TreeMap<>();
  private long length;
  private long end;
  private long entries;
  private long dead;

  /** A stretch of the file as it is and as it is to be. */
  private record Page(byte[] before, byte[] after) {}

  /** A change of a listing that is in that state, open for reading and writing. */
  public ListingEdit(FileChannel channel, ListingState before) {
    this.channel = channel;
    this.before = before;
    this.length = before.length();
    this.end = before.end();
    this.entries = before.entries();
    this.dead = before.dead();
  }

  /** Adds an entry and tells where it stands. */
  public Extent add(byte[] entry) throws IOException {
    long needed = end + 1 + entry.length + ListingHead.CLOSE.length;
    if (needed > length) {
      length = (needed / PAGE + 1) * PAGE;
    }
    Extent extent = new Extent(end, entry.length + 1);
    put(end, (byte) (entries == 0 ? ' ' : ','));
    put(end + 1, entry);
    end += extent.length();
    put(end, ListingHead.CLOSE);
    entries++;
    return extent;
  }

  /** Puts an entry in the place of another, if it fits there. */
  public boolean replace(Extent extent, byte[] entry) throws IOException {
    if (entry.length >= extent.length()) {
      return false;
    }
    put(extent.offset() + 1, entry);
    blank(extent.offset() + 1 + entry.length, extent.offset() + extent.length());
    return true;
  }

  /** Removes an entry. */
  public void remove(Extent extent) throws IOException {
    boolean first = get(extent.offset()) == ' ';
    blank(extent.offset(), extent.offset() + extent.length());
    entries--;
    dead += extent.length();
    if (first && entries > 0) {
      // The next one is the first now, and no comma stands before that.
      long next = extent.offset() + extent.length();
      while (get(next) == ' ') {
        next++;
      }
      put(next, (byte) ' ');
    }
  }

  /** What state the listing will be in. */
  public ListingState after() {
    int checksum = before.checksum();
    if (length > before.length()) {
      byte[] blanks = blanks(length - before.length());
      checksum = Crc.joined(checksum, Crc.of(blanks), blanks.length);
    }
    for (Map.Entry<Long, Page> page : pages.entrySet()) {
      Page bytes = page.getValue();
      long start = page.getKey() * PAGE;
      int count = (int) Math.min(PAGE, length - start);
      checksum =
          Crc.replaced(
              checksum,
              Arrays.copyOf(bytes.before(), count),
              Arrays.copyOf(bytes.after(), count),
              length - start - count);
    }
    return new ListingState(length, end, checksum, entries, dead);
  }

  /** Takes the space that is needed, on which nothing is to be said yet. */
  public void reserve() throws IOException {
    if (length > before.length()) {
      try {
        write(blanks(length - before.length()), before.length());
      } catch (IOException e) {
        giveBack();
        throw e;
      }
    }
  }

  /** Gives back what {@link #reserve} has taken. */
  public void giveBack() {
    if (length > before.length()) {
      try {
        channel.truncate(before.length());
      } catch (IOException e) {
        // Its length tells the next change that the listing must be written anew.
      }
    }
  }

  /** Writes the change, the checksum last, so that it lasts. */
  public void apply() throws IOException {
    for (Map.Entry<Long, Page> page : pages.entrySet()) {
      byte[] old = page.getValue().before();
      byte[] now = page.getValue().after();
      int from = Arrays.mismatch(old, now);
      if (from >= 0) {
        int to = PAGE;
        while (old[to - 1] == now[to - 1]) {
          to--;
        }
        write(Arrays.copyOfRange(now, from, to), page.getKey() * PAGE + from);
      }
    }
    write(ListingHead.digits(after().checksum()), ListingHead.DIGITS_AT);
    channel.force(false);
  }

  private void write(byte[] bytes, long position) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest, position + rest.position());
    }
  }

  private void blank(long from, long to) throws IOException {
    for (long at = from; at < to; at++) {
      put(at, (byte) ' ');
    }
  }

  private void put(long at, byte[] bytes) throws IOException {
    for (int i = 0; i < bytes.length; i++) {
      put(at + i, bytes[i]);
    }
  }

  private void put(long at, byte value) throws IOException {
    page(at).after()[(int) (at % PAGE)] = value;
  }

  private byte get(long at) throws IOException {
    return page(at).after()[(int) (at % PAGE)];
  }

  private Page page(long at) throws IOException {
    Page known = pages.get(at / PAGE);
    if (known == null) {
      byte[] old = read(at / PAGE * PAGE);
      known = new Page(old, old.clone());
      pages.put(at / PAGE, known);
    }
    return known;
  }

  /** A page of the file, blanks where there is none yet, and zeros for the checksum. */
  private byte[] read(long start) throws IOException {
    byte[] page = blanks(PAGE);
    ByteBuffer target = ByteBuffer.wrap(page);
    target.limit((int) Math.max(0, Math.min(PAGE, before.length() - start)));
    while (target.hasRemaining()) {
      if (channel.read(target, start + target.position()) < 0) {
        break;
      }
    }
    if (start == 0) {
      byte[] zeros = ListingHead.zeros();
      System.arraycopy(zeros, 0, page, ListingHead.DIGITS_AT, zeros.length);
    }
    return page;
  }

  private static byte[] blanks(long count) {
    byte[] blanks = new byte[Math.toIntExact(count)];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }
}
