package dev.ecrpublic.aws;

import java.io.IOException;
import java.io.InputStream;

/** What another program prints on one of its streams, up to a size at which it is cut off. */
final class Printed implements Runnable {
  private static final int MOST = 1 << 20;
  private final InputStream stream;
  private volatile byte[] bytes = new byte[0];

  Printed(InputStream stream) {
    this.stream = stream;
  }

  @Override
  public void run() {
    try (stream) {
      bytes = stream.readNBytes(MOST + 1);
    } catch (IOException brokenOff) {
      // Whatever came before says what there is to say.
    }
  }

  /** What came. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether it was cut off. */
  boolean tooMuch() {
    return bytes.length > MOST;
  }
}
