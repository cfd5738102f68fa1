package dev.ecrpublic.registry.listing;

import java.util.zip.CRC32;

/**
 * CRC-32 of a text of which only some is known: it is linear, so a change has a value of its own.
 */
final class Crc {
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int ONE = 1 << 31;
  private static final int BYTE = 1 << 23;

  private Crc() {}

  /** The value of some bytes. */
  static int of(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** The value of two texts one behind the other. */
  static int joined(int first, int second, long lengthOfSecond) {
    return shifted(first, lengthOfSecond) ^ second;
  }

  /**
   * What becomes of the value of a text where bytes in it are replaced by as many others.
   *
   * @param behind how many bytes follow them
   */
  static int replaced(int text, byte[] before, byte[] after, long behind) {
    return text ^ shifted(of(before) ^ of(after), behind);
  }

  private static int shifted(int value, long bytes) {
    int result = ONE;
    int power = BYTE;
    for (long rest = bytes; rest > 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        result = product(result, power);
      }
      power = product(power, power);
    }
    return product(result, value);
  }

  /** The product of two polynomials, whose highest coefficients are the lowest bits. */
  private static int product(int one, int other) {
    int product = 0;
    int shifted = other;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      if ((one & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted >>> 1) ^ (POLYNOMIAL & -(shifted & 1));
    }
    return product;
  }
}
