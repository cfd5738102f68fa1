package dev.ecrpublic.command.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.service.ecr.Ecr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The candidates for a line in {@code COMP_LINE} are those that the AWS CLI 2.36.7 was seen to
 * give, in its order.
 */
class LiveCompletionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REPOSITORIES =
      "{\"status\": 200, \"body\": {\"repositories\": [{\"repositoryName\": \"zz/app\"},"
          + " {\"repositoryName\": \"aa/app\"}, {\"repositoryName\": \"zz/web\"}]}}";
  private static final String REGISTRIES =
      "{\"status\": 200, \"body\": {\"registries\": [{\"registryId\": \"123456789012\","
          + " \"registryArn\": \"arn:aws:ecr-public::123456789012:registry/123456789012\"}]}}";
  private static final String GLOBALS =
      "--debug --endpoint-url --no-verify-ssl --no-paginate --output --query --profile --region"
          + " --version --color --no-sign-request --ca-bundle --cli-read-timeout"
          + " --cli-connect-timeout --cli-binary-format --no-cli-pager --cli-auto-prompt"
          + " --no-cli-auto-prompt --cli-error-format";
  private static final String IMAGE_TAGS =
      "--registry-id --repository-name --next-token --max-results --cli-input-json"
          + " --cli-input-yaml --starting-token --page-size --max-items --generate-cli-skeleton "
          + GLOBALS;

  /** Tests that show names take their time on a machine under load. */
  private static final String PATIENCE = "ecr-public.completion.millis";

  @TempDir private Path home;
  private CannedEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    System.setProperty(PATIENCE, "20000");
    endpoint = new CannedEndpoint();
  }

  @AfterEach
  void stop() {
    System.clearProperty(PATIENCE);
    endpoint.close();
  }

  private Run run() {
    return Run.in(home).withKeys().env("AWS_ENDPOINT_URL", endpoint.url());
  }

  private void reply(String... replies) {
    List<JsonNode> canned = new ArrayList<>();
    for (String reply : replies) {
      canned.add(JSON.readTree(reply));
    }
    endpoint.load(canned);
  }

  private static String candidates(Run run, String line, String... more) {
    List<String> words = new ArrayList<>(List.of("__complete"));
    words.addAll(List.of(more));
    Run.Done done = run.env("COMP_LINE", line).words(words.toArray(String[]::new));
    assertEquals(0, done.exit());
    assertEquals("", done.err());
    return done.out().strip().replace('\n', ' ');
  }

  @Test
  void commandsInModelOrder() {
    String found = candidates(run(), "ecr-public ");

    assertEquals(
        "batch-check-layer-availability batch-delete-image complete-layer-upload"
            + " create-repository delete-repository delete-repository-policy"
            + " describe-image-tags describe-images describe-registries describe-repositories"
            + " get-authorization-token get-registry-catalog-data get-repository-catalog-data"
            + " get-repository-policy initiate-layer-upload list-tags-for-resource put-image"
            + " put-registry-catalog-data put-repository-catalog-data set-repository-policy"
            + " tag-resource untag-resource upload-layer-part get-login-password",
        found);
    String all = candidates(run(), "ecr-public ", "all");
    assertTrue(all.startsWith(found + " push pull copy "), all);
    assertTrue(all.endsWith(" completion help"), all);
    assertTrue(!all.contains("__complete"), all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'describe-image-tags --re'             | --registry-id --repository-name --region
          'delete-repository --force --no-'      | --no-force --no-verify-ssl --no-paginate --no-sign-request --no-cli-pager --no-cli-auto-prompt
          'delete-repository --force --fo'       | ''
          'describe-images --region '            | us-east-1 us-west-2
          'describe-images --region us-w'        | us-west-2
          'describe-images --output '            | ''
          'describe-images --color '             | ''
          'describe-images --query '             | ''
          'describe-images --image-ids '         | ''
          'describe-images --generate-cli-skeleton ' | ''
          'nonsense'                             | ''
          """)
  void whatNeedsNoNetwork(String line, String wanted) {
    assertEquals(wanted, candidates(run(), "ecr-public " + line));
    assertEquals(List.of(), endpoint.requests());
  }

  @Test
  void optionsOfTheCommandThenThoseOfAllCommandsWithoutThoseGiven() {
    assertEquals(IMAGE_TAGS, candidates(run(), "ecr-public describe-image-tags "));
    assertEquals(IMAGE_TAGS, candidates(run(), "ecr-public describe-image-tags --"));
    assertEquals(
        IMAGE_TAGS + " --local --lock-timeout --no-progress",
        candidates(run(), "ecr-public describe-image-tags --", "all"));
    assertEquals(
        IMAGE_TAGS.replace("--max-items ", "").replace("--region ", ""),
        candidates(
            run(), "ecr-public --region=us-east-1 describe-image-tags --max-items 3 --unknown "));
  }

  @Test
  void profilesOfBothFiles() throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), "[default]\n[profile work]\n");
    Files.writeString(home.resolve(".aws/credentials"), "[other]\n");

    assertEquals("default other work", candidates(run(), "ecr-public --profile "));
    assertEquals("--profile=work", candidates(run(), "ecr-public describe-images --profile=w"));
  }

  @Test
  void repositoriesAreAskedForOnceInAMinute() throws IOException {
    reply(REPOSITORIES);

    assertEquals(
        "zz/app aa/app zz/web", candidates(run(), "ecr-public describe-images --repository-name "));
    assertEquals(
        "zz/app zz/web", candidates(run(), "ecr-public delete-repository --repository-name z"));
    assertEquals(
        "aa/app",
        candidates(run(), "ecr-public describe-repositories --repository-names zz/app aa"));
    assertEquals(1, endpoint.requests().size());
    assertEquals("DescribeRepositories", endpoint.requests().getFirst().target());

    Path cache = home.resolve(".cache/ecr-public/completion");
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
    try (Stream<Path> files = Files.list(cache)) {
      for (Path file : files.toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(61)));
      }
    }
    candidates(run(), "ecr-public describe-images --repository-name ");
    assertEquals(2, endpoint.requests().size());
  }

  @Test
  void theCursorCounts() {
    reply(REPOSITORIES);
    String line = "ecr-public describe-images --repository-name aa --output";

    assertEquals(
        "aa/app", candidates(run().env("COMP_POINT", "" + line.indexOf(" --output")), line));
  }

  @Test
  void registriesAndTheirArns() {
    reply(REGISTRIES);

    assertEquals("123456789012", candidates(run(), "ecr-public describe-images --registry-id "));
    assertEquals(
        "arn:aws:ecr-public::123456789012:registry/123456789012",
        candidates(run(), "ecr-public list-tags-for-resource --resource-arn "));
  }

  @Test
  void filesBehindFile() throws IOException {
    Files.writeString(home.resolve("input.json"), "{}");
    Files.writeString(home.resolve("other.json"), "{}");
    Files.createDirectories(home.resolve("inputs"));

    assertEquals(
        "file://input.json file://inputs/",
        candidates(run(), "ecr-public describe-images --cli-input-json file://in"));
  }

  @Test
  void everythingThatCanBeCompleted() {
    reply(
        "{\"status\": 200, \"body\": {\"imageTagDetails\": [{\"imageTag\": \"1.0\"},"
            + " {\"imageTag\": \"latest\"}]}}");

    assertEquals(
        "json text table yaml yaml-stream off",
        candidates(run(), "ecr-public describe-images --output ", "all"));
    assertEquals(
        "imageDigest= imageTag=",
        candidates(run(), "ecr-public describe-images --image-ids ", "all"));
    assertEquals(
        "imageTag=1.0 imageTag=latest",
        candidates(
            run(),
            "ecr-public batch-delete-image --repository-name aa/app --image-ids imageTag=",
            "all"));
    assertEquals("aa/app", endpoint.requests().getFirst().body().get("repositoryName").asString());
    assertEquals(
        "", candidates(run(), "ecr-public batch-delete-image --image-ids imageTag=", "all"));
    assertEquals("bash zsh fish powershell", candidates(run(), "ecr-public completion ", "all"));
  }

  @Test
  void referencesOfAPublicRegistry() {
    reply(REPOSITORIES);
    assertEquals("zz/app zz/web", candidates(run(), "ecr-public inspect zz", "all"));
    assertEquals("zz/web zz/web:", candidates(run(), "ecr-public push - zz/w", "all"));
    reply("{\"status\": 200, \"body\": {\"imageTagDetails\": [{\"imageTag\": \"v1\"}]}}");
    assertEquals("zz/app:v1", candidates(run(), "ecr-public tag zz/app:", "all"));
    assertEquals("zz/app:v1", candidates(run(), "ecr-public untag a:b zz/app:v", "all"));
    assertEquals(List.of("DescribeImageTags"), asked());
    reply("{\"status\": 200, \"body\": {\"imageDetails\": [{\"imageDigest\": \"sha256:0a\"}]}}");
    assertEquals("zz/app@sha256:0a", candidates(run(), "ecr-public digest zz/app@", "all"));
    assertEquals(List.of("DescribeImages"), asked());
  }

  @Test
  void referencesOfAPrivateRegistry() {
    Run run = run().of(new Ecr()).env("AWS_REGION", "eu-west-1");
    reply(REPOSITORIES);
    assertEquals("aa/app aa/app:", candidates(run, "ecr inspect aa", "all"));
    assertEquals("aa/app", candidates(run, "ecr prune aa", "all"));
    assertEquals(List.of("DescribeRepositories"), asked());
    reply(
        "{\"status\": 200, \"body\": {\"imageIds\": ["
            + "{\"imageTag\": \"v1\", \"imageDigest\": \"sha256:0a\"},"
            + "{\"imageTag\": \"v2\", \"imageDigest\": \"sha256:0a\"},"
            + "{\"imageDigest\": \"sha256:0b\"}]}}");
    assertEquals("aa/app:v1 aa/app:v2", candidates(run, "ecr inspect aa/app:", "all"));
    assertEquals(
        "aa/app@sha256:0a aa/app@sha256:0b", candidates(run, "ecr pull aa/app@sha256:", "all"));
    assertEquals(List.of("ListImages", "ListImages"), asked());
  }

  private List<String> asked() {
    return endpoint.requests().stream().map(CannedEndpoint.Request::target).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inspect docker.io/library/a",
        "inspect localhost:5000/app:",
        "push ",
        "push oci:",
        "pull team/app ",
        "copy ./",
        "tag team/app:v1 v",
        "digest team/app team/",
        "catalog edit --"
      })
  void nobodyIsAskedForOtherWords(String line) {
    reply(REPOSITORIES);
    candidates(run(), "ecr-public " + line, "all");
    assertEquals(List.of(), endpoint.requests());
  }

  @Test
  void anErrorIsNoCandidate() throws IOException {
    reply("{\"status\": 400, \"body\": {\"__type\": \"AccessDeniedException\"}}");
    assertEquals("", candidates(run(), "ecr-public describe-images --repository-name "));

    assertEquals(
        "",
        candidates(
            run().env("AWS_ENDPOINT_URL", "nonsense"),
            "ecr-public describe-images --repository-name "));
    assertEquals("", candidates(run(), "ecr-public inspect team/app:", "all"));
    assertEquals("", candidates(run(), "ecr-public inspect ", "all"));
    assertEquals("", candidates(run(), ""));
    assertEquals("", candidates(run().env("COMP_POINT", "-1"), "ecr-public "));
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), "[default\n=");
    assertEquals("", candidates(run(), "ecr-public --profile "));
  }

  @Test
  void aRegistryThatNeverAnswersIsNotWaitedFor() throws IOException {
    System.clearProperty(PATIENCE);
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Instant start = Instant.now();

      assertEquals(
          "",
          candidates(
              run().env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort()),
              "ecr-public describe-images --repository-name "));

      Duration taken = Duration.between(start, Instant.now());
      assertTrue(taken.compareTo(Duration.ofSeconds(2)) < 0, taken.toString());
    }
  }

  @Test
  void theLocalRegistryIsAskedEveryTime() {
    Run local = Run.in(home).env("ECR_PUBLIC_LOCAL", "1");
    local.words("create-repository", "--repository-name", "one");
    assertEquals("one", candidates(local, "ecr-public describe-images --repository-name "));
    local.words("create-repository", "--repository-name", "two");
    assertEquals("one two", candidates(local, "ecr-public describe-images --repository-name "));
    Run elsewhere = Run.in(home);
    assertEquals("one two", candidates(elsewhere, "ecr-public --local digest ", "all"));
    assertEquals("", candidates(elsewhere, "ecr-public --local digest one:", "all"));
    assertTrue(Files.notExists(home.resolve(".cache")));
  }
}
