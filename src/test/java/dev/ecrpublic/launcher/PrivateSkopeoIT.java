package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** skopeo and curl at the private registry, on its own port. */
@Tag("clients")
class PrivateSkopeoIT {
  private static final String COPY =
      "skopeo copy -q --insecure-policy --src-tls-verify=false --dest-tls-verify=false ";
  private static final String PUSH = COPY + "dir:image docker://$PRIVATE/team/app:v1";
  private static final String BY_SKOPEO =
      " | skopeo login --tls-verify=false -u AWS --password-stdin ";
  @TempDir Path home;
  private ServedRegistry registry;
  private String digest;

  @BeforeEach
  void serve() throws Exception {
    Clients.require("skopeo", "curl");
    registry = ServedRegistry.in(home);
    digest = ImageFiles.ofDocker(home.resolve("image"));
    succeeds("ecr --local create-repository --repository-name team/app >created");
  }

  @AfterEach
  void stop() {
    if (registry != null) {
      registry.close();
    }
  }

  private String succeeds(String script) throws IOException, InterruptedException {
    Distribution.Done done = registry.surroundings("sh", "-ec", script).run();
    assertEquals(0, done.exit(), done.out() + done.err());
    return done.out();
  }

  private void fails(String reason, String script) throws IOException, InterruptedException {
    Distribution.Done done = registry.surroundings("sh", "-ec", script).run();
    assertEquals(1, done.exit(), done.out() + done.err());
    assertTrue(done.err().contains(reason), done.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ecr --local get-login-password" + BY_SKOPEO + "$PRIVATE",
        "ecr get-login-password --endpoint-url $ENDPOINT" + BY_SKOPEO + "$PRIVATE",
        "ecr --local login --tool skopeo",
        "ecr login --tool skopeo --endpoint-url $ENDPOINT",
        "ecr --local login --config-only; export REGISTRY_AUTH_FILE=$HOME/.docker/config.json",
        "ecr login --config-only --registry $PRIVATE --endpoint-url $ENDPOINT;"
            + " export REGISTRY_AUTH_FILE=$HOME/.docker/config.json",
      })
  void everyLoginOpensIt(String login) throws Exception {
    succeeds(login + "; " + PUSH + "; " + COPY + "docker://$PRIVATE/team/app:v1 dir:back");
    for (String name : new String[] {"manifest.json", "version"}) {
      assertArrayEquals(
          Files.readAllBytes(home.resolve("image").resolve(name)),
          Files.readAllBytes(home.resolve("back").resolve(name)));
    }
    fails(
        "Your Authorization Token is invalid",
        COPY + "--src-no-creds docker://$PRIVATE/team/app:v1 dir:none");
  }

  @Test
  void aPasswordOpensItsOwnRegistryAlone() throws Exception {
    fails("400", "ecr-public --local get-login-password" + BY_SKOPEO + "$PRIVATE");
    fails("invalid username/password", "ecr --local get-login-password" + BY_SKOPEO + "$HOST");
    fails("400", "echo wrong" + BY_SKOPEO + "$PRIVATE");
    Files.writeString(home.resolve("old"), registry.privatePassword(Duration.ofHours(12)));
    fails("403", "cat old" + BY_SKOPEO + "$PRIVATE");
    Files.writeString(home.resolve("last"), registry.privatePassword(Duration.ofHours(11)));
    succeeds("cat last" + BY_SKOPEO + "$PRIVATE");
  }

