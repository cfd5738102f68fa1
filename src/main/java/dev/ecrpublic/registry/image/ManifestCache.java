package dev.ecrpublic.registry.image;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was read of manifests, by their digests. There is only so much of it: what was not asked for
 * longest goes first, and what was deleted goes at once.
 */
final class ManifestCache<V> {
  private record Known<V>(V value, int weight) {}

  private final Map<String, Known<V>> known = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private long weight;

  /** A cache that holds things of so much weight altogether. */
  ManifestCache(long most) {
    this.most = most;
  }

  /** What is known of a manifest, or null. */
  synchronized V get(String digest) {
    Known<V> found = known.get(digest);
    return found == null ? null : found.value();
  }

  /** Keeps something about a manifest. */
  synchronized void put(String digest, V value, int ofWeight) {
    forget(digest);
    known.put(digest, new Known<>(value, ofWeight));
    weight += ofWeight;
    Iterator<Known<V>> eldest = known.values().iterator();
    while (weight > most && eldest.hasNext()) {
      weight -= eldest.next().weight();
      eldest.remove();
    }
  }

  /** Forgets a manifest. */
  synchronized void forget(String digest) {
    Known<V> gone = known.remove(digest);
    weight -= gone == null ? 0 : gone.weight();
  }
}
