package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.disk.FullDisk;
import dev.ecrpublic.disk.InMemory;
import dev.ecrpublic.disk.TestDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that gets full at every call that needs space, in every step of a registry's life. */
class StoreFullDiskTest {
  /** Steps that remove something, and so must not need space. */
  private static final Set<Integer> REMOVING = Set.of(13, 17, 20, 21, 22, 23, 25);

  @TempDir(factory = InMemory.class)
  Path directory;

  private int disks;

  @Test
  void aFailedStepLeavesNothingBehindAndSucceedsLater() throws IOException {
    List<StoreView> views = new ArrayList<>();
    StoreSteps healthy = StoreSteps.on(disk().path().resolve("data"));
    views.add(StoreView.of(healthy.registry()));
    for (StoreSteps.Step step : StoreSteps.ALL) {
      step.run(healthy);
      views.add(StoreView.of(healthy.registry()));
    }
    int failures = 0;
    for (int step = 0; step < StoreSteps.ALL.size(); step++) {
      failures += failing(step, views, false) + failing(step, views, true);
    }
    assertTrue(failures > 80, failures + " failures");
  }

  /** Lets a step fail at every call that needs space; returns how often it was made to. */
  private int failing(int step, List<StoreView> views, boolean forGood) throws IOException {
    int failures = 0;
    while (true) {
      TestDisk disk = disk();
      StoreSteps steps = StoreSteps.on(disk.path().resolve("data"));
      for (StoreSteps.Step earlier : StoreSteps.ALL.subList(0, step)) {
        earlier.run(steps);
      }
      FullDisk full = new FullDisk(failures + 1, forGood);
      try {
        failed(disk, full, steps, step, views);
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError("step " + step + ", space ends at " + (failures + 1), e);
      }
      if (!full.reached()) {
        return failures;
      }
      failures++;
    }
  }

  private void failed(
      TestDisk disk, FullDisk full, StoreSteps steps, int step, List<StoreView> views)
      throws IOException {
    Path data = directory.resolve("disk" + disks).resolve("data");
    Map<String, Long> files = files(data);
    StoreSteps.Step next = StoreSteps.ALL.get(step);
    disk.fail(full);
    boolean done = false;
    try {
      next.run(steps);
      done = true;
    } catch (IOException e) {
      assertEquals("No space left on device", e.getMessage());
    }
    assertTrue(done || !REMOVING.contains(step), "removing needs space");
    assertEquals(views.get(done ? step + 1 : step), StoreView.of(steps.registry()));
    if (!done) {
      // How long the content of a digest is stays true, whatever became of the blob.
      assertEquals(withoutSizes(files), withoutSizes(files(data)));
      for (Map.Entry<String, byte[]> upload : steps.uploads(step).entrySet()) {
        long size = steps.registry().get("team/app").uploads().size(upload.getKey());
        assertEquals(upload.getValue().length, size);
      }
    }
    disk.heal();
    if (!done) {
      next.run(steps);
    }
    assertEquals(views.get(step + 1), StoreView.of(StoreSteps.open(disk.path().resolve("data"))));
  }

  private static Map<String, Long> withoutSizes(Map<String, Long> files) {
    Map<String, Long> rest = new TreeMap<>(files);
    rest.keySet().removeIf(name -> name.startsWith("sizes"));
    return rest;
  }

  private TestDisk disk() throws IOException {
    disks++;
    return new TestDisk(Files.createDirectory(directory.resolve("disk" + disks)));
  }

  /**
   * All files with their sizes, but for those that say nothing of what the registry holds: locks,
   * claims, marks of sweeping, and the reserve.
   */
  private static Map<String, Long> files(Path data) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = data.relativize(file).toString();
        if (!name.matches("(locks|claims|swept)/.*|reserve")) {
          files.put(name, Files.size(file));
        }
      }
    }
    return files;
  }
}
