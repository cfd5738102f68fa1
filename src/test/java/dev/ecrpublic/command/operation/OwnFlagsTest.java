package dev.ecrpublic.command.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The flags that operations have beside the mirrored program's options. */
class OwnFlagsTest {
  private static final String MISSING = "imageDigest=sha256:" + "0".repeat(64);
  @TempDir private Path home;

  private Run local() {
    return Run.in(home);
  }

  @Test
  void aRepositoryThatIsThereIsPrintedAsIfItWereNew() {
    String[] words = {
      "--local", "create-repository", "--repository-name", "team/app", "--if-not-exists"
    };
    Run.Done made = local().words(words);
    Run.Done found = local().words(words);

    assertEquals(0, made.exit());
    assertEquals(0, found.exit(), found.err());
    assertTrue(found.out().startsWith("{\n    \"repository\": {\n"), found.out());
    assertEquals(uri(made), uri(found));
  }

  private static String uri(Run.Done done) {
    return new ObjectMapper().readTree(done.out()).at("/repository/repositoryUri").asString();
  }

  @Test
  void anotherRefusalIsStillOne() {
    Run.Done done =
        local().words("--local", "create-repository", "--repository-name", "AB", "--if-not-exists");
    assertEquals(254, done.exit());
    assertTrue(done.err().contains("InvalidParameterException"), done.err());
  }

  @ParameterizedTest
  @CsvSource({"ecr-public, registryId=", "ecr, registryId=123456789012"})
  void theServiceIsAskedForTheRepository(String program, String registry) throws IOException {
    Service service = program.equals("ecr") ? new Ecr() : new EcrPublic();
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      endpoint.load(
          replies(
              "{\"status\": 400, \"body\": {\"__type\": \"RepositoryAlreadyExistsException\","
                  + " \"message\": \"there\"}}",
              "{\"body\": {\"repositories\": [{\"repositoryName\": \"team/app\"}]}}"));
      List<String> words =
          new ArrayList<>(
              List.of("create-repository", "--repository-name", "team/app", "--if-not-exists"));
      if (!registry.endsWith("=")) {
        words.addAll(List.of("--registry-id", "123456789012"));
      }
      Run.Done done =
          local()
              .of(service)
              .withKeys()
              .env("AWS_REGION", "us-east-1")
              .env("AWS_ENDPOINT_URL", endpoint.url())
              .words(words.toArray(new String[0]));

      assertEquals(0, done.exit(), done.err());
      assertEquals(
          """
          {
              "repository": {
                  "repositoryName": "team/app"
              }
          }
          """,
          done.out());
      CannedEndpoint.Request asked = endpoint.requests().getLast();
      assertEquals("DescribeRepositories", asked.target());
      assertEquals("[\"team/app\"]", asked.body().get("repositoryNames").toString());
      assertEquals(registry, "registryId=" + asked.body().path("registryId").asString(""));
    }
  }

  private static List<JsonNode> replies(String... replies) {
    List<JsonNode> out = new ArrayList<>();
    for (String reply : replies) {
      out.add(new ObjectMapper().readTree(reply));
    }
    return out;
  }

  @Test
  void failuresDecideTheExitCodeAndNothingElse() {
    local().words("--local", "create-repository", "--repository-name", "r1");
    String[] words = {
      "--local", "batch-delete-image", "--repository-name", "r1", "--image-ids", MISSING
    };
    Run.Done told = local().words(words);
    Run.Done failed = local().words(with(words, "--fail-on-failures"));

    assertEquals(0, told.exit(), told.err());
    assertEquals(254, failed.exit());
    assertEquals(told.out(), failed.out());
    assertEquals("", failed.err());
  }

  @Test
  void aQueryThatHidesTheFailuresDoesNotHideThem() {
    local().words("--local", "create-repository", "--repository-name", "r1");
    Run.Done failed =
        local()
            .words(
                "--local",
                "batch-check-layer-availability",
                "--repository-name",
                "r1",
                "--layer-digests",
                "x",
                "--query",
                "layers",
                "--fail-on-failures");
    assertEquals("[]\n", failed.out());
    assertEquals(254, failed.exit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create-repository --repository-name r1 --if",
        "create-repository --repository-name r1 --if-not-exist",
        "batch-delete-image --repository-name r1 --image-ids a --fail-on",
        "batch-delete-image --repository-name r1 --image-ids a --f",
        "describe-images --repository-name r1 --fail-on-failures",
      })
  void theyAreNeverMeantByAPrefix(String line) {
    String[] words = line.split(" ");
    Run.Done done = local().words(with(words, "--local"));
    assertEquals(252, done.exit());
    String last = words[words.length - 1];
    assertTrue(done.err().contains("[ERROR]: Unknown options: " + last + "\n"), done.err());
  }

  private static String[] with(String[] words, String more) {
    List<String> out = new ArrayList<>(List.of(words));
    out.add(more);
    return out.toArray(new String[0]);
  }
}
