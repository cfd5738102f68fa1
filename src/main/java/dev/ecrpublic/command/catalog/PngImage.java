package dev.ecrpublic.command.catalog;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The width and height that a PNG image says in its first chunk.
 *
 * @param width the width in pixels
 * @param height the height in pixels
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">the first chunk of a PNG image</a>
 */
record PngImage(long width, long height) {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int HEADER_LENGTH = 13;
  private static final int HEADER_TYPE = 0x49484452;
  private static final int SHORTEST = 8 + 4 + 4 + HEADER_LENGTH;

  /** What an image says; nothing where it is no PNG image. */
  static Optional<PngImage> of(byte[] image) {
    ByteBuffer png = ByteBuffer.wrap(image);
    if (image.length < SHORTEST
        || png.getLong() != SIGNATURE
        || png.getInt() != HEADER_LENGTH
        || png.getInt() != HEADER_TYPE) {
      return Optional.empty();
    }
    return Optional.of(
        new PngImage(Integer.toUnsignedLong(png.getInt()), Integer.toUnsignedLong(png.getInt())));
  }

  @Override
  public String toString() {
    return width + "x" + height + " pixels";
  }
}
