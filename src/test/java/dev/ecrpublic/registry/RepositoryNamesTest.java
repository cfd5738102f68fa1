package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryNamesTest {
  private static final List<String> NAMES = List.of("a", "a-b", "a.b", "a/b", "a/b/c", "b", "z9");

  @TempDir Path directory;

  @Test
  void namesAreFoundPageByPage() throws IOException {
    Registry registry = open();
    for (String name : NAMES.reversed()) {
      registry.create(name, Map.of());
    }
    Files.createDirectory(directory.resolve("repositories/NO"));
    assertEquals(NAMES, registry.names());
    for (int size = 1; size <= 9; size++) {
      List<String> paged = new ArrayList<>();
      for (List<String> page = registry.namesAfter("", size); !page.isEmpty(); ) {
        paged.addAll(page);
        page = registry.namesAfter(page.getLast(), size);
      }
      assertEquals(NAMES, paged);
    }
    assertEquals(List.of(), registry.namesAfter("", 0));
    assertEquals(List.of("b"), registry.namesAfter("a/x", 1));
  }

  @Test
  void thereAreNoMoreThanMayBe() throws IOException {
    Registry registry = open();
    for (int i = 0; i < 8; i++) {
      registry.create("r" + i, Map.of());
    }
    assertThrows(Refused.class, () -> registry.create("one-more", Map.of()));
    registry.get("r3").delete(true);
    registry.create("one-more", Map.of());
    assertThrows(Refused.class, () -> registry.create("r3", Map.of()));
  }

  private Registry open() throws IOException {
    return Registry.open(directory, Clock.systemUTC(), new Limits(8, 1, 1, 1));
  }
}
