package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.util.OptionalLong;

/** A body whose length was announced. */
final class FixedBody extends ClientBody {
  private final HttpInput in;
  private final long length;
  private long left;

  FixedBody(HttpInput in, long length, Sender sender) {
    super(sender);
    this.in = in;
    this.length = length;
    this.left = length;
  }

  @Override
  public OptionalLong length() {
    return OptionalLong.of(length);
  }

  @Override
  public boolean hasEnded() {
    return left == 0;
  }

  @Override
  public int next(byte[] buffer, int offset, int size, long until) throws IOException {
    int read = in.read(buffer, offset, (int) Math.min(size, left), until);
    if (read < 0) {
      throw new ClientGone("the connection ended within a body");
    }
    left -= read;
    return read;
  }
}
