package dev.ecrpublic.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** The body of a request, read with patience; one that trickles is as bad as none. */
final class ClientBody extends InputStream {
  private static final long LEAST_BYTES_PER_SECOND = 512;

  private final InputStream in;
  private final Patience patience;
  private final long start = System.nanoTime();
  private long count;

  ClientBody(InputStream in, Patience patience) {
    this.in = in;
    this.patience = patience;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = patience.with(() -> in.read(buffer, offset, length));
    count += Math.max(0, read);
    long nanos = System.nanoTime() - start;
    if (nanos > patience.progress()
        && count < LEAST_BYTES_PER_SECOND * TimeUnit.NANOSECONDS.toSeconds(nanos)) {
      throw new ClientGone("the client sends too slowly");
    }
    return read;
  }

  /** Reads and forgets the rest if it is no more than so many bytes; tells whether it was. */
  boolean drain(long limit) throws IOException {
    byte[] buffer = new byte[16 << 10];
    for (long left = limit; left >= 0; ) {
      int read = read(buffer, 0, buffer.length);
      if (read < 0) {
        return true;
      }
      left -= read;
    }
    return false;
  }
}
