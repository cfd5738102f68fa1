package dev.ecrpublic.registry.table;

import java.util.LinkedHashMap;
import java.util.Map;

/** The blocks of a file that were read last, for they never change while the file is there. */
final class BlockCache {
  private static final int MOST = 128;

  private final Map<Long, byte[]> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
          return size() > MOST;
        }
      };

  synchronized byte[] get(long position) {
    return known.get(position);
  }

  synchronized void put(long position, byte[] content) {
    known.put(position, content);
  }
}