  @Test
  void tagsAreListedKeptAndDeleted() throws Exception {
    succeeds("ecr --local login --tool skopeo; " + PUSH + "; " + PUSH.replace(":v1", ":v2"));
    assertEquals(
        "[\"v1\",\"v2\"]",
        succeeds("skopeo list-tags --tls-verify=false docker://$PRIVATE/team/app")
            .replaceAll("(?s).*\"Tags\":|[}\\s]", ""));
    succeeds(
        "ecr --local put-image-tag-mutability --repository-name team/app --image-tag-mutability"
            + " IMMUTABLE >set; "
            + PUSH);
    ImageFiles.ofTwoArchitectures(home.resolve("index"), 2048);
    fails(
        "The image tag 'v1' already exists in the 'team/app' repository and cannot be overwritten"
            + " because the tag is immutable.",
        COPY + "oci:index:latest docker://$PRIVATE/team/app:v1");
    assertEquals(
        "v2\n",
        succeeds(
            "ecr --local batch-delete-image --repository-name team/app --image-ids imageTag=v1"
                + " >deleted; ecr --local list-images --repository-name team/app"
                + " --query 'imageIds[].imageTag' --output text"));
    succeeds("skopeo delete --tls-verify=false docker://$PRIVATE/team/app:v2");
    fails("manifest unknown", COPY + "docker://$PRIVATE/team/app:v2 dir:back");
  }

  @Test
  void aPushMakesARepositoryOfItsTemplate() throws Exception {
    registry.close();
    registry = ServedRegistry.in(home, "--create-on-push");
    succeeds(
        "ecr --local create-repository-creation-template --prefix templ --applied-for"
            + " CREATE_ON_PUSH --image-tag-mutability IMMUTABLE >made;"
            + " ecr --local login --tool skopeo; "
            + PUSH.replace("team/app", "templ/new")
            + "; "
            + PUSH.replace("team/app", "other"));
    assertEquals(
        "other\tMUTABLE\nteam/app\tMUTABLE\ntempl/new\tIMMUTABLE\n",
        succeeds(
            "ecr --local describe-repositories --query 'sort_by(repositories,&repositoryName)[]"
                + ".[repositoryName,imageTagMutability]' --output text"));
  }

  @Test
  void layersAreDownloadedByTheirAddresses() throws Exception {
    succeeds("ecr --local login --tool skopeo; " + PUSH);
    String layer =
        succeeds(
                "ecr --local batch-get-image --repository-name team/app --image-ids imageTag=v1"
                    + " --query 'images[0].imageManifest' --output text")
            .replaceAll("(?s).*\"layers\".*?(sha256:[0-9a-f]{64}).*", "$1");
    String url =
        succeeds(
                "ecr --local get-download-url-for-layer --repository-name team/app --layer-digest "
                    + layer
                    + " --query downloadUrl --output text")
            .strip();
    assertTrue(url.startsWith("http://" + registry.privateHost() + "/"), url);
    assertEquals("200", status(url));
    assertArrayEquals(
        Files.readAllBytes(home.resolve("image").resolve(layer.substring("sha256:".length()))),
        Files.readAllBytes(home.resolve("got")));
    String config = digest.substring("sha256:".length());
    assertEquals("403", status(url.replace(layer.substring("sha256:".length()), config)));
    assertEquals("403", status(url.replaceAll("expires=[0-9]+", "expires=9999999999")));
    assertEquals("403", status(url.replaceAll(".$", url.endsWith("0") ? "1" : "0")));
    assertEquals("403", status(url.replaceAll("[?].*", "")));
    assertEquals("200", status(registry.download("team/app", layer, Duration.ofMinutes(59))));
    assertEquals("403", status(registry.download("team/app", layer, Duration.ofMinutes(61))));
  }

  private String status(String url) throws IOException, InterruptedException {
    return succeeds("curl -s -o got -w '%{http_code}' '" + url + "'");
  }

  @Test
  void itsHostNameLeadsToItOnTheOtherPort() throws Exception {
    succeeds("ecr --local login --tool skopeo; " + PUSH);
    String url =
        "http://123456789012.dkr.ecr.us-east-1.localhost:"
            + registry.host().replaceAll(".*:", "")
            + "/v2/team/app/manifests/v1";
    assertEquals("401", status(url));
    assertEquals(
        "200",
        succeeds(
            "curl -s -o got -w '%{http_code}' -u AWS:$(ecr --local get-login-password)"
                + " -H 'Accept: application/vnd.docker.distribution.manifest.v2+json' "
                + url));
    assertArrayEquals(
        Files.readAllBytes(home.resolve("image/manifest.json")),
        Files.readAllBytes(home.resolve("got")));
  }
}
