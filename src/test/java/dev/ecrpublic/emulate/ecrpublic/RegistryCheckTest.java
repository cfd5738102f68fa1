package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.GarbageCollection;
import dev.ecrpublic.registry.RegistryCheck;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.check.Finding;
import dev.ecrpublic.registry.image.ImageIndex;
import dev.ecrpublic.registry.image.SampleManifests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCheckTest {
  private static final String QUARANTINE = "quarantine/20250102T030405Z";

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock("2025-01-02T03:04:05Z");
  private LocalRegistry registry;
  private Pusher pusher;
  private String one;
  private String two;

  @BeforeEach
  void fill() throws IOException {
    registry = LocalRegistry.open(LocalSettings.of(directory, clock));
    registry.putRegistryCatalogData(r -> r.displayName("Some registry"));
    registry.createRepository(r -> r.repositoryName("aa"));
    pusher = new Pusher(registry, "aa");
    one = pusher.image("one", "{}", "base", "1");
    two = pusher.image("two", "{}", "base", "2");
  }

  @Test
  void nothingIsWrong() throws IOException {
    assertEquals("", check(false, true));
    RegistryCheck.Report report = RegistryCheck.run(directory, clock, true, true);
    assertEquals(new RegistryCheck.Report(1, 2, 6, List.of()), report);
    assertFalse(Files.exists(directory.resolve("quarantine")));
    assertEquals(
        new RegistryCheck.Report(0, 0, 0, List.of()),
        RegistryCheck.run(directory.resolve("none"), clock, true, true));
    assertFalse(Files.exists(directory.resolve("none")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"registry.json", "repositories/aa/repository.json", "repositories/aa/index.json"})
  void oneFlippedBitIsPutRightExactly(String document) throws IOException {
    Path file = directory.resolve(document);
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bad = good.clone();
      int bit = random.nextInt(good.length * 8);
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, bad);
      check(true, false);
      byte[] repaired = Files.readAllBytes(file);
      if (!new String(bad, StandardCharsets.ISO_8859_1).equals(text(repaired))) {
        assertArrayEquals(good, repaired, "bit " + bit);
      }
      Files.write(file, good);
    }
    assertFalse(Files.exists(directory.resolve("quarantine")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GONE", "", "{}", "{\"schemaVersion\":2,\"manifests\":[", "CUT"})
  void anIndexIsWrittenAgainAsTheTableHasIt(String damage) throws IOException {
    ImageIndex before = registry.registry().get("aa").images().index();
    String problem = damageIndex(damage);
    String remedy = "it is written again as images.db has it";
    String line = "repositories/aa/index.json: " + problem;
    assertEquals(line + "; --repair: " + remedy, check(false, false));
    assertEquals(line + "; repaired: " + remedy, check(true, false));
    assertEquals("", check(false, false));
    assertEquals(before.images(), registry.registry().get("aa").images().index().images());
    assertEquals(
        !damage.equals("GONE"),
        Files.exists(directory.resolve(QUARANTINE + "/repositories/aa/index.json")));
    RepositoryCheck.everyImageIsWhole(registry, "aa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GONE", "", "x"})
  void aTableIsMadeAgainOfTheIndex(String damage) throws IOException {
    registry
        .registry()
        .get("aa")
        .images()
        .update(one, image -> image.withAttributes(Map.of("kept", "too")));
    ImageIndex before = registry.registry().get("aa").images().index();
    damage(directory.resolve("repositories/aa/images.db"), damage);
    String line =
        "repositories/aa/images.db: "
            + (damage.equals("GONE") ? "it is missing" : "its beginning cannot be read");
    String remedy = "it is made again of index.json";
    assertEquals(line + "; --repair: " + remedy, check(false, false));
    assertEquals(line + "; repaired: " + remedy, check(true, false));
    assertEquals("", check(false, false));
    assertEquals(before.images(), registry.registry().get("aa").images().index().images());
    assertEquals(
        !damage.equals("GONE"),
        Files.exists(directory.resolve(QUARANTINE + "/repositories/aa/images.db")));
    RepositoryCheck.everyImageIsWhole(registry, "aa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GONE", "", "{}", "{\"schemaVersion\":2,\"manifests\":[", "CUT"})
  void whereBothAreDamagedTheyAreMadeOfTheBlobs(String damage) throws IOException {
    String problem = damageIndex(damage);
    damage(directory.resolve("repositories/aa/images.db"), damage.equals("CUT") ? "x" : damage);
    String remedy = "it is rebuilt from the blobs, with the tags that can be made out";
    String line = "repositories/aa/index.json: " + problem;
    String found = check(false, false);
    assertTrue(found.startsWith(line + "; --repair: " + remedy), found);
    assertEquals(line + "; repaired: " + remedy, check(true, false));
    assertEquals("", check(false, false));
    assertEquals(
        List.of(one, two),
        registry.registry().get("aa").images().index().images().stream()
            .map(i -> i.digest())
            .sorted(java.util.Comparator.comparing(d -> d.equals(two)))
            .toList());
    assertEquals(
        damage.equals("CUT") ? List.of("one", "two") : List.of(),
        registry.registry().get("aa").images().index().tags());
    RepositoryCheck.everyImageIsWhole(registry, "aa");
  }

  /** Returns what is told of it. */
  private String damageIndex(String damage) throws IOException {
    Path index = directory.resolve("repositories/aa/index.json");
    String before = Files.readString(index).stripTrailing();
    damage(index, damage.equals("CUT") ? before.substring(0, before.length() - 40) : damage);
    return switch (damage) {
      case "GONE" -> "it is missing";
      case "CUT" -> "its checksum does not match";
      case "{}" -> "schemaVersion is not 2";
      default -> "it is no JSON object";
    };
  }

  @Test
  void aRepositoryWithoutItsDocumentIsFoundAndMadeUsable() throws IOException {
    Files.delete(directory.resolve("repositories/aa/repository.json"));
    assertEquals(
        "repositories/aa/repository.json: it is missing; --repair: it is made anew; what it said"
            + " besides the name is lost",
        check(false, false));
    check(true, false);
    assertEquals(
        "aa", registry.describeRepositories(r -> {}).repositories().getFirst().repositoryName());
    assertEquals(2, registry.describeImages(r -> r.repositoryName("aa")).imageDetails().size());
    assertEquals("", check(false, true));
  }

  @Test
  void whatIsLostForGoodIsToBePushedAgain() throws IOException {
    String layer = Sha256.of(SampleManifests.bytes("1"));
    Files.writeString(blob(layer), "more than it was");
    damage(blob(two), "GONE");
    String found =
        place(layer)
            + ": it has 16 bytes and not 1, and the image 'one' needs it; push the image again\n"
            + place(two)
            + ": it is missing, and is the manifest of the image 'two'; push the image again;"
            + " --repair takes it off the list";
    assertEquals(sorted(found), sorted(check(false, false)));
    assertEquals(
        sorted(
            found.replace(
                "push the image again; --repair takes it off the list",
                "the image is taken off the list: push it again")),
        sorted(check(true, false)));
    assertTrue(Files.exists(directory.resolve(QUARANTINE + "/" + place(layer))));
    pusher.layer(SampleManifests.bytes("1"));
    pusher.image("two", "{}", "base", "2");
    assertEquals("", check(false, true));
  }

  @Test
  void aLostBlobIsTakenFromAnotherRepository() throws IOException {
    registry.createRepository(r -> r.repositoryName("bb"));
    new Pusher(registry, "bb").image("one", "{}", "base", "1");
    String layer = Sha256.of(SampleManifests.bytes("1"));
    damage(blob(layer), "GONE");
    Files.writeString(blob(one), "{");
    check(true, false);
    assertEquals("", check(false, true));
    RepositoryCheck.everyImageIsWhole(registry, "aa");
  }

  @Test
  void contentsAreReadWhereThatIsAskedFor() throws IOException {
    String layer = Sha256.of(SampleManifests.bytes("1"));
    Files.writeString(blob(layer), "l");
    assertEquals("", check(false, false));
    assertEquals(
        place(layer)
            + ": its contents are not those of its digest, and the image 'one' needs it; push the"
            + " image again",
        check(false, true));
    String lone = pusher.layer(SampleManifests.bytes("lone"));
    Files.writeString(blob(lone), "lane");
    assertTrue(
        check(true, true)
            .contains(
                place(lone)
                    + ": its contents are not those of its digest; repaired: moved to "
                    + QUARANTINE),
        check(true, true));
  }

  @Test
  void whatBelongsToNobodyIsMovedAway() throws IOException {
    Files.writeString(directory.resolve("repositories/NO"), "x");
    Files.writeString(directory.resolve("repositories/aa/blobs/sha256/x.tmp"), "x");
    Files.createDirectories(directory.resolve("uploads/zz"));
    Files.createSymbolicLink(
        directory.resolve("repositories/aa/blobs/sha256/" + "f".repeat(64)),
        directory.resolve("registry.json"));
    String upload = registry.initiateLayerUpload(r -> r.repositoryName("aa")).uploadId();
    Files.writeString(directory.resolve("uploads/aa/" + upload + ".json"), "{");
    Files.write(directory.resolve("secret"), new byte[3]);
    String wanted =
        """
        repositories/NO: it is no repository; repaired: moved to Q
        repositories/aa/blobs/sha256/ffff: it is no regular file; repaired: moved to Q
        repositories/aa/blobs/sha256/x.tmp: it is no blob; repaired: moved to Q
        secret: it is cut short; passwords hold no longer; repaired: moved to Q
        uploads/aa/ID: the upload is damaged; repaired: moved to Q; the client begins anew
        uploads/zz: it belongs to no repository; repaired: moved to Q\
        """
            .replace("ffff", "f".repeat(64))
            .replace("ID", upload)
            .replace("Q", QUARANTINE);
    assertEquals(wanted, sorted(check(true, false)));
    assertEquals("", check(false, true));
    assertEquals("x", Files.readString(directory.resolve(QUARANTINE + "/repositories/NO")));
  }

  @Test
  void garbageIsCollectedAtOnceButNotWhatSomebodyMayBePushing() throws IOException {
    registry.initiateLayerUpload(r -> r.repositoryName("aa"));
    pusher.layer(SampleManifests.bytes("abandoned"));
    Files.write(directory.resolve("tmp/stray"), new byte[5]);
    assertEquals(
        new GarbageCollection.Collected(0, 0, 0, 0, List.of()),
        GarbageCollection.run(directory, clock));
    clock.advance(Duration.ofMinutes(61));
    Files.setLastModifiedTime(
        directory.resolve("tmp/stray"),
        java.nio.file.attribute.FileTime.from(clock.instant().minus(Duration.ofHours(2))));
    GarbageCollection.Collected done = GarbageCollection.run(directory, clock);
    assertEquals(new GarbageCollection.Collected(1, 1, 1, done.bytes(), List.of()), done);
    assertTrue(done.bytes() > 14, done.toString());
    RepositoryCheck.everyImageIsWhole(registry, "aa");
    Files.writeString(blob(one), "");
    pusher.layer(SampleManifests.bytes("another"));
    clock.advance(Duration.ofMinutes(61));
    done = GarbageCollection.run(directory, clock);
    assertEquals(1, done.layers(), "what the damaged manifest needs is known");
    assertEquals(List.of(), done.kept());
    RepositoryAsBefore.tables(directory, registry, "aa");
    pusher.layer(SampleManifests.bytes("a third"));
    clock.advance(Duration.ofMinutes(61));
    done = GarbageCollection.run(directory, clock);
    assertEquals(0, done.layers());
    assertEquals(1, done.kept().size());
  }

  /** A repair takes nothing away from those who push, delete and collect meanwhile. */
  @Test
  void aRepairBesideOthersFindsNothing() throws Exception {
    List<java.util.concurrent.Future<?>> work = new java.util.ArrayList<>();
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(3)) {
      for (int thread = 0; thread < 2; thread++) {
        String name = "t" + thread;
        work.add(threads.submit(() -> pushAndDelete(name)));
      }
      work.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 8; i++) {
                  GarbageCollection.run(directory, clock);
                }
                return null;
              }));
      for (boolean first = true; first || !work.stream().allMatch(w -> w.isDone()); first = false) {
        assertEquals("", check(true, true));
      }
      for (var done : work) {
        done.get();
      }
    }
    RepositoryCheck.everyImageIsWhole(registry, "aa");
  }

  private Void pushAndDelete(String name) throws IOException {
    LocalRegistry own = LocalRegistry.open(LocalSettings.of(directory, clock));
    for (int i = 0; i < 8; i++) {
      new Pusher(own, "aa").image(name, "{}", "base", name + i);
      if (i % 3 == 0) {
        own.batchDeleteImage(r -> r.repositoryName("aa").imageIds(Pusher.id(null, name)));
      }
      own.createRepository(r -> r.repositoryName(name));
      new Pusher(own, name).image("v", "{}", "base");
      own.deleteRepository(r -> r.repositoryName(name).force(true));
    }
    return null;
  }

  private String check(boolean repair, boolean deep) throws IOException {
    return RegistryCheck.run(directory, clock, repair, deep).findings().stream()
        .map(Finding::line)
        .collect(Collectors.joining("\n"));
  }

  private static String sorted(String lines) {
    return lines.lines().sorted().collect(Collectors.joining("\n"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static void damage(Path file, String what) throws IOException {
    if (what.equals("GONE")) {
      Files.delete(file);
    } else {
      Files.writeString(file, what);
    }
  }

  private Path blob(String digest) {
    return directory.resolve(place(digest));
  }

  private static String place(String digest) {
    return "repositories/aa/blobs/" + digest.replace(':', '/');
  }
}
