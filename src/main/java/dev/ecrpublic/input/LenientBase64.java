package dev.ecrpublic.input;

import java.util.Arrays;

/** Base64 as Python's b64decode reads it: other characters are skipped, padding ends the data. */
final class LenientBase64 {
  private LenientBase64() {}

  /** The bytes, or null if the text breaks off inside a group or holds more than ASCII. */
  static byte[] decode(String text) {
    byte[] out = new byte[text.length() / 4 * 3 + 3];
    int length = 0;
    int held = 0;
    int inGroup = 0;
    int pads = 0;
    boolean ended = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return null;
      }
      if (ended) {
        continue;
      }
      if (c == '=') {
        ended = inGroup >= 2 && inGroup + ++pads >= 4;
        continue;
      }
      int bits = bits(c);
      if (bits < 0) {
        continue;
      }
      pads = 0;
      held = held << 6 | bits;
      if (inGroup > 0) {
        out[length++] = (byte) (held >> 6 - 2 * inGroup);
      }
      inGroup = inGroup + 1 & 3;
    }
    return ended || inGroup == 0 ? Arrays.copyOf(out, length) : null;
  }

  private static int bits(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    if (c == '+') {
      return 62;
    }
    return c == '/' ? 63 : -1;
  }
}
