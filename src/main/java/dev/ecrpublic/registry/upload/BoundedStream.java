package dev.ecrpublic.registry.upload;

import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is refused once it turns out longer than it may be. */
public final class BoundedStream extends InputStream {
  private final InputStream content;
  private final Refusal whenLonger;
  private long left;

  /** At most so many bytes of a stream. */
  public BoundedStream(InputStream content, long most, Refusal whenLonger) {
    this.content = content;
    this.left = most;
    this.whenLonger = whenLonger;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = content.read(buffer, offset, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new Refused(whenLonger);
    }
    return count;
  }
}
