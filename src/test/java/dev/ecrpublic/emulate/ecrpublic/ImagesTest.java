package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Pusher.id;
import static dev.ecrpublic.emulate.ecrpublic.Refusals.assertRefused;
import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecrpublic.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.ImageDigestDoesNotMatchException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.LimitExceededException;
import software.amazon.awssdk.services.ecrpublic.model.ReferencedImagesNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RegistryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;

class ImagesTest {
  @TempDir Path directory;
  private final SettableClock clock = new SettableClock("2025-01-02T03:04:05.678Z");
  private LocalSettings settings;
  private LocalRegistry registry;
  private Pusher pusher;

  @BeforeEach
  void create() throws IOException {
    settings = LocalSettings.of(directory, clock);
    registry = LocalRegistry.open(settings);
    registry.createRepository(r -> r.repositoryName("aa"));
    pusher = new Pusher(registry, "aa");
  }

  @Test
  void anImageIsPut() throws IOException {
    pusher.layer(bytes("{}"));
    pusher.layer(bytes("layer"));
    String manifest = SampleManifests.manifest("{}", "layer");
    String digest = Sha256.of(bytes(manifest));
    assertEquals(
        "PutImageResponse(Image=Image(RegistryId=123456789012, RepositoryName=aa,"
            + " ImageId=ImageIdentifier(ImageDigest="
            + digest
            + ", ImageTag=v1), ImageManifest="
            + manifest
            + ", ImageManifestMediaType=application/vnd.oci.image.manifest.v1+json))",
        registry
            .putImage(
                r ->
                    r.repositoryName("aa")
                        .imageManifest(manifest)
                        .imageTag("v1")
                        .imageDigest(digest))
            .toString());
    Path layout = directory.resolve("repositories/aa");
    assertEquals(
        manifest, Files.readString(layout.resolve("blobs/sha256").resolve(Sha256.hex(digest))));
    assertEquals(
        "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\","
            + "\"annotations\":{\"dev.ecrpublic.checksum\":\"crc32:53e053ff\",\"dev.ecrpublic.table\":\"images.db\"},\"manifests\":["
            + " {\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"digest\":\""
            + digest
            + "\",\"size\":"
            + manifest.length()
            + ",\"artifactType\":\"application/vnd.oci.image.config.v1+json\",\"annotations\":{"
            + "\"dev.ecrpublic.pushed-at\":\"1735787045678\","
            + "\"dev.ecrpublic.image-size\":\"7\","
            + "\"org.opencontainers.image.ref.name\":\"v1\","
            + "\"dev.ecrpublic.tagged-at\":\"1735787045678\"}}]}",
        Files.readString(layout.resolve("index.json")).stripTrailing());
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.docker.distribution.manifest.v2+json,"
        + " application/vnd.docker.container.image.v1+json,"
        + " application/vnd.docker.container.image.v1+json",
    "application/vnd.oci.image.manifest.v1+json, application/vnd.cncf.helm.config.v1+json,"
        + " application/vnd.cncf.helm.config.v1+json",
  })
  void dockerImagesOciImagesAndArtifactsAreTaken(
      String mediaType, String configType, String artifactType) {
    pusher.layer(bytes("{}"));
    String manifest =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[]}"
            .formatted(mediaType, SampleManifests.descriptor(configType, bytes("{}")));
    pusher.put("v1", manifest);
    var image = registry.describeImages(r -> r.repositoryName("aa")).imageDetails().getFirst();
    assertEquals(mediaType, image.imageManifestMediaType());
    assertEquals(artifactType, image.artifactMediaType());
  }

  @Test
  void aDeclaredArtifactTypeWins() {
    pusher.layer(bytes("{}"));
    String manifest =
        SampleManifests.manifest("{}")
            .replace("\"config\"", "\"artifactType\":\"application/x.sbom\",\"config\"");
    pusher.put(null, manifest);
    assertEquals(
        "application/x.sbom",
        registry
            .describeImages(r -> r.repositoryName("aa"))
            .imageDetails()
            .getFirst()
            .artifactMediaType());
  }

  @Test
  void aManifestWithoutMediaTypeNeedsOneInTheRequest() {
    pusher.layer(bytes("{}"));
    String manifest =
        SampleManifests.manifest("{}")
            .replace("\"mediaType\":\"" + MediaTypes.OCI_MANIFEST + "\",", "");
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'a manifest without"
            + " mediaType needs an imageManifestMediaType'",
        () -> pusher.put("v1", manifest));
    registry.putImage(
        r ->
            r.repositoryName("aa")
                .imageManifest(manifest)
                .imageManifestMediaType(MediaTypes.OCI_MANIFEST)
                .imageTag("v1"));
    assertEquals(
        MediaTypes.OCI_MANIFEST,
        registry
            .describeImages(r -> r.repositoryName("aa"))
            .imageDetails()
            .getFirst()
            .imageManifestMediaType());
  }

  @Test
  void anIndexNeedsItsImages() {
    String small = SampleManifests.manifest("{}", "layer");
    String large = SampleManifests.manifest("{}", "a larger layer");
    pusher.image("small", "{}", "layer");
    String index = SampleManifests.index(small, large);
    assertRefused(
        ReferencedImagesNotFoundException.class,
        "Images with digests '["
            + Sha256.of(bytes(large))
            + "]' required for pushing image into repository with name 'aa' in the registry with"
            + " id '123456789012' do not exist",
        () -> pusher.put("v1", index));
    pusher.image(null, "{}", "a larger layer");
    pusher.put("v1", index);
    var detail =
        registry
            .describeImages(r -> r.repositoryName("aa").imageIds(id(null, "v1")))
            .imageDetails()
            .getFirst();
    assertEquals(2 + "a larger layer".length(), detail.imageSizeInBytes());
    assertEquals(MediaTypes.OCI_INDEX, detail.imageManifestMediaType());
    assertEquals(null, detail.artifactMediaType());
  }

  @Test
  void anImageNeedsItsConfigAndLayers() {
    pusher.layer(bytes("there"));
    assertRefused(
        LayersNotFoundException.class,
        "Layers with digests '["
            + Sha256.of(bytes("{}"))
            + ", "
            + Sha256.of(bytes("missing"))
            + "]' required for pushing image into repository with name 'aa' in the registry with"
            + " id '123456789012' do not exist",
        () -> pusher.put("v1", SampleManifests.manifest("{}", "there", "missing", "missing")));
  }

  @Test
  void aLayerOfAnotherRepositoryIsMissing() {
    registry.createRepository(r -> r.repositoryName("bb"));
    new Pusher(registry, "bb").image("v1", "{}", "layer");
    assertRefused(
        LayersNotFoundException.class,
        "Layers with digests '["
            + Sha256.of(bytes("{}"))
            + ", "
            + Sha256.of(bytes("layer"))
            + "]' required for pushing image into repository with name 'aa' in the registry with"
            + " id '123456789012' do not exist",
        () -> pusher.put("v1", SampleManifests.manifest("{}", "layer")));
  }

  @Test
  void aLayerThatLiesElsewhereNeedNotBeThere() {
    pusher.layer(bytes("{}"));
    String manifest =
        SampleManifests.manifest("{}", "foreign")
            .replace("\"size\":7}", "\"size\":7,\"urls\":[\"https://example.com/layer\"]}");
    pusher.put("v1", manifest);
    assertEquals(
        2,
        registry
            .describeImages(r -> r.repositoryName("aa"))
            .imageDetails()
            .getFirst()
            .imageSizeInBytes());
  }

  @Test
  void aTagMoves() {
    String one = pusher.image("latest", "{}", "one");
    clock.advance(Duration.ofSeconds(1));
    String two = pusher.image("latest", "{}", "two");
    var images = registry.describeImages(r -> r.repositoryName("aa")).imageDetails();
    assertEquals(List.of(one, two), images.stream().map(image -> image.imageDigest()).toList());
    assertEquals(false, images.get(0).hasImageTags());
    assertEquals(List.of("latest"), images.get(1).imageTags());
    pusher.put("latest", SampleManifests.manifest("{}", "one"));
    assertEquals(
        one,
        registry
            .describeImageTags(r -> r.repositoryName("aa"))
            .imageTagDetails()
            .getFirst()
            .imageDetail()
            .imageDigest());
  }

  @Test
  void anImageMayHaveSeveralTags() throws IOException {
    String digest = pusher.image("v1", "{}", "layer");
    clock.advance(Duration.ofSeconds(1));
    assertEquals(digest, pusher.put("v1.0", SampleManifests.manifest("{}", "layer")));
    var image =
        LocalRegistry.open(settings)
            .describeImages(r -> r.repositoryName("aa"))
            .imageDetails()
            .getFirst();
    assertEquals(List.of("v1", "v1.0"), image.imageTags());
    assertEquals("2025-01-02T03:04:05.678Z", image.imagePushedAt().toString());
    assertEquals(
        List.of("v1 2025-01-02T03:04:05.678Z", "v1.0 2025-01-02T03:04:06.678Z"),
        registry.describeImageTags(r -> r.repositoryName("aa")).imageTagDetails().stream()
            .map(tag -> tag.imageTag() + " " + tag.createdAt())
            .toList());
  }

  @Test
  void anImageThatIsThereAlready() {
    String digest = pusher.image("v1", "{}", "layer");
    for (String tag : new String[] {"v1", null}) {
      assertRefused(
          ImageAlreadyExistsException.class,
          "Image with digest '"
              + digest
              + "' and tag '"
              + tag
              + "' already exists in the repository with name 'aa' in registry with id"
              + " '123456789012'",
          () -> pusher.put(tag, SampleManifests.manifest("{}", "layer")));
    }
  }

  @Test
  void theDigestIsChecked() {
    String wrong = "sha256:" + "0".repeat(64);
    assertRefused(
        ImageDigestDoesNotMatchException.class,
        "The image with digest '"
            + wrong
            + "' in repository 'aa' and registry ID '123456789012' does not match the image digest"
            + " that Amazon ECR has calculated.",
        () ->
            registry.putImage(
                r ->
                    r.repositoryName("aa")
                        .imageManifest(SampleManifests.manifest("{}"))
                        .imageTag("v1")
                        .imageDigest(wrong)));
  }

  @Test
  void theNumberOfImagesIsLimited() throws IOException {
    LocalRegistry small = LocalRegistry.open(settings.withLimits(new Limits(9, 1, 9, 99)));
    Pusher limited = new Pusher(small, "aa");
    limited.image("v1", "{}", "one");
    assertRefused(
        LimitExceededException.class,
        "The repository with name 'aa' already has the maximum number of images: 1",
        () -> limited.image("v2", "{}", "two"));
    limited.put("v3", SampleManifests.manifest("{}", "one"));
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, must satisfy regular expression '[a-zA-Z0-9-_.]+'",
    "'', Member must have length greater than or equal to 1",
    "LONG, Member must have length less than or equal to 300",
  })
  void tagsThatTheServiceRefuses(String tag, String rule) {
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'imageTag' failed to satisfy constraint: '" + rule + "'",
        () -> pusher.put(tag.replace("LONG", "x".repeat(301)), SampleManifests.manifest("{}")));
  }

  @Test
  void whatIsMissing() {
    assertRefused(
        RepositoryNotFoundException.class,
        "The repository with name 'bb' does not exist in the registry with id '123456789012'",
        () -> registry.putImage(r -> r.repositoryName("bb").imageManifest("{}")));
    assertRefused(
        RegistryNotFoundException.class,
        "The registry with id 'other' does not exist",
        () -> registry.putImage(r -> r.registryId("other").repositoryName("aa")));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'imageManifest' failed to satisfy constraint:"
            + " 'Member must not be null'",
        () -> registry.putImage(r -> r.repositoryName("aa")));
  }
}
