package dev.ecrpublic.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A file or directory as it is, and as far as it will be there after a crash. */
final class DiskNode {
  final boolean directory;

  /** The names as every process sees them. */
  final Map<String, DiskNode> names = new LinkedHashMap<>();

  /** The names that last. */
  final Map<String, DiskNode> lasting = new LinkedHashMap<>();

  private byte[] forced = new byte[0];
  private final List<Change> unforced = new ArrayList<>();

  /** A change of a file's contents: bytes at a place, or a length when there are no bytes. */
  private record Change(long position, byte[] bytes) {
    byte[] on(byte[] before) {
      if (bytes == null) {
        return Arrays.copyOf(before, (int) position);
      }
      int end = (int) position + bytes.length;
      byte[] after = Arrays.copyOf(before, Math.max(before.length, end));
      System.arraycopy(bytes, 0, after, (int) position, bytes.length);
      return after;
    }
  }

  DiskNode(boolean directory) {
    this.directory = directory;
  }

  void write(long position, byte[] bytes) {
    unforced.add(new Change(position, bytes));
  }

  void truncate(long size) {
    unforced.add(new Change(size, null));
  }

  void force() {
    forced = content(() -> true);
    unforced.clear();
  }

  /** What was forced, and of the rest what the judge lets pass. */
  byte[] content(BooleanSupplier judge) {
    byte[] content = forced;
    for (Change change : unforced) {
      if (judge.getAsBoolean()) {
        content = change.on(content);
      }
    }
    return content;
  }
}
