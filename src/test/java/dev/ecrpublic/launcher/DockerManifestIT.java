package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker, without its daemon, makes an image for several architectures of what was pushed. */
@Tag("clients")
class DockerManifestIT {
  @TempDir Path home;

  private static String succeeds(ServedRegistry registry, String script)
      throws IOException, InterruptedException {
    Distribution.Done done = registry.shell(script);
    assertEquals(0, done.exit(), done.out() + done.err());
    return done.out();
  }

  @Test
  void aListOfManifestsIsMadeAndPushed() throws Exception {
    Clients.require("docker", "skopeo");
    String digest = ImageFiles.ofDocker(home.resolve("image"));
    try (ServedRegistry registry = ServedRegistry.in(home, "--create-on-push")) {
      succeeds(registry, "ecr-public --local login --registry $HOST");
      succeeds(
          registry,
          "skopeo copy -q --insecure-policy --dest-tls-verify=false"
              + " --authfile .docker/config.json dir:image docker://$HOST/team/app:amd64");
      succeeds(
          registry,
          "docker manifest create --insecure $HOST/team/app:all $HOST/team/app:amd64"
              + " && docker manifest push --insecure $HOST/team/app:all");
      String list = succeeds(registry, "docker manifest inspect --insecure $HOST/team/app:all");
      assertTrue(list.contains("\"digest\": \"" + digest + "\""), list);
      assertTrue(list.contains("\"architecture\": \"amd64\""), list);
      assertEquals(
          "application/vnd.docker.distribution.manifest.list.v2+json\n",
          succeeds(
              registry,
              "ecr-public --local describe-images --repository-name team/app --image-ids"
                  + " imageTag=all --query 'imageDetails[0].imageManifestMediaType' --output"
                  + " text"));
      Distribution.Done none =
          registry.shell("docker manifest inspect --insecure $HOST/team/app:none");
      assertEquals(1, none.exit());
      assertTrue(none.err().contains("no such manifest"), none.err());
    }
  }
}
