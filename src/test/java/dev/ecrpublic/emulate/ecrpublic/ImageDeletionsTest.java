package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Pusher.id;
import static dev.ecrpublic.emulate.ecrpublic.Refusals.assertRefused;
import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.SampleManifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecrpublic.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecrpublic.model.ImageIdentifier;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;

class ImageDeletionsTest {
  private static final String CONFIG = Sha256.of(bytes("{}"));
  private static final String BASE = Sha256.of(bytes("base"));

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock("2025-01-02T03:04:05Z");
  private LocalRegistry registry;
  private Pusher pusher;

  @BeforeEach
  void create() throws IOException {
    registry = LocalRegistry.open(LocalSettings.of(directory, clock));
    registry.createRepository(r -> r.repositoryName("aa"));
    pusher = new Pusher(registry, "aa");
  }

  @Test
  void aTagIsRemovedAndTheImageGoesWithTheLastOne() throws IOException {
    String digest = pusher.image("v1", "{}", "base");
    pusher.put("v2", SampleManifests.manifest("{}", "base"));
    assertEquals("v1@" + digest, deleted(delete(id(null, "v1"))));
    assertEquals(List.of("v2"), tags());
    assertEquals("v2@" + digest, deleted(delete(id(null, "v2"))));
    assertEquals(List.of(), images());
    assertEquals(List.of(), blobs());
  }

  @Test
  void anImageIsDeletedWithAllItsTags() throws IOException {
    String digest = pusher.image("v1", "{}", "base");
    pusher.put("v2", SampleManifests.manifest("{}", "base"));
    assertEquals("v1@" + digest + " v2@" + digest, deleted(delete(id(digest, null))));
    assertEquals(List.of(), blobs());
  }

  @Test
  void anImageWithoutTagsIsDeleted() {
    String digest = pusher.image(null, "{}", "base");
    assertEquals("null@" + digest, deleted(delete(id(digest, null))));
    assertEquals(List.of(), images());
  }

  @Test
  void digestAndTagTogetherMeanTheTag() {
    String digest = pusher.image("v1", "{}", "base");
    pusher.put("v2", SampleManifests.manifest("{}", "base"));
    assertEquals("v1@" + digest, deleted(delete(id(digest, "v1"))));
    assertEquals(List.of("v2"), tags());
  }

  @Test
  void whatCannotBeDeletedIsToldAndTheRestIsDeleted() {
    String one = pusher.image("one", "{}", "1");
    String two = pusher.image("two", "{}", "2");
    String unknown = "sha256:" + "0".repeat(64);
    BatchDeleteImageResponse response =
        delete(
            id(null, null),
            id(null, "three"),
            id(unknown, null),
            id(unknown, "one"),
            id("hello", null),
            id(null, "a/b"),
            id(one, "two"),
            id(null, "two"),
            id(null, "two"));
    assertEquals("two@" + two, deleted(response));
    assertEquals(
        """
        ImageFailure(ImageId=ImageIdentifier(), FailureCode=MissingDigestAndTag, \
        FailureReason=Invalid request parameters: both tag and digest cannot be null)
        ImageFailure(ImageId=ImageIdentifier(ImageTag=three), FailureCode=ImageNotFound, \
        FailureReason=Requested image not found)
        ImageFailure(ImageId=ImageIdentifier(ImageDigest=UNKNOWN), FailureCode=ImageNotFound, \
        FailureReason=Requested image not found)
        ImageFailure(ImageId=ImageIdentifier(ImageDigest=UNKNOWN, ImageTag=one), \
        FailureCode=ImageNotFound, FailureReason=Requested image not found)
        ImageFailure(ImageId=ImageIdentifier(ImageDigest=hello), FailureCode=InvalidImageDigest, \
        FailureReason=Invalid request parameters: image digest should satisfy the regex \
        '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+')
        ImageFailure(ImageId=ImageIdentifier(ImageTag=a/b), FailureCode=InvalidImageTag, \
        FailureReason=Invalid request parameters: image tag should satisfy the regex \
        '[a-zA-Z0-9-_.]+')
        ImageFailure(ImageId=ImageIdentifier(ImageDigest=ONE, ImageTag=two), \
        FailureCode=ImageTagDoesNotMatchDigest, FailureReason=Requested image tag does not belong \
        to the image with the requested digest)
        ImageFailure(ImageId=ImageIdentifier(ImageTag=two), FailureCode=ImageNotFound, \
        FailureReason=Requested image not found)\
        """,
        String.join("\n", response.failures().stream().map(Object::toString).toList())
            .replace(unknown, "UNKNOWN")
            .replace(one, "ONE"));
    assertEquals(List.of("one"), tags());
  }

