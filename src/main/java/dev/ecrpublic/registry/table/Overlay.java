package dev.ecrpublic.registry.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A table with changes that are not in it.
 *
 * @param changes new values by key, null where a key is removed
 * @param below what is changed
 */
public record Overlay(NavigableMap<byte[], byte[]> changes, Table below) implements Table {

  /** An empty map of changes. */
  public static NavigableMap<byte[], byte[]> none() {
    return new TreeMap<>(Arrays::compareUnsigned);
  }

  @Override
  public byte[] get(byte[] key) throws IOException {
    byte[] changed = changes.get(key);
    return changed != null || changes.containsKey(key) ? changed : below.get(key);
  }

  @Override
  public Cursor from(byte[] key) throws IOException {
    return new Merged(changes.tailMap(key, true).entrySet().iterator(), below.from(key));
  }

  private static final class Merged implements Cursor {
    private final Iterator<Map.Entry<byte[], byte[]>> changes;
    private final Cursor rest;
    private Entry change;
    private Entry unchanged;

    Merged(Iterator<Map.Entry<byte[], byte[]>> changes, Cursor rest) throws IOException {
      this.changes = changes;
      this.rest = rest;
      this.unchanged = rest.next();
      nextChange();
    }

    @Override
    public Entry next() throws IOException {
      while (change != null) {
        int order = unchanged == null ? -1 : Arrays.compareUnsigned(change.key(), unchanged.key());
        if (order > 0) {
          return nextUnchanged();
        }
        if (order == 0) {
          nextUnchanged();
        }
        Entry found = change;
        nextChange();
        if (found.value() != null) {
          return found;
        }
      }
      return nextUnchanged();
    }

    private void nextChange() {
      if (!changes.hasNext()) {
        change = null;
        return;
      }
      Map.Entry<byte[], byte[]> next = changes.next();
      change = new Entry(next.getKey(), next.getValue());
    }

    private Entry nextUnchanged() throws IOException {
      Entry found = unchanged;
      unchanged = found == null ? null : rest.next();
      return found;
    }
  }
}
