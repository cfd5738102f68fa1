package dev.ecrpublic.registry.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** What is known of manifests does not grow without end. */
class ManifestCacheTest {
  private final ManifestCache<String> cache = new ManifestCache<>(10);

  @Test
  void whatWasNotAskedForLongestGoes() {
    cache.put("a", "A", 4);
    cache.put("b", "B", 4);
    assertEquals("A", cache.get("a"));
    cache.put("c", "C", 4);
    assertNull(cache.get("b"));
    assertEquals("A", cache.get("a"));
    assertEquals("C", cache.get("c"));
  }

  @Test
  void whatIsForgottenMakesRoom() {
    cache.put("a", "A", 5);
    cache.put("b", "B", 5);
    cache.forget("a");
    cache.forget("none");
    cache.put("c", "C", 5);
    assertNull(cache.get("a"));
    assertEquals("B", cache.get("b"));
  }

  @Test
  void whatIsPutTwiceWeighsOnce() {
    for (int i = 0; i < 10; i++) {
      cache.put("a", "A" + i, 5);
    }
    cache.put("b", "B", 5);
    assertEquals("A9", cache.get("a"));
  }

  @Test
  void whatIsTooLargeIsNotKept() {
    cache.put("a", "A", 11);
    assertNull(cache.get("a"));
    cache.put("b", "B", 10);
    assertEquals("B", cache.get("b"));
  }
}
