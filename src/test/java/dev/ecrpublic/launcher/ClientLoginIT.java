package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real clients log in with the program's passwords, by pipe, by login and by helper. */
@Tag("clients")
class ClientLoginIT {
  private static final String PIPE =
      "ecr-public --local get-login-password"
          + " | docker login --username AWS --password-stdin \"$HOST\"";
  @TempDir Path home;

  private static void require(String client) {
    boolean found = false;
    for (String directory : System.getenv("PATH").split(":")) {
      found |= Files.isExecutable(Path.of(directory, client));
    }
    if (!found && "1".equals(System.getenv("ECR_PUBLIC_REQUIRE_CLIENTS"))) {
      fail(client + " is not installed, but ECR_PUBLIC_REQUIRE_CLIENTS=1 requires it");
    }
    assumeTrue(found, client + " is not installed");
  }

  private PasswordRegistry registry(Duration ahead) throws IOException {
    return new PasswordRegistry(home.resolve("data"), ahead);
  }

  private Distribution.Done shell(PasswordRegistry registry, String script)
      throws IOException, InterruptedException {
    return Distribution.command(home, "sh", "-c", script)
        .env("PATH", Distribution.HOME.resolve("bin") + ":" + System.getenv("PATH"))
        .env("HOST", registry.host())
        .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("data").toString())
        .env("REGISTRY_AUTH_FILE", home.resolve("auth.json").toString())
        .run();
  }

  private static void succeeds(Distribution.Done done) {
    assertEquals(0, done.exit(), done.out() + done.err());
  }

  @Test
  void dockerTakesThePassword() throws Exception {
    require("docker");
    try (PasswordRegistry registry = registry(Duration.ZERO)) {
      Distribution.Done done = shell(registry, PIPE);
      succeeds(done);
      assertTrue(done.out().contains("Login Succeeded"), done.out());
      assertEquals(List.of("VALID"), registry.answers());
    }
  }

  @Test
  void dockerIsRefusedWithAWrongPassword() throws Exception {
    require("docker");
    try (PasswordRegistry registry = registry(Duration.ZERO)) {
      Distribution.Done done =
          shell(registry, PIPE.replace("ecr-public --local get-login-password", "echo wrong"));
      assertEquals(1, done.exit());
      assertEquals(List.of("INVALID"), registry.answers());
    }
  }

  @Test
  void dockerIsRefusedWithAnExpiredPassword() throws Exception {
    require("docker");
    try (PasswordRegistry registry = registry(Duration.ofHours(13))) {
      Distribution.Done done = shell(registry, PIPE);
      assertEquals(1, done.exit());
      assertEquals(List.of("EXPIRED"), registry.answers());
    }
  }

  @Test
  void loginAndLogoutDriveDocker() throws Exception {
    require("docker");
    try (PasswordRegistry registry = registry(Duration.ZERO)) {
      succeeds(shell(registry, "ecr-public --local login --registry $HOST"));
      assertEquals(List.of("VALID"), registry.answers());
      String query = " --query 'logins[0].[state,method]' --output text";
      assertEquals(
          "valid\tauths\n",
          shell(registry, "ecr-public login status --registry $HOST" + query).out());
      succeeds(shell(registry, "ecr-public logout --registry $HOST"));
      assertEquals(
          "anonymous\tNone\n",
          shell(registry, "ecr-public login status --registry $HOST" + query).out());
    }
  }

  @Test
  void dockerAsksTheHelper() throws Exception {
    require("docker");
    try (PasswordRegistry registry = registry(Duration.ZERO)) {
      succeeds(shell(registry, "ecr-public --local login --config-only --registry $HOST"));
      // Without a user name, docker wants to go on with what its helper gives, by the daemon.
      String out = shell(registry, "DOCKER_HOST=tcp://127.0.0.1:1 docker login $HOST 2>&1").out();
      assertTrue(out.contains("existing credentials..."), out);
      succeeds(shell(registry, "docker logout $HOST"));
      succeeds(shell(registry, "ecr-public logout --registry $HOST"));
      assertEquals(
          "{\"auths\":{}}",
          Files.readString(home.resolve(".docker/config.json")).replaceAll("\\s", ""));
    }
  }

  @Test
  void loginDrivesSkopeo() throws Exception {
    require("skopeo");
    try (PasswordRegistry registry = registry(Duration.ZERO)) {
      succeeds(shell(registry, "ecr-public --local login --tool skopeo --registry $HOST"));
      assertEquals(List.of("VALID"), registry.answers());
      assertEquals("AWS\n", shell(registry, "skopeo login --get-login $HOST").out());
      assertEquals(
          "valid\n",
          shell(
                  registry,
                  "ecr-public login status --registry $HOST --query 'logins[0].state'"
                      + " --output text")
              .out());
      succeeds(shell(registry, "ecr-public logout --tool skopeo --registry $HOST"));
    }
  }

  @Test
  void skopeoAsksTheHelper() throws Exception {
    require("skopeo");
    try (PasswordRegistry registry = registry(Duration.ZERO)) {
      succeeds(shell(registry, "ecr-public --local login --config-only --registry $HOST"));
      // There is no repository behind this registry; the password is what counts.
      shell(
          registry,
          "skopeo list-tags --tls-verify=false --authfile ~/.docker/config.json"
              + " docker://$HOST/team/app");
      assertEquals(Set.of("VALID"), Set.copyOf(registry.answers()));
    }
  }
}
