package dev.ecrpublic.aws.wire;

import java.io.InputStream;
import java.util.Base64;

/** The base64 of some bytes, made as it is read, so that it is never held whole. */
final class Base64Stream extends InputStream {
  /** In bytes of the source, three of which give four characters; small enough to stay cached. */
  private static final int PIECE = 3 * 8 * 1024;

  private final byte[] source;
  private final byte[] bytes = new byte[PIECE];
  private final byte[] piece = new byte[PIECE / 3 * 4];
  private int at;
  private int read;
  private int end;

  Base64Stream(byte[] source) {
    this.source = source;
  }

  /** How many characters the base64 of so many bytes has. */
  static long length(int bytes) {
    return (bytes + 2L) / 3 * 4;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] into, int start, int length) {
    if (length == 0) {
      return 0;
    }
    if (read == end && !encoded()) {
      return -1;
    }
    int count = Math.min(length, end - read);
    System.arraycopy(piece, read, into, start, count);
    read += count;
    return count;
  }

  /** Makes the next piece; false where there is none. */
  private boolean encoded() {
    int size = Math.min(PIECE, source.length - at);
    if (size == 0) {
      return false;
    }
    byte[] next = bytes;
    if (size < PIECE) {
      next = new byte[size];
    }
    System.arraycopy(source, at, next, 0, size);
    end = Base64.getEncoder().encode(next, piece);
    at += size;
    read = 0;
    return true;
  }
}
