package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Pusher.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.ServerException;

/** One bad thing is told beside the good ones, and never instead of them. */
class SpreadingDamageTest {
  @TempDir Path directory;
  private final SettableClock clock = new SettableClock("2025-01-02T03:04:05Z");
  private final List<String> warnings = new ArrayList<>();
  private LocalRegistry registry;
  private Pusher pusher;

  @BeforeEach
  void create() throws IOException {
    registry =
        LocalRegistry.open(
            LocalSettings.of(directory, clock)
                .withLockWait(new LockWait(Optional.empty(), warnings::add)));
    registry.createRepository(r -> r.repositoryName("aa"));
    pusher = new Pusher(registry, "aa");
  }

  /** What an image needs is kept when it comes. */
  @Test
  void anEmptyManifestMakesNothingUnknown() throws IOException {
    String bad = pusher.image("bad", "{}", "shared", "one");
    pusher.image("other", "{}", "shared", "two");
    Files.write(blob(bad), new byte[0]);
    reopen();
    registry.batchDeleteImage(r -> r.repositoryName("aa").imageIds(id(null, "other")));
    assertEquals(List.of(), warnings);
    assertEquals(3, repository().blobs().digests().size() - 1);
    registry.batchDeleteImage(r -> r.repositoryName("aa").imageIds(id(null, "bad")));
    assertEquals(List.of(), repository().blobs().digests());
  }

  @Test
  void anEmptyManifestKeepsNoOtherImageFromBeingDeleted() throws IOException {
    String bad = pusher.image("bad", "{}", "shared", "one");
    String other = pusher.image("other", "{}", "shared", "two");
    RepositoryAsBefore.tables(directory, registry, "aa");
    Files.write(blob(bad), new byte[0]);
    reopen();
    assertEquals(
        List.of(id(other, "other")),
        registry
            .batchDeleteImage(r -> r.repositoryName("aa").imageIds(id(null, "other")))
            .imageIds());
    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(warnings.getFirst().contains(bad), warnings.toString());
    assertTrue(warnings.getFirst().contains("'aa'"), warnings.toString());
    // What the damaged manifest needs is not known, so nothing that it may need is removed.
    assertEquals(4, repository().blobs().digests().size() - 1);
    assertEquals(1, repository().images().index().images().size());
    assertEquals(
        List.of(id(bad, "bad")),
        registry
            .batchDeleteImage(r -> r.repositoryName("aa").imageIds(id(null, "bad")))
            .imageIds());
    assertEquals(List.of(), repository().images().index().images());
  }

  @Test
  void aMissingManifestKeepsItsLayersForThePushThatRepairsIt() throws IOException {
    String bad = pusher.image("bad", "{}", "one");
    pusher.layer("unused".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    RepositoryAsBefore.tables(directory, registry, "aa");
    Files.delete(blob(bad));
    reopen();
    clock.advance(Duration.ofDays(3));
    registry.initiateLayerUpload(r -> r.repositoryName("aa"));
    assertEquals(3, repository().blobs().digests().size());
    assertTrue(warnings.getFirst().contains(bad), warnings.toString());
    assertEquals(bad, pusher.put("bad", manifest("one")));
    clock.advance(Duration.ofDays(3));
    registry.initiateLayerUpload(r -> r.repositoryName("aa"));
    assertEquals(3, repository().blobs().digests().size(), "the manifest is there again");
    RepositoryCheck.everyImageIsWhole(registry, "aa");
  }

  @Test
  void referrersAreListedBesideADamagedOne() throws IOException {
    String subject = pusher.image("v1", "{}", "one");
    String about = manifest("two").replaceFirst("}$", ",\"subject\":" + descriptor(subject) + "}");
    pusher.layer("two".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    String one = pusher.put("one", about);
    String two =
        pusher.put("two", about.replace("\"subject\"", "\"artifactType\":\"a/b\",\"subject\""));
    Files.writeString(blob(one), "{");
    reopen();
    var found = repository().images().referrers(subject);
    assertEquals(List.of(two), found.stream().map(d -> d.get("digest")).toList());
    assertTrue(warnings.getFirst().contains(one), warnings.toString());
  }

  @Test
  void aDamagedRepositoryIsToldBesideTheOthers() throws IOException {
    registry.createRepository(r -> r.repositoryName("bb"));
    registry.createRepository(r -> r.repositoryName("cc"));
    for (String damage : List.of("{\"checksum\":\"crc32:00000000\"}", "GONE")) {
      Path file = directory.resolve("repositories/bb/repository.json");
      if (damage.equals("GONE")) {
        Files.delete(file);
      } else {
        Files.writeString(file, damage);
      }
      reopen();
      assertEquals(
          List.of("aa", "cc"),
          registry.describeRepositories(r -> {}).repositories().stream()
              .map(r -> r.repositoryName())
              .toList());
      assertEquals(1, warnings.size(), warnings.toString());
      assertTrue(
          warnings.getFirst().contains("repositories/bb/repository.json"), warnings.toString());
      assertThrows(
          ServerException.class, () -> registry.describeRepositories(r -> r.repositoryNames("bb")));
      assertThrows(
          RepositoryAlreadyExistsException.class,
          () -> registry.createRepository(r -> r.repositoryName("bb")));
    }
  }

  /** What a link leads to is neither read nor written. */
  @Test
  void anUploadOrDocumentThatIsALinkIsNotFollowed() throws IOException {
    Path outside = Files.writeString(directory.resolve("outside"), "kept");
    String upload = registry.initiateLayerUpload(r -> r.repositoryName("aa")).uploadId();
    Path data = directory.resolve("uploads/aa/" + upload);
    Files.delete(data);
    Files.createSymbolicLink(data, outside);
    assertThrows(
        ServerException.class,
        () ->
            registry.uploadLayerPart(
                r ->
                    r.repositoryName("aa")
                        .uploadId(upload)
                        .partFirstByte(0L)
                        .partLastByte(0L)
                        .layerPartBlob(SdkBytes.fromUtf8String("x"))));
    assertEquals("kept", Files.readString(outside));
    for (String document : List.of("repositories/aa/index.json", "secret", "registry.json")) {
      Path file = directory.resolve(document);
      Files.deleteIfExists(file);
      Files.createSymbolicLink(file, outside);
    }
    reopen();
    assertThrows(ServerException.class, () -> registry.describeImages(r -> r.repositoryName("aa")));
    assertThrows(ServerException.class, () -> registry.getAuthorizationToken(r -> {}));
    assertThrows(ServerException.class, () -> registry.getRegistryCatalogData(r -> {}));
  }

  private void reopen() throws IOException {
    warnings.clear();
    registry =
        LocalRegistry.open(
            LocalSettings.of(directory, clock)
                .withLockWait(new LockWait(Optional.empty(), warnings::add)));
    pusher = new Pusher(registry, "aa");
  }

  private Repository repository() {
    return registry.registry().get("aa");
  }

  private Path blob(String digest) {
    return directory.resolve("repositories/aa/blobs/" + digest.replace(':', '/'));
  }

  private static String manifest(String layer) {
    return dev.ecrpublic.registry.image.SampleManifests.manifest("{}", layer);
  }

  private static String descriptor(String digest) {
    return "{\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"digest\":\""
        + digest
        + "\",\"size\":1}";
  }
}
