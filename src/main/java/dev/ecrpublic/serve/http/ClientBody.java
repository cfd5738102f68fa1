package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The body of a request while it comes; one that trickles is as bad as none. */
abstract class ClientBody extends InputStream {
  private static final long LEAST_BYTES_PER_SECOND = 512;

  private final Sender sender;
  private long count;
  private boolean begun;
  private boolean ended;
  private boolean broken;

  ClientBody(Sender sender) {
    this.sender = sender;
  }

  /**
   * The body that a head announces.
   *
   * @throws BadRequest if its length is not clear
   */
  static ClientBody of(RequestHead head, HttpInput in, Sender sender) {
    List<String> lengths = head.values("Content-Length");
    List<String> codings = head.values("Transfer-Encoding");
    if (codings.isEmpty()) {
      return new FixedBody(in, length(lengths), sender);
    }
    if (!lengths.isEmpty() || head.isHttp10()) {
      throw new BadRequest(400, "A body has either a length or chunks");
    }
    if (codings.size() > 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
      throw new BadRequest(501, "The only transfer coding here is chunked");
    }
    return new ChunkedBody(in, sender);
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

  /** How fast it comes. */
  Pace pace() {
    return sender.pace();
  }

  /** Whether anybody has asked for it. */
  boolean hasBegun() {
    return begun;
  }

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
    if (!begun) {
      begun = true;
      sender.beginning().run();
    }
    int read = received(buffer, offset, length, System.nanoTime() + sender.patience());
    ended = read < 0;
    count += Math.max(0, read);
    long nanos = sender.pace().waitedNanos();
    if (nanos > sender.patience()
        && count < LEAST_BYTES_PER_SECOND * TimeUnit.NANOSECONDS.toSeconds(nanos)) {
      throw new ClientGone("the client sends too slowly");
    }
    return read;
  }

  private int received(byte[] buffer, int offset, int length, long until) throws IOException {
    int read = 0;
    sender.pace().waiting();
    try {
      read = next(buffer, offset, length, until);
      return read;
    } catch (BrokenBody e) {
      broken = true;
      throw e;
    } finally {
      sender.pace().received(Math.max(0, read));
    }
  }

  /** Reads and forgets the rest if it is no more than so many bytes and comes within that time. */
  void drain(long limit, long nanos) {
    byte[] buffer = new byte[16 << 10];
    long left = limit;
    long end = System.nanoTime() + nanos;
    try {
      while (left > 0 && !broken && !hasEnded() && System.nanoTime() - end < 0) {
        int read = received(buffer, 0, buffer.length, end);
        ended = read < 0;
        left -= Math.max(0, read);
      }
    } catch (IOException e) {
      // The answer is sent all the same, and is the last one.
    }
  }
}
