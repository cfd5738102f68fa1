package dev.ecrpublic.emulate.ecrpublic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The beginning of PNG images. */
final class Logo {
  private Logo() {}

  /** As much of an image as says what it is and how large. */
  static byte[] png(int width, int height) {
    return ByteBuffer.allocate(33)
        .putLong(0x89504E470D0A1A0AL)
        .putInt(13)
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width)
        .putInt(height)
        .array();
  }
}
