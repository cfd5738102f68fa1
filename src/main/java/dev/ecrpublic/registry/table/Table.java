package dev.ecrpublic.registry.table;

import java.io.IOException;

/** Keys and what they stand for, sorted by the keys' bytes. */
public interface Table {
  /** What a key stands for, or null. */
  byte[] get(byte[] key) throws IOException;

  /** The entries from a key on. */
  Cursor from(byte[] key) throws IOException;
}
