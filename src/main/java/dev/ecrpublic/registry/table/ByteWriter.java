package dev.ecrpublic.registry.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are put one behind the other, numbers in as few as they need. */
public final class ByteWriter {
  private byte[] bytes = new byte[256];
  private int size;

  /** How many there are. */
  public int size() {
    return size;
  }

  /** All of them. */
  public byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Adds a number, which is not negative, seven bits a byte. */
  public ByteWriter number(long number) {
    long rest = number;
    while (rest > 0x7f) {
      one((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    return one((int) rest);
  }

  /** Adds a number in eight bytes, so that numbers sort as their bytes do. */
  public ByteWriter fixed(long number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      one((int) (number >>> shift));
    }
    return this;
  }

  /** Adds one byte. */
  public ByteWriter one(int value) {
    require(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** Adds bytes with their number before them. */
  public ByteWriter bytes(byte[] content) {
    return number(content.length).raw(content);
  }

  /** Adds a text with its length before it. */
  public ByteWriter text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes as they are. */
  public ByteWriter raw(byte[] content) {
    require(content.length);
    System.arraycopy(content, 0, bytes, size, content.length);
    size += content.length;
    return this;
  }

  private void require(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
