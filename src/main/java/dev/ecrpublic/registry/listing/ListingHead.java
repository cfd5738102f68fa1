package dev.ecrpublic.registry.listing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How a listing begins that is made of a table. Every other tool begins in another way, and so did
 * this one before there were tables; then the file says by itself what there is.
 */
public final class ListingHead {
  /** How it begins, up to the name of the checksum. */
  public static final String BEGINNING =
      "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\","
          + "\"annotations\":{\"dev.ecrpublic.checksum\":\"";

  private static final String KIND = "crc32:";
  private static final String DIGITS = "00000000";

  /** Where the digits of the checksum stand. */
  static final int DIGITS_AT = BEGINNING.length() + KIND.length();

  /** How the list is closed. */
  static final byte[] CLOSE = ascii("]}");

  private static final byte[] HEAD =
      ascii(
          BEGINNING + KIND + DIGITS + "\",\"dev.ecrpublic.table\":\"images.db\"},\"manifests\":[");

  private ListingHead() {}

  /** The head, with zeros for the checksum. */
  static byte[] head() {
    return HEAD.clone();
  }

  /** How many bytes it takes to recognize one. */
  public static int length() {
    return HEAD.length;
  }

  /** Whether some bytes begin a listing that is made of a table. */
  public static boolean isIn(byte[] text) {
    int after = DIGITS_AT + DIGITS.length();
    return text.length >= HEAD.length
        && Arrays.equals(text, 0, DIGITS_AT, HEAD, 0, DIGITS_AT)
        && Arrays.equals(text, after, HEAD.length, HEAD, after, HEAD.length);
  }

  /** Whether an open file is a listing in that state, as far as its length and checksum tell. */
  public static boolean isOf(FileChannel channel, ListingState state) throws IOException {
    if (channel.size() != state.length()) {
      return false;
    }
    ByteBuffer digits = ByteBuffer.allocate(DIGITS.length());
    while (digits.hasRemaining()) {
      if (channel.read(digits, DIGITS_AT + digits.position()) < 0) {
        return false;
      }
    }
    return Arrays.equals(digits.array(), digits(state.checksum()));
  }

  static byte[] digits(int checksum) {
    return ascii(HexFormat.of().toHexDigits(checksum));
  }

  static byte[] zeros() {
    return ascii(DIGITS);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
