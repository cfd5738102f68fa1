package dev.ecrpublic.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The body of an API call, which may have only so many bytes, and whose digest is signed. */
final class BoundedBody extends InputStream {
  private final InputStream in;
  private final int limit;
  private final MessageDigest digest;
  private long count;

  BoundedBody(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
      count += read;
    }
    if (count > limit) {
      throw ApiFront.tooLarge(limit);
    }
    return read;
  }

  /** The SHA-256 digest of the whole body in hexadecimal digits; reads what is not read yet. */
  String digestOfAll() throws IOException {
    byte[] buffer = new byte[16 << 10];
    int read = 0;
    while (read >= 0) {
      read = read(buffer, 0, buffer.length);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
