package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Images of every kind from a layout into our registry, from there into Debian's docker-registry,
 * back, and out again; skopeo says what they are.
 */
@Tag("clients")
class CopyIT {
  private static final String SKOPEO = "skopeo copy -q --all --insecure-policy ";
  @TempDir Path home;
  private ServedRegistry ours;
  private DockerRegistry theirs;
  private FetchedManifest index;
  private FetchedManifest sbom;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    Clients.require("skopeo", "docker-registry");
    ours = ServedRegistry.in(home);
    theirs = DockerRegistry.in(home.resolve("theirs"));
    LayoutTarget layout = LayoutTarget.in(home.resolve("image"));
    SampleImages images = new SampleImages(layout);
    index = images.index("index");
    sbom = images.referrer(index, "sbom", "");
    images.referrer(sbom, "signed", "");
    images.image(index.digest().replace(':', '-') + ".sig", "cosign");
    images.image("plain", "one", "two", "");
    byte[] config = "{\"architecture\":\"amd64\"}".getBytes(StandardCharsets.UTF_8);
    byte[] layer = "docker layer".getBytes(StandardCharsets.UTF_8);
    images.put(
        MediaTypes.DOCKER_MANIFEST,
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
            .formatted(
                MediaTypes.DOCKER_MANIFEST,
                json(images.blob("application/vnd.docker.container.image.v1+json", config)),
                json(images.blob("application/vnd.docker.image.rootfs.diff.tar.gzip", layer))),
        "docker");
    images.put(
        MediaTypes.OCI_MANIFEST,
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
            .formatted(
                MediaTypes.OCI_MANIFEST,
                json(images.blob("application/vnd.oci.image.config.v1+json", config)),
                json(images.blob("application/vnd.oci.image.layer.v1.tar+zstd", layer))),
        "zstd");
    layout.finish();
  }

  private static String json(dev.ecrpublic.registry.image.Descriptor blob) {
    return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
        .formatted(blob.mediaType(), blob.digest(), blob.size());
  }

  @AfterEach
  void stop() {
    if (ours != null) {
      ours.close();
    }
    if (theirs != null) {
      theirs.close();
    }
  }

  private String succeeds(String script) throws IOException, InterruptedException {
    Distribution.Done done =
        ours.surroundings("sh", "-ec", script)
            .env("THEIRS", theirs.host())
            .env("AWS_ENDPOINT_URL", ours.url())
            .run();
    assertEquals(0, done.exit(), done.out() + done.err());
    return done.out();
  }

  @Test
  void everythingGoesThereAndBack() throws Exception {
    succeeds(
        """
        ecr-public copy oci:image team/app --all-tags --create --quiet
        ecr-public copy team/app $THEIRS/there/app --all-tags --quiet
        ecr-public copy $THEIRS/there/app team/back --all-tags --create --quiet
        ecr-public copy team/back oci:back --all-tags --quiet
        """);
    for (String tag : new String[] {"index", "plain", "docker", "zstd"}) {
      String inspect =
          "skopeo inspect --raw --tls-verify=false docker://%s:" + tag + " | sha256sum";
      String wanted = succeeds("ecr-public pull team/app:" + tag + " ./x" + tag + " --quiet");
      String digest = wanted.substring(wanted.indexOf("sha256:") + 7).strip();
      for (String place :
          new String[] {"$HOST/local/team/app", "$THEIRS/there/app", "$HOST/local/team/back"}) {
        assertEquals(digest + "  -\n", succeeds(inspect.formatted(place)), place + ":" + tag);
      }
    }
    succeeds(
        SKOPEO
            + "--src-tls-verify=false docker://$THEIRS/there/app:index oci:theirs-out:index && "
            + SKOPEO
            + "--src-tls-verify=false docker://$HOST/local/team/back:index oci:ours-out:index && "
            + SKOPEO
            + "oci:back:index oci:back-out:index");
    // Their registry lists no referrers, so that a tag made of the digest does.
    String fallback =
        succeeds(
            "skopeo inspect --raw --tls-verify=false docker://$THEIRS/there/app:"
                + index.digest().replace(':', '-'));
    assertTrue(fallback.contains(sbom.digest()), fallback);
    String signature = index.digest().replace(':', '-') + ".sig";
    assertTrue(
        succeeds("skopeo list-tags --tls-verify=false docker://$HOST/local/team/back")
            .contains(signature));
  }

  @Test
  void theirTagsComeAndGo() throws Exception {
    succeeds(
        """
        ecr-public push oci:image:plain $THEIRS/x/app:v1 --quiet
        ecr-public tag $THEIRS/x/app:v1 v2 latest
        """);
    assertTrue(
        succeeds("skopeo list-tags --tls-verify=false docker://$THEIRS/x/app").contains("latest"));
  }
}
