package dev.ecrpublic.registry.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  private static final int SPARE = 500;

  @TempDir Path directory;

  /** Whatever is done to a table, it is the sorted map that the same is done to. */
  @Test
  void aTableIsASortedMap() throws IOException {
    Random random = new Random(7);
    TableFile file = file();
    TreeMap<String, String> expected = new TreeMap<>();
    file.replace(sink -> bytes("state 0"));
    for (int round = 1; round <= 400; round++) {
      NavigableMap<byte[], byte[]> changes = Overlay.none();
      for (int i = random.nextInt(12); i >= 0; i--) {
        String key = "k" + random.nextInt(900);
        if (random.nextInt(3) == 0) {
          expected.remove(key);
          changes.put(bytes(key), null);
        } else {
          String value = "v".repeat(random.nextInt(60)) + round;
          expected.put(key, value);
          changes.put(bytes(key), bytes(value));
        }
      }
      try (TableSnapshot before = file.readForChange()) {
        file.append(before, changes, bytes("state " + round), SPARE).acknowledge();
      }
      if (round % 50 == 0) {
        rewrite(file);
      }
      check(round % 2 == 0 ? file : file(), expected, "k" + random.nextInt(900));
    }
    try (TableSnapshot table = file.read()) {
      assertEquals("state 400", text(table.state()));
      table.verify();
    }
  }

  @Test
  void manyEntriesAreFoundThroughSeveralLevels() throws IOException {
    TreeMap<String, String> expected = new TreeMap<>();
    for (int i = 0; i < 40_000; i++) {
      expected.put("key " + i * 7919L % 1_000_003, "value " + i);
    }
    TableFile file = file();
    file.replace(
        sink -> {
          for (Map.Entry<String, String> entry : expected.entrySet()) {
            sink.add(new Entry(bytes(entry.getKey()), bytes(entry.getValue())));
          }
          return bytes("");
        });
    check(file, expected, "key 5");
    try (TableSnapshot table = file.read()) {
      for (Map.Entry<String, String> entry : expected.entrySet()) {
        assertEquals(entry.getValue(), text(table.get(bytes(entry.getKey()))));
      }
      assertEquals(null, table.get(bytes("key x")));
      assertEquals(null, table.get(bytes("a")));
      assertEquals("key 0", text(table.from(bytes("a")).next().key()));
      table.verify();
    }
  }

  /** What a crash can leave behind the last change is as good as nothing. */
  @Test
  void aTornChangeIsNoneAndTheNextOneTakesItsPlace() throws IOException {
    TableFile file = file();
    file.replace(sink -> bytes("0"));
    put(file, "a", "1", true);
    byte[] before = Files.readAllBytes(path());
    put(file, "b", "2", false);
    byte[] after = Files.readAllBytes(path());
    int end = changed(before, after);
    for (int cut = 0; cut <= end; cut++) {
      byte[] torn = before.clone();
      System.arraycopy(after, 0, torn, 0, cut);
      Files.write(path(), torn);
      try (TableSnapshot table = file().read()) {
        assertEquals("1", text(table.get(bytes("a"))));
        assertEquals(cut == end, table.get(bytes("b")) != null, "cut at " + cut);
        assertEquals(cut != end, table.isAcknowledged());
      }
      put(file, "c", "a longer value, or at least as long", true);
      try (TableSnapshot table = file().read()) {
        assertEquals(cut == end, table.get(bytes("b")) != null, "cut at " + cut);
        assertTrue(table.get(bytes("c")) != null);
      }
    }
  }

  @Test
  void everyFlippedBitIsToldOrHarmless() throws IOException {
    TableFile file = file();
    TreeMap<String, String> expected = new TreeMap<>();
    file.replace(sink -> bytes("0"));
    for (int i = 0; i < 300; i++) {
      put(file, "key " + i, "value " + i, true);
      expected.put("key " + i, "value " + i);
      if (i == 280) {
        rewrite(file);
      }
    }
    byte[] good = Files.readAllBytes(path());
    int told = 0;
    for (int bit = 0; bit < good.length * 8; bit += bit < 8 * 1100 ? 1 : 41) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(path(), bad);
      try {
        check(file(), expected, "key 7");
      } catch (DamagedDocument e) {
        told++;
      }
    }
    assertTrue(told > 1_000, told + " told");
  }

  @Test
  void anotherFileIsNoTable() throws IOException {
    for (int size : new int[] {0, 1, 1023, 1024, 5000}) {
      Files.write(path(), new byte[size]);
      DamagedDocument e = assertThrows(DamagedDocument.class, () -> file().read());
      assertEquals("its beginning cannot be read", e.problem());
    }
  }

  private void put(TableFile file, String key, String value, boolean told) throws IOException {
    NavigableMap<byte[], byte[]> changes = Overlay.none();
    changes.put(bytes(key), bytes(value));
    try (TableSnapshot before = file.readForChange()) {
      Commit commit = file.append(before, changes, bytes("s"), SPARE);
      if (told) {
        commit.acknowledge();
      }
    }
  }

  private static void rewrite(TableFile file) throws IOException {
    try (TableSnapshot before = file.read()) {
      file.replace(
          sink -> {
            Cursor all = before.from(new byte[0]);
            for (Entry entry = all.next(); entry != null; entry = all.next()) {
              sink.add(entry);
            }
            return before.state();
          });
    }
  }

  private static void check(TableFile file, TreeMap<String, String> expected, String start)
      throws IOException {
    try (TableSnapshot table = file.read()) {
      for (String from : new String[] {"", start}) {
        TreeMap<String, String> found = new TreeMap<>();
        Cursor all = table.from(bytes(from));
        for (Entry entry = all.next(); entry != null; entry = all.next()) {
          found.put(text(entry.key()), text(entry.value()));
        }
        assertEquals(expected.tailMap(from), found);
      }
      byte[] one = table.get(bytes(start));
      assertEquals(expected.get(start), one == null ? null : text(one));
    }
  }

  private static int changed(byte[] before, byte[] after) {
    int end = after.length;
    while (before[end - 1] == after[end - 1]) {
      end--;
    }
    return end;
  }

  private Path path() {
    return directory.resolve("table");
  }

  private TableFile file() {
    return new TableFile(
        path(), "table", new AtomicFiles(directory, new FileLocks(LockWait.ENDLESS)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
