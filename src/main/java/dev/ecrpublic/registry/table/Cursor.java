package dev.ecrpublic.registry.table;

import java.io.IOException;

/** A way through the entries of a table in the order of their keys. */
public interface Cursor {
  /** The next entry, or null at the end. */
  Entry next() throws IOException;
}
