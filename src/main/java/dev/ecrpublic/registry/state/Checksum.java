package dev.ecrpublic.registry.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The checksum that a document carries in its first lines: it always begins with the same words,
 * then come eight digits.
 *
 * <p>It is a CRC-32 of the document with zeros for these digits, against accidents and not against
 * enemies: it finds every flipped bit and every spoiled stretch of four bytes, costs nothing also
 * in a process just begun, and says which bit it was if it was one.
 */
public final class Checksum {
  /** The value that a document is given to {@link #seal} with. */
  public static final String NONE_YET = "crc32:00000000";

  private static final int DIGITS = 8;
  private static final int POLYNOMIAL = 0xEDB88320;

  private final byte[] head;

  /** The checksum of documents that begin with these words, of which the last is its name. */
  public Checksum(String beginning) {
    String name = NONE_YET.substring(0, NONE_YET.length() - DIGITS);
    this.head = (beginning + name).getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether a document carries one. */
  public boolean isCarried(byte[] text) {
    return text.length > head.length + DIGITS
        && Arrays.equals(text, 0, head.length, head, 0, head.length);
  }

  /** Whether a document that carries one is what it was when it was written. */
  public boolean holds(byte[] text) {
    return Arrays.equals(digits(crc(text)), digitsOf(text));
  }

  /** Writes the checksum into a document that carries {@link #NONE_YET}, and returns that. */
  public byte[] seal(byte[] text) {
    System.arraycopy(digits(crc(text)), 0, text, head.length, DIGITS);
    return text;
  }

  /** The document without the one flipped bit that it has; empty if that is not all. */
  public Optional<byte[]> corrected(byte[] text) {
    if (text.length <= head.length + DIGITS) {
      return Optional.empty();
    }
    byte[] fixed = text.clone();
    System.arraycopy(head, 0, fixed, 0, head.length);
    if (differingBits(text, fixed) > 1) {
      return Optional.empty();
    }
    byte[] expected = digits(crc(fixed));
    if (differingBits(expected, digitsOf(fixed)) <= 1) {
      System.arraycopy(expected, 0, fixed, head.length, DIGITS);
      return differingBits(text, fixed) == 1 ? Optional.of(fixed) : Optional.empty();
    }
    return Arrays.equals(text, fixed) ? flipped(fixed) : Optional.empty();
  }

  /** Flips the one bit whose flip makes the difference between the two checksums. */
  private Optional<byte[]> flipped(byte[] text) {
    int written;
    try {
      written = HexFormat.fromHexDigits(new String(digitsOf(text), StandardCharsets.US_ASCII));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    int difference = crc(text) ^ written;
    int[] effects = new int[8];
    for (int bit = 0; bit < 8; bit++) {
      effects[bit] = shifted(1 << bit);
    }
    for (int at = text.length - 1; at >= head.length + DIGITS; at--) {
      for (int bit = 0; bit < 8; bit++) {
        if (effects[bit] == difference) {
          text[at] ^= (byte) (1 << bit);
          return Optional.of(text);
        }
        effects[bit] = shifted(effects[bit]);
      }
    }
    return Optional.empty();
  }

  /** What a byte of zeros makes of a difference. */
  private static int shifted(int difference) {
    int register = difference;
    for (int i = 0; i < 8; i++) {
      register = (register >>> 1) ^ (POLYNOMIAL & -(register & 1));
    }
    return register;
  }

  private int crc(byte[] text) {
    CRC32 crc = new CRC32();
    crc.update(text, 0, head.length);
    crc.update("0".repeat(DIGITS).getBytes(StandardCharsets.US_ASCII));
    crc.update(text, head.length + DIGITS, text.length - head.length - DIGITS);
    return (int) crc.getValue();
  }

  private byte[] digitsOf(byte[] text) {
    return Arrays.copyOfRange(text, head.length, head.length + DIGITS);
  }

  private static byte[] digits(int crc) {
    return HexFormat.of().toHexDigits(crc).getBytes(StandardCharsets.US_ASCII);
  }

  private static int differingBits(byte[] one, byte[] other) {
    int bits = 0;
    for (int i = 0; i < one.length; i++) {
      bits += Integer.bitCount((one[i] ^ other[i]) & 0xff);
    }
    return bits;
  }
}
