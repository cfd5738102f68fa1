package dev.ecrpublic.command.catalog;

import java.nio.ByteBuffer;

/** Images of which only the first chunk counts. */
final class Pictures {
  private Pictures() {}

  /** The beginning of a PNG image of that size, with that many bytes. */
  static byte[] png(int width, int height, int bytes) {
    return ByteBuffer.allocate(bytes)
        .putLong(0x89504E470D0A1A0AL)
        .putInt(13)
        .putInt(0x49484452)
        .putInt(width)
        .putInt(height)
        .array();
  }
}
