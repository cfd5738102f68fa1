package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.disk.DiskState;
import dev.ecrpublic.disk.DiskState.Crash;
import dev.ecrpublic.disk.InMemory;
import dev.ecrpublic.disk.TestDisk;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A machine that crashes at every call on its disk, which forgets what was not made to last. */
class StoreCrashTest {
  @TempDir(factory = InMemory.class)
  Path directory;

  /** The registry as it is seen once so many steps are acknowledged, and by which call they are. */
  private record Moment(int calls, StoreView view, Map<String, byte[]> uploads) {}

  @Test
  void whatIsAcknowledgedIsThereAfterACrashAtAnyCall(TestReporter reporter) throws IOException {
    TestDisk disk = new TestDisk(Files.createDirectory(directory.resolve("disk")));
    StoreSteps steps = StoreSteps.on(disk.path().resolve("data"));
    List<Moment> moments = new ArrayList<>();
    moments.add(moment(disk, steps, 0));
    for (StoreSteps.Step step : StoreSteps.ALL) {
      step.run(steps);
      moments.add(moment(disk, steps, moments.size()));
    }
    Set<Object> checked = new HashSet<>();
    for (int calls = 0; calls <= disk.calls(); calls++) {
      DiskState state = disk.after(calls);
      int done = done(moments, calls);
      for (Crash crash : Crash.values()) {
        Map<String, Optional<String>> left = state.left(crash, calls);
        if (checked.add(List.of(done, left))) {
          Path copy = Files.createDirectory(directory.resolve(crash + "-" + calls));
          DiskState.restore(left, copy);
          try {
            check(copy, moments, done);
          } catch (IOException | RuntimeException | AssertionError e) {
            throw new AssertionError(told(crash, calls, done, disk), e);
          }
        }
      }
    }
    reporter.publishEntry(disk.calls() + " calls", checked.size() + " different crashes");
    assertTrue(checked.size() > 250, checked.size() + " crashes");
  }

  private static String told(Crash crash, int calls, int done, TestDisk disk) {
    String last = calls == 0 ? "nothing" : disk.call(calls - 1).toString();
    return crash + " after step " + done + ", call " + calls + ": " + last;
  }

  private static Moment moment(TestDisk disk, StoreSteps steps, int done) throws IOException {
    int calls = disk.calls();
    return new Moment(calls, StoreView.of(steps.registry()), steps.uploads(done));
  }

  /** How many steps were acknowledged when so many calls were made. */
  private static int done(List<Moment> moments, int calls) {
    int done = 0;
    while (done + 1 < moments.size() && moments.get(done + 1).calls() <= calls) {
      done++;
    }
    return done;
  }

  /** The registry is as it was after the last step that was acknowledged, or after the next one. */
  private static void check(Path left, List<Moment> moments, int done) throws IOException {
    // By way of a disk again, on which making things last costs nothing.
    Registry registry = StoreSteps.open(new TestDisk(left).path().resolve("data"));
    Moment before = moments.get(done);
    Moment after = moments.get(Math.min(done + 1, moments.size() - 1));
    StoreView view = StoreView.of(registry);
    StoreView seen = view.withoutBlobs();
    if (!seen.equals(before.view().withoutBlobs())) {
      assertEquals(after.view().withoutBlobs(), seen);
    }
    for (Map.Entry<String, Set<String>> blobs : both(before, after).entrySet()) {
      Set<String> there = view.blobs().getOrDefault(blobs.getKey(), Set.of());
      assertTrue(there.containsAll(blobs.getValue()), "lost some of " + blobs + ": " + there);
    }
    for (Map.Entry<String, Set<String>> blobs : view.blobs().entrySet()) {
      Set<String> strange = new HashSet<>(blobs.getValue());
      for (Moment moment : moments) {
        strange.removeAll(moment.view().blobs().getOrDefault(blobs.getKey(), Set.of()));
      }
      assertEquals(Set.of(), strange);
    }
    checkDeletedBlobs(view, moments.subList(0, done + 1));
    checkUploads(registry, before, after);
    checkEndedUploads(registry, moments.subList(0, done + 1), after);
    StoreSteps.use(registry);
    assertEquals(Set.of(), StoreView.of(registry).attributes().keySet());
  }

  /** The blobs that a step neither adds nor removes. */
  private static Map<String, Set<String>> both(Moment before, Moment after) {
    Map<String, Set<String>> both = new TreeMap<>();
    before
        .view()
        .blobs()
        .forEach(
            (name, digests) -> {
              Set<String> kept = new HashSet<>(digests);
              kept.retainAll(after.view().blobs().getOrDefault(name, Set.of()));
              both.put(name, kept);
            });
    return both;
  }

  /** What a client has deleted itself stays deleted; what goes with an image may come back. */
  private static void checkDeletedBlobs(StoreView view, List<Moment> past) {
    if (past.size() == StoreSteps.BLOB_DELETED + 1) {
      Set<String> kept = past.getLast().view().blobs().get("other");
      assertEquals(kept, view.blobs().get("other"));
    }
  }

  private static void checkEndedUploads(Registry registry, List<Moment> past, Moment next) {
    for (Moment moment : past) {
      for (String id : moment.uploads().keySet()) {
        if (!past.getLast().uploads().containsKey(id) && !next.uploads().containsKey(id)) {
          assertThrows(
              Refused.class, () -> registry.get("team/app").uploads().size(id), "an ended upload");
        }
      }
    }
  }

  private static void checkUploads(Registry registry, Moment before, Moment after)
      throws IOException {
    Map<String, byte[]> possible = new HashMap<>(before.uploads());
    possible.putAll(after.uploads());
    for (Map.Entry<String, byte[]> upload : possible.entrySet()) {
      byte[] acknowledged = before.uploads().get(upload.getKey());
      boolean stays = acknowledged != null && after.uploads().containsKey(upload.getKey());
      try {
        RepositoryUploads uploads = registry.get("team/app").uploads();
        long size = uploads.size(upload.getKey());
        assertTrue(acknowledged == null || size >= acknowledged.length, "lost a part");
        byte[] content = size == upload.getValue().length ? upload.getValue() : acknowledged;
        assertEquals(content.length, size);
        uploads.complete(
            upload.getKey(),
            size,
            new ByteArrayInputStream(new byte[0]),
            Digests.of(Digests.SHA256, content));
      } catch (Refused e) {
        assertTrue(e.refusal() instanceof Refusal.UploadNotFound, e.refusal().toString());
        assertTrue(!stays, "lost an upload");
      }
    }
  }
}
