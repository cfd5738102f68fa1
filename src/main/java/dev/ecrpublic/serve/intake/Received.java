package dev.ecrpublic.serve.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that has come completely. */
public final class Received implements AutoCloseable {
  private static final int BUFFER = 64 << 10;

  private final WaitingBody waiting;
  private final long length;

  Received(WaitingBody waiting, long length) {
    this.waiting = waiting;
    this.length = length;
  }

  /** How many bytes it has. */
  public long length() {
    return length;
  }

  /** The content from its beginning; one at a time, and not to be closed before the body is. */
  public InputStream content() throws IOException {
    return waiting.content();
  }

  /** The SHA-256 digest in hexadecimal digits. */
  public String digest() throws IOException {
    MessageDigest digest = sha256();
    InputStream content = content();
    byte[] buffer = new byte[(int) Math.min(BUFFER, length + 1)];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    waiting.close();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
