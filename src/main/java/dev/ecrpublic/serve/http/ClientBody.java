package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The body of a request while it comes; one that trickles is as bad as none. */
abstract class ClientBody extends InputStream {
  private static final long LEAST_BYTES_PER_SECOND = 512;

  private final long patience;
  private final long start = System.nanoTime();
  private long count;
  private boolean ended;

  ClientBody(long patience) {
    this.patience = patience;
  }

  /**
   * The body that a head announces.
   *
   * @param patience how long the client may send nothing, in nanoseconds
   * @throws BadRequest if its length is not clear
   */
  static ClientBody of(RequestHead head, HttpInput in, long patience) {
    List<String> lengths = head.values("Content-Length");
    List<String> codings = head.values("Transfer-Encoding");
    if (codings.isEmpty()) {
      return new FixedBody(in, length(lengths), patience);
    }
    if (!lengths.isEmpty() || head.isHttp10()) {
      throw new BadRequest(400, "A body has either a length or chunks");
    }
    if (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
      throw new BadRequest(501, "The only transfer coding here is chunked");
    }
    return new ChunkedBody(in, patience);
  }

  private static long length(List<String> lengths) {
    if (lengths.isEmpty()) {
      return 0;
    }
    String text = lengths.getFirst();
    boolean digits = !text.isEmpty() && text.length() <= 18;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (lengths.size() > 1 || !digits) {
      throw new BadRequest(400, "The length of the body is not clear");
    }
    return Long.parseLong(text);
  }

  /** The length of the whole body where it is known beforehand. */
  abstract OptionalLong length();

  /** Reads the next bytes of the content, -1 at its end. */
  abstract int next(byte[] buffer, int offset, int length, long until) throws IOException;

  /** Whether the whole body was read. */
  boolean hasEnded() {
    return ended || length().orElse(1) == 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (hasEnded()) {
      return -1;
    }
    int read = next(buffer, offset, length, System.nanoTime() + patience);
    ended = read < 0;
    count += Math.max(0, read);
    long nanos = System.nanoTime() - start;
    if (nanos > patience
        && count < LEAST_BYTES_PER_SECOND * TimeUnit.NANOSECONDS.toSeconds(nanos)) {
      throw new ClientGone("the client sends too slowly");
    }
    return read;
  }

  /** Reads and forgets the rest if it is no more than so many bytes. */
  void drain(long limit) throws IOException {
    byte[] buffer = new byte[16 << 10];
    long left = limit;
    while (left > 0 && !hasEnded()) {
      left -= Math.max(0, read(buffer, 0, buffer.length));
    }
  }
}
