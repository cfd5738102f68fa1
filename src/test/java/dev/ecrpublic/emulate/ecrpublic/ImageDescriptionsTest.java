package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Pusher.id;
import static dev.ecrpublic.emulate.ecrpublic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.ecrpublic.registry.image.SampleManifests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecrpublic.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;

class ImageDescriptionsTest {
  private static final String INVALID_TOKEN =
      "Invalid parameter at 'nextToken' failed to satisfy constraint: 'Invalid nextToken'";

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
  void anImageInAllDetail() {
    String digest = pusher.image("v2", "{}", "layer", "more");
    clock.advance(Duration.ofSeconds(5));
    pusher.put("v10", SampleManifests.manifest("{}", "layer", "more"));
    assertEquals(
        "DescribeImagesResponse(ImageDetails=[ImageDetail(RegistryId=123456789012,"
            + " RepositoryName=aa, ImageDigest="
            + digest
            + ", ImageTags=[v10, v2], ImageSizeInBytes=11, ImagePushedAt=2025-01-02T03:04:05Z,"
            + " ImageManifestMediaType=application/vnd.oci.image.manifest.v1+json,"
            + " ArtifactMediaType=application/vnd.oci.image.config.v1+json)])",
        registry.describeImages(r -> r.repositoryName("aa")).toString());
    assertEquals(
        "DescribeImageTagsResponse(ImageTagDetails=["
            + "ImageTagDetail(ImageTag=v10, CreatedAt=2025-01-02T03:04:10Z, ImageDetail=DETAIL),"
            + " ImageTagDetail(ImageTag=v2, CreatedAt=2025-01-02T03:04:05Z, ImageDetail=DETAIL)])",
        registry
            .describeImageTags(r -> r.repositoryName("aa"))
            .toString()
            .replace(
                "ReferencedImageDetail(ImageDigest="
                    + digest
                    + ", ImageSizeInBytes=11, ImagePushedAt=2025-01-02T03:04:05Z,"
                    + " ImageManifestMediaType=application/vnd.oci.image.manifest.v1+json,"
                    + " ArtifactMediaType=application/vnd.oci.image.config.v1+json)",
                "DETAIL"));
  }

  @Test
  void imagesAreFoundByTagByDigestAndByBoth() {
    String one = pusher.image("one", "{}", "1");
    String two = pusher.image("two", "{}", "2");
    assertEquals(
        List.of(two, one),
        registry
            .describeImages(
                r ->
                    r.repositoryName("aa").imageIds(id(null, "two"), id(one, null), id(one, "one")))
            .imageDetails()
            .stream()
            .map(image -> image.imageDigest())
            .toList());
    assertNotFound("null", "three");
    String unknown = "sha256:" + "0".repeat(64);
    assertNotFound(unknown, "null");
    assertNotFound(one, "two");
  }

