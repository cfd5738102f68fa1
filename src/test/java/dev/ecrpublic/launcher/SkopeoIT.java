package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.launcher.StallingProxy.Way;
import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** skopeo pushes to the served registry, pulls from it, looks at it and deletes from it. */
@Tag("clients")
class SkopeoIT {
  private static final int LAYER = 4 << 20;
  private static final String COPY =
      "skopeo copy -q --insecure-policy --src-tls-verify=false --dest-tls-verify=false ";
  @TempDir Path home;
  private ServedRegistry registry;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    Clients.require("skopeo");
    registry = ServedRegistry.in(home);
    succeeds(
        "ecr-public --local create-repository --repository-name team/app >created"
            + " && ecr-public --local login --tool skopeo --registry $HOST >loggedin");
  }

  @AfterEach
  void stop() {
    if (registry != null) {
      registry.close();
    }
  }

  private String succeeds(String script) throws IOException, InterruptedException {
    Distribution.Done done = registry.shell(script);
    assertEquals(0, done.exit(), done.out() + done.err());
    return done.out();
  }

  private void fails(String reason, String script) throws IOException, InterruptedException {
    Distribution.Done done = registry.shell(script);
    assertEquals(1, done.exit(), done.out() + done.err());
    assertTrue(done.err().contains(reason), done.err());
  }

  private static Set<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static void assertSameFiles(Path expected, Path actual) throws IOException {
    assertEquals(files(expected), files(actual));
    for (String name : files(expected)) {
      assertArrayEquals(
          Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)));
    }
  }

  @Test
  void anIndexAndAllItsImagesGoThereAndBack() throws Exception {
    String digest = ImageFiles.ofTwoArchitectures(home.resolve("image"), 2048);
    succeeds(COPY + "--all oci:image:latest docker://$HOST/team/app:v1");
    succeeds(COPY + "--all --src-no-creds docker://$HOST/team/app:v1 oci:back:latest");
    assertSameFiles(home.resolve("image/blobs/sha256"), home.resolve("back/blobs/sha256"));
    assertEquals(
        digest + "\n",
        succeeds(
            "skopeo inspect --tls-verify=false --raw docker://$HOST/team/app:v1 >raw;"
                + " skopeo manifest-digest raw"));
    assertEquals(
        "arm64\n",
        succeeds(
            "skopeo inspect --tls-verify=false --override-arch arm64 --format '{{.Architecture}}'"
                + " docker://$HOST/team/app:v1"));
    assertEquals(
        digest
            + "\tapplication/vnd.oci.image.index.v1+json\tv1\n"
            + "2\tapplication/vnd.oci.image.config.v1+json\n",
        succeeds(
            "ecr-public --local describe-images --repository-name team/app --image-ids imageTag=v1"
                + " --query 'imageDetails[].[imageDigest,imageManifestMediaType,imageTags[0]]'"
                + " --output text;"
                + " ecr-public --local describe-images --repository-name team/app"
                + " --query 'imageDetails[?artifactMediaType] | [length(@), [0].artifactMediaType]'"
                + " --output text"));
  }

  @Test
  void anImageInDockersFormatGoesThereAndBack() throws Exception {
    String digest = ImageFiles.ofDocker(home.resolve("image"));
    succeeds(COPY + "dir:image docker://$HOST/team/app:v1");
    succeeds(COPY + "--src-no-creds docker://$HOST/team/app@" + digest + " dir:back");
    assertSameFiles(home.resolve("image"), home.resolve("back"));
    assertEquals(
        digest + "\n",
        succeeds(
            "skopeo inspect --tls-verify=false --format '{{.Digest}}'"
                + " docker://$HOST/local/team/app:v1"));
  }

  @Test
  void tagsAreListedAndImagesDeleted() throws Exception {
    ImageFiles.ofDocker(home.resolve("image"));
    succeeds(COPY + "dir:image docker://$HOST/team/app:v1");
    succeeds(COPY + "dir:image docker://$HOST/team/app:v2");
    assertEquals(
        "[\"v1\",\"v2\"]",
        succeeds(
                "skopeo list-tags --no-creds --tls-verify=false docker://$HOST/team/app"
                    + " | sed -n '/Tags/,/]/p'")
            .replaceAll("\\s|\"Tags\":", ""));
    fails(
        "needs a login", "skopeo delete --no-creds --tls-verify=false docker://$HOST/team/app:v1");
    succeeds("skopeo delete --tls-verify=false docker://$HOST/team/app:v1");
    assertEquals(
        "0\n",
        succeeds(
            "ecr-public --local describe-images --repository-name team/app"
                + " --query 'length(imageDetails)'"));
    fails("manifest unknown", "skopeo inspect --tls-verify=false docker://$HOST/team/app:v2");
  }

  @Test
  void whoeverIsNotLoggedInMayPullAndNotPush() throws Exception {
    ImageFiles.ofDocker(home.resolve("image"));
    fails("needs a login", COPY + "--dest-no-creds dir:image docker://$HOST/team/app:v1");
    succeeds(COPY + "dir:image docker://$HOST/team/app:v1");
    succeeds(COPY + "--src-no-creds docker://$HOST/team/app:v1 dir:back");
  }

  @Test
  void aRepositoryIsMadeByPushesOnlyIfTheServerMay() throws Exception {
    ImageFiles.ofDocker(home.resolve("image"));
    fails(
        "The repository with name 'team/new' does not exist in the registry with id"
            + " '123456789012'",
        COPY + "dir:image docker://$HOST/team/new:v1");
    registry.close();
    registry = ServedRegistry.in(home, "--create-on-push");
    succeeds("ecr-public --local login --tool skopeo --registry $HOST");
    succeeds(COPY + "dir:image docker://$HOST/team/new:v1");
    assertEquals(
        "team/app\tteam/new\n",
        succeeds(
            "ecr-public --local describe-repositories --query 'repositories[].repositoryName'"
                + " --output text"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPushThatBrokeOffIsRepeated(boolean killed) throws Exception {
    String digest = ImageFiles.ofTwoArchitectures(home.resolve("image"), LAYER);
    try (StallingProxy proxy =
        new StallingProxy(registry.host(), Way.TO_SERVER, LAYER + LAYER / 2)) {
      Process push = throughProxy(proxy, "oci:image:latest docker://$PROXY/team/app:v1");
      assertTrue(proxy.awaitStall());
      if (killed) {
        push.destroyForcibly();
      } else {
        proxy.cut();
      }
      assertTrue(push.waitFor() != 0);
    }
    String images =
        "ecr-public --local describe-images --repository-name team/app"
            + " --query 'imageDetails[?imageTags].imageDigest' --output text";
    assertEquals("", succeeds(images));
    succeeds(COPY + "--all oci:image:latest docker://$HOST/team/app:v1");
    assertEquals(digest + "\n", succeeds(images));
    succeeds(COPY + "--all docker://$HOST/team/app:v1 oci:back:latest");
    assertSameFiles(home.resolve("image/blobs/sha256"), home.resolve("back/blobs/sha256"));
  }

  @Test
  void aPullThatBrokeOffIsRepeated() throws Exception {
    ImageFiles.ofTwoArchitectures(home.resolve("image"), LAYER);
    succeeds(COPY + "--all oci:image:latest docker://$HOST/team/app:v1");
    try (StallingProxy proxy =
        new StallingProxy(registry.host(), Way.TO_CLIENT, LAYER + LAYER / 2)) {
      Process pull = throughProxy(proxy, "docker://$PROXY/team/app:v1 oci:back:latest");
      assertTrue(proxy.awaitStall());
      proxy.cut();
      assertTrue(pull.waitFor() != 0);
    }
    succeeds(COPY + "--all docker://$HOST/team/app:v1 oci:back:latest");
    assertSameFiles(home.resolve("image/blobs/sha256"), home.resolve("back/blobs/sha256"));
  }

  @Test
  void whatPutImageStoredIsPulled() throws Exception {
    String digest = ImageFiles.ofDocker(home.resolve("image"));
    for (String file : files(home.resolve("image"))) {
      if (file.length() == 64) {
        succeeds(
            """
            set -e
            call() { command=$1; shift; ecr-public $command --endpoint-url $ENDPOINT --repository-name team/app "$@"; }
            id=$(call initiate-layer-upload --query uploadId --output text)
            size=$(wc -c <image/FILE)
            call upload-layer-part --upload-id $id --part-first-byte 0 --part-last-byte $((size - 1)) \
              --layer-part-blob fileb://image/FILE
            call complete-layer-upload --upload-id $id --layer-digests sha256:FILE
            """
                .replace("FILE", file));
      }
    }
    succeeds(
        "ecr-public put-image --endpoint-url $ENDPOINT --repository-name team/app --image-tag v1"
            + " --image-manifest file://image/manifest.json");
    succeeds(COPY + "--src-no-creds docker://$HOST/team/app@" + digest + " dir:back");
    assertSameFiles(home.resolve("image"), home.resolve("back"));
  }

  private Process throughProxy(StallingProxy proxy, String words) throws IOException {
    Path auth = home.resolve("auth.json");
    Path own = home.resolve("proxied.json");
    Files.writeString(own, Files.readString(auth).replace(registry.host(), proxy.host()));
    return registry
        .surroundings("sh", "-c", "exec " + COPY + "--all " + words)
        .env("PROXY", proxy.host())
        .env("REGISTRY_AUTH_FILE", own.toString())
        .builder()
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
