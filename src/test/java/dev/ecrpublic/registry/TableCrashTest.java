package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.disk.DiskState;
import dev.ecrpublic.disk.DiskState.Crash;
import dev.ecrpublic.disk.InMemory;
import dev.ecrpublic.disk.TestDisk;
import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.check.Finding;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.OlderIndex;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A machine that crashes while tables of images are made, changed in place and written anew. */
class TableCrashTest {
  private static final byte[] CONFIG = SampleManifests.bytes("{}");

  private static final List<Step> STEPS =
      List.of(
          registry -> registry.create("app", Map.of()),
          registry -> push(registry),
          registry -> put(registry, 1, "one"),
          registry -> put(registry, 2, "two"),
          registry -> put(registry, 3, null),
          registry -> listAsBefore(registry, images(registry)),
          registry -> put(registry, 4, "four"),
          registry -> put(registry, 2, "one"),
          registry -> images(registry, "app").untag("one"),
          registry -> update(registry, "two"),
          registry -> registry.store().get("app").imageStore().rewrite(),
          registry -> put(registry, 3, "three"),
          registry -> put(registry, 5, "three"),
          registry -> images(registry, "app").remove(List.of(new ImageName(null, "two"))),
          registry -> images(registry, "app").remove(List.of(new ImageName(null, "three"))),
          registry -> listAsBefore(registry, images(registry).subList(0, 2)),
          registry -> images(registry, "app").remove(List.of(new ImageName(null, "four"))),
          registry -> put(registry, 6, "four"));

  @TempDir(factory = InMemory.class)
  Path directory;

  private interface Step {
    void run(Registry registry) throws IOException;
  }

  private record Moment(int calls, List<StoredImage> images) {}

  @Test
  void theImagesAreThoseBeforeOrAfterAStep(TestReporter reporter) throws IOException {
    TestDisk disk = new TestDisk(Files.createDirectory(directory.resolve("disk")));
    Registry registry = StoreSteps.open(disk.path().resolve("data"));
    List<Moment> moments = new ArrayList<>(List.of(new Moment(disk.calls(), List.of())));
    for (Step step : STEPS) {
      step.run(registry);
      moments.add(new Moment(disk.calls(), images(registry)));
    }
    Set<Object> checked = new HashSet<>();
    for (int done = 1; done < moments.size(); done++) {
      Moment after = moments.get(Math.min(done + 1, moments.size() - 1));
      for (int calls = moments.get(done).calls(); calls <= after.calls(); calls++) {
        DiskState state = disk.after(calls);
        for (Crash crash : Crash.values()) {
          Map<String, Optional<String>> left = state.left(crash, calls);
          if (checked.add(List.of(done, left))) {
            Path copy = Files.createDirectory(directory.resolve(done + "-" + crash + "-" + calls));
            DiskState.restore(left, copy);
            try {
              check(new TestDisk(copy).path().resolve("data"), moments.get(done), after);
            } catch (IOException | RuntimeException | AssertionError e) {
              String last = calls == 0 ? "nothing" : disk.call(calls - 1).toString();
              throw new AssertionError(crash + " in step " + done + ", " + calls + ": " + last, e);
            }
          }
        }
      }
    }
    reporter.publishEntry(disk.calls() + " calls", checked.size() + " different crashes");
    assertTrue(checked.size() > 150, checked.size() + " crashes");
  }

  private static void check(Path data, Moment before, Moment after) throws IOException {
    Registry registry = StoreSteps.open(data);
    List<StoredImage> found = images(registry);
    if (!found.equals(before.images())) {
      assertEquals(after.images(), found);
    }
    push(registry);
    put(registry, 7, "new");
    images(registry, "app").untag("new");
    put(registry, 8, "new");
    assertEquals(found, images(registry).subList(0, found.size()));
    assertEquals(found.size() + 2, images(registry).size());
    RegistryCheck.Report report = RegistryCheck.run(data, Clock.systemUTC(), false, true);
    assertEquals(List.of(), report.findings().stream().map(Finding::line).toList());
  }

  private static List<StoredImage> images(Registry registry) throws IOException {
    return images(registry, "app").index().images();
  }

  private static RepositoryImages images(Registry registry, String name) {
    return registry.get(name).images();
  }

  private static void push(Registry registry) throws IOException {
    RepositoryUploads uploads = registry.get("app").uploads();
    uploads.complete(
        uploads.begin(), -1, new ByteArrayInputStream(CONFIG), Digests.of(Digests.SHA256, CONFIG));
  }

  private static void put(Registry registry, int number, String tag) throws IOException {
    byte[] manifest =
        SampleManifests.bytes(
            SampleManifests.manifest("{}")
                .replaceFirst("}$", ",\"annotations\":{\"n\":\"" + number + "\"}}"));
    images(registry, "app").put(manifest, null, tag, null);
  }

  private static void update(Registry registry, String tag) throws IOException {
    RepositoryImages images = images(registry, "app");
    String digest = images.find(tag).orElseThrow().digest();
    images.update(digest, image -> image.withAttributes(Map.of("noted", "something")));
  }

  /** Leaves an index of the older form, as if another tool had written it. */
  private static void listAsBefore(Registry registry, List<StoredImage> images) throws IOException {
    Path file = registry.directory().resolve("repositories/app/index.json");
    registry.store().files().write(file, OlderIndex.of(ImageIndex.of(images)));
    AtomicFiles.flushDirectory(file.getParent());
  }
}