  @Test
  void anImageOfAnIndexStaysUntilTheIndexIsGone() throws IOException {
    String child = pusher.image("child", "{}", "base");
    String index = pusher.put("all", SampleManifests.index(SampleManifests.manifest("{}", "base")));
    for (ImageIdentifier id : List.of(id(child, null), id(null, "child"))) {
      BatchDeleteImageResponse refused = delete(id);
      assertEquals("", deleted(refused));
      assertEquals(
          "ImageReferencedByManifestList: Requested image referenced by manifest list: ["
              + index
              + "]",
          refused.failures().getFirst().failureCodeAsString()
              + ": "
              + refused.failures().getFirst().failureReason());
    }
    assertEquals(
        "all@" + index + " child@" + child, deleted(delete(id(null, "all"), id(child, null))));
    assertEquals(List.of(), blobs());
  }

  @Test
  void blobsThatOtherImagesUseStay() throws IOException {
    pusher.image("one", "{}", "base", "1");
    String two = pusher.image("two", "{}", "base", "2");
    delete(id(null, "one"));
    assertEquals(sorted(CONFIG, BASE, Sha256.of(bytes("2")), two), blobs());
  }

  @Test
  void layersOfAPushUnderWayStay() throws IOException {
    pusher.image("one", "{}", "base");
    // Another pusher learns that the base is there, and has just uploaded its own layer.
    registry.batchCheckLayerAvailability(r -> r.repositoryName("aa").layerDigests(BASE));
    pusher.layer(bytes("{}"));
    String own = pusher.layer(bytes("2"));
    delete(id(null, "one"));
    assertEquals(sorted(CONFIG, BASE, own), blobs());
    String two = pusher.put("two", SampleManifests.manifest("{}", "base", "2"));
    assertEquals(sorted(CONFIG, BASE, own, two), blobs());
    delete(id(null, "two"));
    assertEquals(List.of(), blobs());
  }

  @Test
  void aClaimLastsAnHour() throws IOException {
    pusher.image("one", "{}", "base");
    registry.batchCheckLayerAvailability(r -> r.repositoryName("aa").layerDigests(BASE));
    clock.advance(Duration.ofMinutes(61));
    delete(id(null, "one"));
    assertEquals(List.of(), blobs());
  }

  @Test
  void layersThatNoImageUsesAreCollectedAfterADay() throws IOException {
    String unused = pusher.layer(bytes("unused"));
    clock.advance(Duration.ofHours(23));
    registry.initiateLayerUpload(r -> r.repositoryName("aa"));
    assertEquals(List.of(unused), blobs());
    String image = pusher.image("one", "{}", "base");
    clock.advance(Duration.ofHours(2));
    registry.initiateLayerUpload(r -> r.repositoryName("aa"));
    assertEquals(sorted(CONFIG, BASE, image), blobs());
  }

  @Test
  void whatTheServiceRefuses() {
    assertRefused(
        RepositoryNotFoundException.class,
        "The repository with name 'bb' does not exist in the registry with id '123456789012'",
        () -> registry.batchDeleteImage(r -> r.repositoryName("bb").imageIds(id(null, "v1"))));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'imageIds' failed to satisfy constraint:"
            + " 'Member must have length greater than or equal to 1'",
        () -> registry.batchDeleteImage(r -> r.repositoryName("aa")));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'registryId' failed to satisfy constraint:"
            + " 'must be the id of this registry, 123456789012'",
        () ->
            registry.batchDeleteImage(
                r -> r.registryId("210987654321").repositoryName("aa").imageIds(id(null, "v1"))));
  }

  private BatchDeleteImageResponse delete(ImageIdentifier... ids) {
    return registry.batchDeleteImage(r -> r.repositoryName("aa").imageIds(ids));
  }

  private static String deleted(BatchDeleteImageResponse response) {
    return String.join(
        " ",
        response.imageIds().stream().map(id -> id.imageTag() + "@" + id.imageDigest()).toList());
  }

  private List<String> images() {
    return registry.describeImages(r -> r.repositoryName("aa")).imageDetails().stream()
        .map(image -> image.imageDigest())
        .toList();
  }

  private List<String> tags() {
    return registry.describeImageTags(r -> r.repositoryName("aa")).imageTagDetails().stream()
        .map(tag -> tag.imageTag())
        .toList();
  }

  private List<String> blobs() throws IOException {
    try (var files = Files.list(directory.resolve("repositories/aa/blobs/sha256"))) {
      return files.map(file -> "sha256:" + file.getFileName()).sorted().toList();
    }
  }

  private static List<String> sorted(String... digests) {
    return List.copyOf(new TreeSet<>(List.of(digests)));
  }
}
