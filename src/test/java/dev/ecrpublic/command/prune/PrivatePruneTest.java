package dev.ecrpublic.command.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.service.ecr.Ecr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Pruning a private registry, whose answers are written down. */
class PrivatePruneTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PUSHED = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
  private static final Object REPOSITORY =
      Map.of(
          "repositories",
          List.of(
              Map.of(
                  "repositoryName", "app",
                  "repositoryArn", "arn:aws:ecr:eu-west-1:123456789012:repository/app",
                  "repositoryUri", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app")));
  private static final String LEAF = "{\"layers\":[{\"digest\":\"sha256:l\",\"size\":7}]}";
  private static final String INDEX =
      "{\"manifests\":[{\"digest\":\"" + digest(LEAF) + "\",\"size\":3}]}";
  private static final String TAGGED = "{\"layers\":[],\"annotations\":{\"a\":\"b\"}}";
  private static final Map<String, String> NAMES =
      Map.of(digest(LEAF), "<leaf>", digest(INDEX), "<index>", digest(TAGGED), "<tagged>");
  @TempDir private Path home;
  private CannedEndpoint endpoint;

  @BeforeEach
  void open() throws IOException {
    endpoint = new CannedEndpoint();
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  /** An answer that is an error. */
  private record Refusal(String code) {}

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String named(String text) {
    String out = text;
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      out =
          out.replace(name.getKey(), name.getValue())
              .replace(name.getKey().substring(7, 19), name.getValue());
    }
    return out;
  }

  private Run.Done prune(String words, Object... replies) {
    List<JsonNode> canned = new ArrayList<>();
    for (Object reply : replies) {
      canned.add(
          JSON.valueToTree(
              reply instanceof Refusal refusal
                  ? Map.of("status", 400, "body", Map.of("__type", refusal.code))
                  : Map.of("status", 200, "body", reply)));
    }
    endpoint.load(canned);
    Run.Done done =
        Run.in(home)
            .of(new Ecr())
            .withKeys()
            .env("AWS_REGION", "eu-west-1")
            .env("AWS_ENDPOINT_URL", endpoint.url())
            .at(Instant.parse("2026-07-01T12:00:00Z"))
            .words(("prune " + words).split(" +"));
    return new Run.Done(done.exit(), named(done.out()), named(done.err()));
  }

  private String asked() {
    return endpoint.requests().stream()
        .map(request -> request.target() + " " + named(request.body().toString()))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Object> image(String manifest, String status, String... tags) {
    return Map.of(
        "imageDigest",
        digest(manifest),
        "imageTags",
        List.of(tags),
        "imageSizeInBytes",
        7,
        "imagePushedAt",
        PUSHED,
        "imageStatus",
        status,
        "imageManifestMediaType",
        "application/vnd.oci.image."
            + (manifest.equals(INDEX) ? "index" : "manifest")
            + ".v1+json");
  }

  private static Object images(Object... images) {
    return Map.of("imageDetails", List.of(images));
  }

  private static Object manifests(String... texts) {
    List<Object> out = new ArrayList<>();
    for (String text : texts) {
      out.add(Map.of("imageId", Map.of("imageDigest", digest(text)), "imageManifest", text));
    }
    return Map.of("images", out, "failures", List.of());
  }

  private static Object failures(String code, String... texts) {
    List<Object> out = new ArrayList<>();
    for (String text : texts) {
      out.add(
          Map.of(
              "imageId",
              Map.of("imageDigest", digest(text)),
              "failureCode",
              code,
              "failureReason",
              "it says so"));
    }
    return Map.of("imageIds", List.of(), "failures", out);
  }

  private static final Object ALL =
      images(image(LEAF, "ACTIVE"), image(INDEX, "ACTIVE"), image(TAGGED, "ACTIVE", "1.0"));

  @Test
  void manifestsComeAHundredAtATimeAndImagesOfTheArchiveAreSeen() {
    Run.Done done = prune("app --untagged", REPOSITORY, ALL, manifests(LEAF, INDEX, TAGGED));
    assertEquals(
        """
        app	delete	-	<leaf>	7	2026-01-01T00:00:00Z	untagged
        app	delete	-	<index>	7	2026-01-01T00:00:00Z	untagged
        app	keep	1.0	<tagged>	7	2026-01-01T00:00:00Z	tagged, which no rule names
        """,
        done.out());
    assertEquals(
        """
        app: 2 images would be deleted, 1 kept; that frees 7B in layers that nothing else uses
        Nothing was deleted: --apply does it.
        """,
        done.err());
    assertEquals(
        """
        DescribeRepositories {"repositoryNames":["app"]}
        DescribeImages {"repositoryName":"app","maxResults":1000,"filter":{"imageStatus":"ANY"}}
        BatchGetImage {"repositoryName":"app","imageIds":[{"imageDigest":"<leaf>"},{"imageDigest":"<index>"},{"imageDigest":"<tagged>"}],"acceptedMediaTypes":["application/vnd.oci.image.index.v1+json","application/vnd.oci.image.manifest.v1+json","application/vnd.oci.artifact.manifest.v1+json","application/vnd.docker.distribution.manifest.list.v2+json","application/vnd.docker.distribution.manifest.v2+json","application/vnd.docker.distribution.manifest.v1+prettyjws","application/vnd.docker.distribution.manifest.v1+json"]}\
        """,
        asked());
  }

  @Test
  void whatIsListedIsTriedAgainAfterItsIndex() {
    Object left = images(image(LEAF, "ACTIVE"), image(TAGGED, "ACTIVE", "1.0"));
    Object end = images(image(TAGGED, "ACTIVE", "1.0"));
    Run.Done done =
        prune(
            "app --untagged --apply",
            REPOSITORY,
            ALL,
            manifests(LEAF, INDEX, TAGGED),
            ALL,
            images(image(INDEX, "ACTIVE")),
            failures("none"),
            left,
            images(image(LEAF, "ACTIVE")),
            failures("ImageReferencedByManifestList", LEAF),
            left,
            images(image(LEAF, "ACTIVE")),
            failures("none"),
            end);
    assertEquals("app: 2 images deleted, 1 kept\n", done.err());
    assertEquals(0, done.exit());
    assertEquals(
        """
        BatchDeleteImage {"repositoryName":"app","imageIds":[{"imageDigest":"<index>"}]}
        BatchDeleteImage {"repositoryName":"app","imageIds":[{"imageDigest":"<leaf>"}]}
        BatchDeleteImage {"repositoryName":"app","imageIds":[{"imageDigest":"<leaf>"}]}\
        """,
        asked()
            .lines()
            .filter(line -> line.startsWith("BatchDelete"))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void whatCannotGoIsToldAndWhatItListsStays() {
    Run.Done done =
        prune(
            "app --untagged --apply",
            REPOSITORY,
            ALL,
            manifests(LEAF, INDEX, TAGGED),
            ALL,
            images(image(INDEX, "ACTIVE")),
            failures("KmsError", INDEX),
            ALL);
    assertEquals(
        """
        app	kept	-	<leaf>	7	2026-01-01T00:00:00Z	listed by <index>, which stays
        app	failed	-	<index>	7	2026-01-01T00:00:00Z	KmsError: it says so
        app	kept	1.0	<tagged>	7	2026-01-01T00:00:00Z	tagged, which no rule names
        """,
        done.out());
    assertEquals(1, done.exit());
  }

  @Test
  void anArchivedIndexWhoseManifestCannotBeReadKeepsEverything() {
    Object all = images(image(LEAF, "ACTIVE"), image(INDEX, "ARCHIVED", "old"));
    Object unread =
        Map.of(
            "images",
            List.of(Map.of("imageId", Map.of("imageDigest", digest(LEAF)), "imageManifest", LEAF)),
            "failures",
            List.of(
                Map.of(
                    "imageId", Map.of("imageDigest", digest(INDEX)),
                    "failureCode", "ImageInaccessible",
                    "failureReason", "the image is archived")));
    Run.Done done = prune("app --untagged --apply", REPOSITORY, all, unread, all, unread);
    assertEquals(1, done.exit());
    assertTrue(
        done.err()
            .startsWith(
                "warning: nothing goes from app, for the manifest <index> may need any image and"
                    + " cannot be read: the image is archived. Push that image again or delete it,"
                    + " then prune again.\n"),
        done.err());
    assertTrue(!asked().contains("BatchDeleteImage"), asked());
  }

  @Test
  void anImageInTheArchiveStays() {
    Object all = images(image(LEAF, "ARCHIVED"), image(TAGGED, "ACTIVE"));
    Run.Done done = prune("app --untagged", REPOSITORY, all, manifests(TAGGED), all, manifests());
    assertEquals(
        """
        app	delete	-	<tagged>	7	2026-01-01T00:00:00Z	untagged
        app	keep	-	<leaf>	7	2026-01-01T00:00:00Z	archived
        """,
        done.out());
    assertEquals(
        "app: 1 image would be deleted, 1 kept; that frees 7B by the sizes of the images, which may"
            + " share layers\nNothing was deleted: --apply does it.\n",
        done.err());
    assertEquals(0, done.exit());
  }

  @Test
  void aTextThatIsNotWhatItsDigestSaysCannotBeRead() {
    Object wrong =
        Map.of(
            "images",
            List.of(
                Map.of("imageId", Map.of("imageDigest", digest(LEAF)), "imageManifest", TAGGED)));
    Object all = images(image(LEAF, "ACTIVE"));
    assertEquals(1, prune("app --untagged", REPOSITORY, all, wrong, all, wrong).exit());
  }

  @Test
  void theWholeAddressOfAPrivateRegistryAndNoOther() {
    String host = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app";
    assertEquals(0, prune(host + " --untagged", REPOSITORY, images()).exit());
    Run.Done other = prune(host.replace("123456", "654321") + " --untagged", REPOSITORY, images());
    assertEquals(252, other.exit());
    assertTrue(other.err().contains("is not in the registry that this command reaches"));
  }

  @Test
  void anErrorInTheMiddleEndsItAndWhatWasDoneIsTold() {
    Run.Done done =
        prune(
            "app --untagged --apply",
            REPOSITORY,
            ALL,
            manifests(LEAF, INDEX, TAGGED),
            ALL,
            images(image(INDEX, "ACTIVE")),
            failures("none"),
            new Refusal("AccessDeniedException"));
    assertEquals(
        """
        app	failed	-	<leaf>	7	2026-01-01T00:00:00Z	the prune ended before it
        app	deleted	-	<index>	7	2026-01-01T00:00:00Z	untagged
        app	kept	1.0	<tagged>	7	2026-01-01T00:00:00Z	tagged, which no rule names
        """,
        done.out());
    assertTrue(done.err().contains("An error occurred (AccessDeniedException)"), done.err());
    assertEquals(254, done.exit());
  }
}
