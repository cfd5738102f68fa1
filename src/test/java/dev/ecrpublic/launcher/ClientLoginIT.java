package dev.ecrpublic.launcher;

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

/** Real clients log in to the served registry, by pipe, by login and by helper. */
@Tag("clients")
class ClientLoginIT {
  private static final String DOCKER_LOGIN =
      " | docker login --username AWS --password-stdin \"$HOST\"";
  private static final String STATE =
      "ecr-public login status --registry $HOST --query 'logins[0].[state,method]' --output text";
  private static final String NOT_LOGGED_IN =
      "Pushing needs a login with the user AWS and the password of get-login-password";
  private static final String SKOPEO_PUSH =
      "skopeo copy -q --insecure-policy --dest-tls-verify=false"
          + " --authfile ${AUTH:-auth.json} dir:image docker://$HOST/team/app:latest";
  @TempDir Path home;
  private ServedRegistry registry;

  @BeforeEach
  void serve() throws IOException {
    registry = ServedRegistry.in(home, "--create-on-push");
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private Distribution.Done shell(String script) throws IOException, InterruptedException {
    return registry.shell(script);
  }

  private Distribution.Done succeeds(String script) throws IOException, InterruptedException {
    Distribution.Done done = shell(script);
    assertEquals(0, done.exit(), done.out() + done.err());
    return done;
  }

  /** The script fails, and what it says names the reason. */
  private void fails(String reason, String script) throws IOException, InterruptedException {
    Distribution.Done done = shell(script);
    assertEquals(1, done.exit(), done.out() + done.err());
    assertTrue(done.err().contains(reason), done.err());
  }

  @Test
  void dockerTakesThePassword() throws Exception {
    Clients.require("docker");
    Distribution.Done done = succeeds("ecr-public --local get-login-password" + DOCKER_LOGIN);
    assertTrue(done.out().contains("Login Succeeded"), done.out());
    assertEquals("valid\tauths\n", succeeds(STATE).out());
    succeeds("ecr-public get-login-password --endpoint-url $ENDPOINT" + DOCKER_LOGIN);
  }

  @Test
  void dockerIsRefusedWithAWrongAndWithAnExpiredPassword() throws Exception {
    Clients.require("docker");
    fails("denied: Not Authorized", "echo wrong" + DOCKER_LOGIN);
    Files.writeString(home.resolve("old"), registry.password(Duration.ofHours(12)));
    fails(
        "denied: Your authorization token has expired. Reauthenticate and try again.",
        "cat old" + DOCKER_LOGIN);
    assertEquals("anonymous\tNone\n", succeeds(STATE).out());
    Files.writeString(home.resolve("last"), registry.password(Duration.ofHours(11)));
    succeeds("cat last" + DOCKER_LOGIN);
  }

  @Test
  void loginAndLogoutDriveDocker() throws Exception {
    Clients.require("docker");
    succeeds("ecr-public --local login --registry $HOST");
    assertEquals("valid\tauths\n", succeeds(STATE).out());
    succeeds("ecr-public logout --registry $HOST");
    assertEquals("anonymous\tNone\n", succeeds(STATE).out());
    succeeds("ecr-public login --registry $HOST --endpoint-url $ENDPOINT");
    assertEquals("valid\tauths\n", succeeds(STATE).out());
  }

  @Test
  void dockerAsksTheHelper() throws Exception {
    Clients.require("docker");
    succeeds("ecr-public --local login --config-only --registry $HOST");
    assertEquals("on-demand\tcredHelpers\n", succeeds(STATE).out());
    // Without a user name, docker wants to go on with what its helper gives, by the daemon.
    String out = shell("DOCKER_HOST=tcp://127.0.0.1:1 docker login $HOST 2>&1").out();
    assertTrue(out.contains("existing credentials..."), out);
    succeeds("docker logout $HOST");
    succeeds("ecr-public logout --registry $HOST");
    assertEquals(
        "{\"auths\":{}}",
        Files.readString(home.resolve(".docker/config.json")).replaceAll("\\s", ""));
  }

  @Test
  void loginDrivesSkopeo() throws Exception {
    Clients.require("skopeo");
    ImageFiles.ofDocker(home.resolve("image"));
    fails(NOT_LOGGED_IN, SKOPEO_PUSH);
    succeeds("ecr-public --local login --tool skopeo --registry $HOST");
    assertEquals("AWS\n", succeeds("skopeo login --get-login $HOST").out());
    assertEquals("valid\tauths\n", succeeds(STATE).out());
    succeeds(SKOPEO_PUSH);
    succeeds("ecr-public logout --tool skopeo --registry $HOST");
    fails(NOT_LOGGED_IN, SKOPEO_PUSH);
  }

  @Test
  void skopeoIsRefusedWithAWrongAndWithAnExpiredPassword() throws Exception {
    Clients.require("skopeo");
    String login = " | skopeo login --tls-verify=false -u AWS --password-stdin $HOST";
    // skopeo words refusals of logins itself.
    fails("invalid username/password", "echo wrong" + login);
    Files.writeString(home.resolve("old"), registry.password(Duration.ofHours(12)));
    fails("403", "cat old" + login);
    // A login that has expired is in the way even of pulls, which need none.
    ImageFiles.ofDocker(home.resolve("image"));
    succeeds("ecr-public --local login --tool skopeo --registry $HOST; " + SKOPEO_PUSH);
    String list = "skopeo list-tags --tls-verify=false docker://$HOST/team/app";
    succeeds(list);
    Files.writeString(
        home.resolve("auth.json"),
        "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}"
            .formatted(
                registry.host(),
                ImageFiles.base64("AWS:" + registry.password(Duration.ofHours(12)))));
    assertEquals("stale\tauths\n", shell(STATE).out());
    fails("403", list);
  }

  @Test
  void skopeoAsksTheHelper() throws Exception {
    Clients.require("skopeo");
    ImageFiles.ofDocker(home.resolve("image"));
    succeeds("ecr-public --local login --config-only --registry $HOST");
    succeeds("AUTH=$HOME/.docker/config.json; " + SKOPEO_PUSH);
    succeeds("ecr-public logout --config-only --registry $HOST");
    fails(NOT_LOGGED_IN, "AUTH=$HOME/.docker/config.json; " + SKOPEO_PUSH);
  }
}
