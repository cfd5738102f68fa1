package dev.ecrpublic.oci.archive;

import dev.ecrpublic.oci.http.Untrusted;
import java.nio.charset.StandardCharsets;

/** The fields of a header of a tar archive (POSIX ustar, with the larger sizes of GNU). */
record TarHeader(String name, long size, char type, String link) {
  static final int BLOCK = 512;

  /** Reads a header; null for the block of zeros at the end. */
  static TarHeader of(byte[] block) throws Untrusted {
    if (isZero(block)) {
      return null;
    }
    if (number(block, 148, 8) != checksum(block)) {
      throw new Untrusted("the archive is damaged, or is no tar archive");
    }
    String name = text(block, 0, 100);
    String prefix = text(block, 257, 6).equals("ustar") ? text(block, 345, 155) : "";
    long size = number(block, 124, 12);
    if (size < 0) {
      throw new Untrusted("the archive is damaged: an entry of a negative size");
    }
    return new TarHeader(
        prefix.isEmpty() ? name : prefix + "/" + name,
        size,
        (char) block[156],
        text(block, 157, 100));
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static long checksum(byte[] block) {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
    }
    return sum;
  }

  private static String text(byte[] block, int start, int length) {
    int end = start;
    while (end < start + length && block[end] != 0) {
      end++;
    }
    return new String(block, start, end - start, StandardCharsets.UTF_8);
  }

  private static long number(byte[] block, int start, int length) throws Untrusted {
    if ((block[start] & 0x80) != 0) {
      long value = block[start] & 0x7f;
      for (int i = 1; i < length; i++) {
        value = value << 8 | block[start + i] & 0xff;
      }
      return value;
    }
    long value = 0;
    for (int i = start; i < start + length; i++) {
      char c = (char) (block[i] & 0xff);
      if (c == 0 || c == ' ') {
        continue;
      }
      if (c < '0' || c > '7') {
        throw new Untrusted("the archive is damaged, or is no tar archive");
      }
      value = value * 8 + (c - '0');
    }
    return value;
  }
}