  @Test
  void identifiersThatTheServiceRefuses() {
    pusher.image("one", "{}", "1");
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'imageIds' failed to satisfy constraint:"
            + " 'both imageTag and imageDigest cannot be null'",
        () -> registry.describeImages(r -> r.repositoryName("aa").imageIds(id(null, null))));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'imageTag' failed to satisfy constraint:"
            + " 'must satisfy regular expression '[a-zA-Z0-9-_.]+''",
        () -> registry.describeImages(r -> r.repositoryName("aa").imageIds(id(null, "?"))));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'imageDigest' failed to satisfy constraint:"
            + " 'must satisfy regular expression '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+''",
        () -> registry.describeImages(r -> r.repositoryName("aa").imageIds(id("x", null))));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'imageIds' failed to satisfy constraint:"
            + " 'must not be given together with nextToken or maxResults'",
        () ->
            registry.describeImages(
                r -> r.repositoryName("aa").maxResults(1).imageIds(id(null, "one"))));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'imageIds' failed to satisfy constraint:"
            + " 'Member must have length greater than or equal to 1'",
        () -> registry.describeImages(r -> r.repositoryName("aa").imageIds(List.of())));
  }

  @Test
  void imagesAndTagsComeInPages() {
    List<String> digests = new ArrayList<>();
    for (String tag : List.of("c", "a", "d", "b")) {
      digests.add(pusher.image(tag, "{}", "layer " + tag));
      clock.advance(Duration.ofMillis(1));
    }
    List<String> images = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (var page : registry.describeImagesPaginator(r -> r.repositoryName("aa").maxResults(3))) {
      page.imageDetails().forEach(image -> images.add(image.imageDigest()));
      images.add("|");
    }
    for (var page :
        registry.describeImageTagsPaginator(r -> r.repositoryName("aa").maxResults(3))) {
      page.imageTagDetails().forEach(tag -> tags.add(tag.imageTag()));
      tags.add("|");
    }
    digests.add(3, "|");
    digests.add("|");
    assertEquals(digests, images);
    assertEquals(List.of("a", "b", "c", "|", "d", "|"), tags);
    assertNull(registry.describeImages(r -> r.repositoryName("aa").maxResults(4)).nextToken());
  }

  @Test
  void aPageHasHundredElementsUnlessAskedForMore() {
    pusher.image("t0", "{}", "layer");
    for (int i = 1; i <= 100; i++) {
      pusher.put("t" + i, SampleManifests.manifest("{}", "layer"));
    }
    var page = registry.describeImageTags(r -> r.repositoryName("aa"));
    assertEquals(100, page.imageTagDetails().size());
    assertEquals(
        1,
        registry
            .describeImageTags(r -> r.repositoryName("aa").nextToken(page.nextToken()))
            .imageTagDetails()
            .size());
  }

  @Test
  void aTokenIsOfOneQueryOnly() throws IOException {
    pusher.image("one", "{}", "1");
    pusher.image("two", "{}", "2");
    String token = registry.describeImages(r -> r.repositoryName("aa").maxResults(1)).nextToken();
    registry.createRepository(r -> r.repositoryName("bb"));
    LocalRegistry elsewhere =
        LocalRegistry.open(LocalSettings.of(directory.resolve("elsewhere"), clock));
    elsewhere.createRepository(r -> r.repositoryName("aa"));
    for (String bad : List.of("", "x", "!", token + "A", token.substring(1))) {
      assertRefused(
          InvalidParameterException.class,
          INVALID_TOKEN,
          () -> registry.describeImages(r -> r.repositoryName("aa").nextToken(bad)));
    }
    assertRefused(
        InvalidParameterException.class,
        INVALID_TOKEN,
        () -> registry.describeImages(r -> r.repositoryName("bb").nextToken(token)));
    assertRefused(
        InvalidParameterException.class,
        INVALID_TOKEN,
        () -> registry.describeImageTags(r -> r.repositoryName("aa").nextToken(token)));
    assertRefused(
        InvalidParameterException.class,
        INVALID_TOKEN,
        () -> elsewhere.describeImages(r -> r.repositoryName("aa").nextToken(token)));
  }

  @Test
  void whatIsMissing() {
    String message =
        "The repository with name 'bb' does not exist in the registry with id '123456789012'";
    assertRefused(
        RepositoryNotFoundException.class,
        message,
        () -> registry.describeImages(r -> r.repositoryName("bb")));
    assertRefused(
        RepositoryNotFoundException.class,
        message,
        () -> registry.describeImageTags(r -> r.repositoryName("bb")));
  }

  private void assertNotFound(String digest, String tag) {
    assertRefused(
        ImageNotFoundException.class,
        "The image with imageId {imageDigest:'"
            + digest
            + "', imageTag:'"
            + tag
            + "'} does not exist within the repository with name 'aa' in the registry with id"
            + " '123456789012'",
        () ->
            registry.describeImages(
                r -> r.repositoryName("aa").imageIds(id(orNull(digest), orNull(tag)))));
  }

  private static String orNull(String text) {
    return text.equals("null") ? null : text;
  }
}
