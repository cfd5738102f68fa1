package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docker with a daemon of its own, and podman, at the private registry. */
@Tag("clients")
class PrivateEnginesIT {
  private static final String LOGIN = " | $ENGINE login --username AWS --password-stdin $PRIVATE";

  /** podman asks with an empty name and password where it has none. */
  private static final String NO_LOGIN =
      "no basic auth credentials|400 .Bad Request|Your Authorization Token is invalid";

  @TempDir Path home;
  private ServedRegistry registry;
  private DockerDaemon daemon;
  private String engine;

  private void serve(String program, String... options) throws Exception {
    if (program.equals("docker")) {
      daemon = DockerDaemon.in(home.resolve("d"));
      engine = "docker";
    } else {
      Clients.require("podman");
      engine = "podman --root $HOME/p --runroot $HOME/pr --storage-driver vfs";
    }
    registry = ServedRegistry.in(home, options);
    Files.writeString(
        home.resolve("registries.conf"),
        "[[registry]]\nlocation = \"%s\"\ninsecure = true\n[[registry]]\nlocation = \"%s\"\ninsecure = true\n"
            .formatted(registry.host(), registry.privateHost()));
    // podman wants the file that is named to be there.
    Files.writeString(home.resolve("auth.json"), "{}");
  }

  @AfterEach
  void stop() {
    if (registry != null) {
      registry.close();
    }
    if (daemon != null) {
      daemon.close();
    }
  }

  private Distribution.Done run(String script) throws IOException, InterruptedException {
    return registry
        .surroundings("sh", "-ec", script.replace("$ENGINE", engine))
        .env("DOCKER_HOST", daemon == null ? null : daemon.host())
        .env("CONTAINERS_REGISTRIES_CONF", home.resolve("registries.conf").toString())
        .run();
  }

  private String succeeds(String script) throws IOException, InterruptedException {
    Distribution.Done done = run(script);
    assertEquals(0, done.exit(), done.out() + done.err());
    return done.out();
  }

  private void fails(String reason, String script) throws IOException, InterruptedException {
    Distribution.Done done = run(script);
    assertTrue(done.exit() != 0, done.out() + done.err());
    assertTrue(
        (done.out() + done.err()).replaceAll("\\s+", " ").matches(".*(" + reason + ").*"),
        done.out() + done.err());
  }

  /** An image of one file, which is another one with every text. */
  private void image(String name, String text) throws IOException, InterruptedException {
    succeeds("echo '" + text + "' >file; tar cf l.tar file; $ENGINE import l.tar " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker", "podman"})
  void imagesGoThereAndBack(String program) throws Exception {
    serve(program);
    image("localhost/mine:1", "one");
    succeeds("ecr --local create-repository --repository-name team/app >created");
    String uri =
        "\"$(ecr --local describe-repositories --query 'repositories[0].repositoryUri' --output"
            + " text)\"";
    succeeds("$ENGINE tag localhost/mine:1 " + uri);
    fails(NO_LOGIN, "$ENGINE push " + uri);
    succeeds("ecr --local get-login-password" + LOGIN);
    succeeds("$ENGINE push " + uri);
    assertEquals(
        "latest\n",
        succeeds(
            "ecr --local list-images --repository-name team/app --query 'imageIds[].imageTag'"
                + " --output text"));
    succeeds("$ENGINE rmi " + uri + " localhost/mine:1; $ENGINE pull " + uri);
    assertEquals("1\n", succeeds("$ENGINE images -q " + uri + " | wc -l"));
    succeeds("$ENGINE rmi " + uri + "; $ENGINE logout $PRIVATE");
    fails(NO_LOGIN, "$ENGINE pull " + uri);
    succeeds("ecr get-login-password --endpoint-url $ENDPOINT" + LOGIN + "; $ENGINE pull " + uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker", "podman"})
  void aPasswordOpensItsOwnRegistryAlone(String program) throws Exception {
    serve(program);
    String refused = "400 .?Bad Request|Not Authorized|invalid username/password";
    fails(refused, "ecr-public --local get-login-password" + LOGIN);
    fails(refused, "ecr --local get-login-password" + LOGIN.replace("$PRIVATE", "$HOST"));
    succeeds("ecr-public --local get-login-password" + LOGIN.replace("$PRIVATE", "$HOST"));
    succeeds("ecr --local login --tool " + program);
    assertEquals(
        registry.privateHost() + "\tvalid\n",
        succeeds("ecr login status --query 'logins[].[registry,state]' --output text"));
    succeeds("ecr --local logout --tool " + program);
    assertEquals("[]\n", succeeds("ecr login status --query 'logins[]' --output json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker", "podman"})
  void immutableTagsStayWhereTheyAre(String program) throws Exception {
    serve(program);
    image("$PRIVATE/team/app:v1", "one");
    succeeds(
        "ecr --local create-repository --repository-name team/app --image-tag-mutability IMMUTABLE"
            + " >created; ecr --local login --tool "
            + program
            + "; $ENGINE push $PRIVATE/team/app:v1; $ENGINE push $PRIVATE/team/app:v1");
    image("$PRIVATE/team/app:v1", "two");
    fails(
        "The image tag 'v1' already exists in the 'team/app' repository and cannot be overwritten"
            + " because the tag is immutable",
        "$ENGINE push $PRIVATE/team/app:v1");
    succeeds(
        "$ENGINE tag $PRIVATE/team/app:v1 $PRIVATE/team/app:v2; $ENGINE push $PRIVATE/team/app:v2");
    assertEquals(
        "v1\tv2\n",
        succeeds(
            "ecr --local list-images --repository-name team/app --query 'sort(imageIds[].imageTag)'"
                + " --output text"));
    succeeds("ecr --local batch-delete-image --repository-name team/app --image-ids imageTag=v1");
    fails("not found|manifest unknown", "$ENGINE pull $PRIVATE/team/app:v1");
    succeeds(
        "$ENGINE tag $PRIVATE/team/app:v2 $PRIVATE/team/app:v1; $ENGINE push $PRIVATE/team/app:v1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker", "podman"})
  void aPushMakesARepositoryOfItsTemplate(String program) throws Exception {
    serve(program, "--create-on-push");
    image("$PRIVATE/team/new:v1", "one");
    succeeds(
        "ecr --local create-repository-creation-template --prefix team --applied-for CREATE_ON_PUSH"
            + " --image-tag-mutability IMMUTABLE >template;"
            + " ecr --local login --config-only; DOCKER_CONFIG=$HOME/.docker"
            + " REGISTRY_AUTH_FILE=$HOME/.docker/config.json $ENGINE push $PRIVATE/team/new:v1");
    assertEquals(
        "team/new\tIMMUTABLE\n",
        succeeds(
            "ecr --local describe-repositories --query"
                + " 'repositories[].[repositoryName,imageTagMutability]' --output text"));
  }
}
