package dev.ecrpublic.registry.listing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Writes a listing as a whole to a new file. */
public final class ListingWriter {
  private static final int BUFFER = 128 << 10;

  private final FileChannel channel;
  private final CheckedOutputStream out;
  private final OutputStream buffer;
  private long position;
  private long entries;

  /** A listing in a file that is empty. */
  public ListingWriter(FileChannel channel) throws IOException {
    this.channel = channel;
    this.buffer = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    this.out = new CheckedOutputStream(buffer, new CRC32());
    write(ListingHead.head());
  }

  /** Adds an entry and tells where it stands. */
  public Extent add(byte[] entry) throws IOException {
    Extent extent = new Extent(position, entry.length + 1);
    write(new byte[] {(byte) (entries == 0 ? ' ' : ',')});
    write(entry);
    entries++;
    return extent;
  }

  /** Closes the list. */
  public ListingState finish() throws IOException {
    long end = position;
    write(ListingHead.CLOSE);
    buffer.flush();
    int checksum = (int) out.getChecksum().getValue();
    ByteBuffer digits = ByteBuffer.wrap(ListingHead.digits(checksum));
    while (digits.hasRemaining()) {
      channel.write(digits, ListingHead.DIGITS_AT + digits.position());
    }
    return new ListingState(position, end, checksum, entries, 0);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
