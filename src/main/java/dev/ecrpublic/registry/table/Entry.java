package dev.ecrpublic.registry.table;

/**
 * A key and what it stands for.
 *
 * @param key the key, by whose bytes tables are sorted
 * @param value what it stands for, or null where that is removed
 */
public record Entry(byte[] key, byte[] value) {

  void writeTo(ByteWriter out) {
    out.bytes(key);
    out.number(value == null ? 0 : value.length + 1L);
    if (value != null) {
      out.raw(value);
    }
  }

  static Entry readFrom(ByteReader in) {
    byte[] key = in.bytes();
    long length = in.number();
    return new Entry(key, length == 0 ? null : in.raw(length - 1));
  }
}
