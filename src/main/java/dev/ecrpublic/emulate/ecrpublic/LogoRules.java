package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.RepositoryErrors;
import java.nio.ByteBuffer;

/**
 * What the service demands of a repository's logo: a PNG image, neither tiny nor huge.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">the first chunk of a PNG image</a>
 */
final class LogoRules {
  private static final String LOGO = "logoImageBlob";
  private static final int LARGEST = 512_000;
  private static final int LEAST_PIXELS = 60;
  private static final int MOST_PIXELS = 2048;

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int HEADER_LENGTH = 13;
  private static final int HEADER_TYPE = 0x49484452;
  private static final int SHORTEST = 8 + 4 + 4 + HEADER_LENGTH;

  private LogoRules() {}

  /** Refuses a logo that the service would refuse. */
  static void check(byte[] image) {
    Constraints.value(LOGO, image.length, 0, LARGEST);
    ByteBuffer png = ByteBuffer.wrap(image);
    if (image.length < SHORTEST
        || png.getLong() != SIGNATURE
        || png.getInt() != HEADER_LENGTH
        || png.getInt() != HEADER_TYPE) {
      throw RepositoryErrors.invalidParameter(LOGO, "must be a PNG image");
    }
    int width = png.getInt();
    int height = png.getInt();
    if (!isAllowed(width) || !isAllowed(height)) {
      throw RepositoryErrors.invalidParameter(
          LOGO,
          "must be "
              + LEAST_PIXELS
              + " to "
              + MOST_PIXELS
              + " pixels wide and high, not "
              + Integer.toUnsignedString(width)
              + " by "
              + Integer.toUnsignedString(height));
    }
  }

  private static boolean isAllowed(int pixels) {
    return pixels >= LEAST_PIXELS && pixels <= MOST_PIXELS;
  }
}
