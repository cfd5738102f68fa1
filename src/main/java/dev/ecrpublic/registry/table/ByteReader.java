package dev.ecrpublic.registry.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what a {@link ByteWriter} has written. What has another form is an {@link
 * IndexOutOfBoundsException}, so that the caller can say what is damaged.
 */
public final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int at;

  /** All of these bytes. */
  public ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  ByteReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** Whether there are more. */
  public boolean hasMore() {
    return at < end;
  }

  /** The next number of {@link ByteWriter#number}. */
  public long number() {
    long number = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = one();
      number |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IndexOutOfBoundsException("a number that is too long");
  }

  /** The next number of {@link ByteWriter#fixed}. */
  public long fixed() {
    long number = 0;
    for (int i = 0; i < 8; i++) {
      number = number << 8 | one();
    }
    return number;
  }

  /** The next byte. */
  public int one() {
    if (at >= end) {
      throw new IndexOutOfBoundsException("bytes end too early");
    }
    return bytes[at++] & 0xff;
  }

  /** The next bytes of {@link ByteWriter#bytes}. */
  public byte[] bytes() {
    return raw(number());
  }

  /** The next text. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** The next so many bytes. */
  public byte[] raw(long length) {
    if (length < 0 || length > end - at) {
      throw new IndexOutOfBoundsException("bytes end too early");
    }
    at += (int) length;
    return Arrays.copyOfRange(bytes, at - (int) length, at);
  }
}
