package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Where the program differs from the AWS CLI on purpose; each has a line in {@code
 * src/docs/differences.md}.
 */
class DeliberateDifferencesTest {
  private static final String OWN =
      "{\"status\": 200, \"body\": {\"registries\": [{\"aliases\": [{\"name\": \"alias\"}]}]}}";
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path home;
  private CannedEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    endpoint = new CannedEndpoint();
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  private Run run() {
    return Run.in(home).withKeys().env("AWS_ENDPOINT_URL", endpoint.url());
  }

  private void reply(String... replies) {
    List<JsonNode> canned = new java.util.ArrayList<>();
    for (String reply : replies) {
      canned.add(JSON.readTree(reply));
    }
    endpoint.load(canned);
  }

  private static String error(String text) {
    return "\necr-public: [ERROR]: " + text + "\n";
  }

  @Test
  void aTerminalObeysNothingThatAServerSays() {
    reply("{\"status\": 400, \"body\": {\"__type\": \"X\", \"message\": \"a\\u001b[2Jb\"}}");
    String said = "An error occurred (X) when calling the DescribeRegistries operation: a";
    assertEquals(
        error(said + "\\u001b[2Jb"),
        run().on(new Terminal(false, false, true)).words("describe-registries").err());
    assertEquals(error(said + "\u001b[2Jb"), run().words("describe-registries").err());
  }

  @Test
  void passwordsInAddressesAreHidden() {
    Run.Done done =
        run().words("describe-registries", "--endpoint-url", "http://user:password@a b/");
    assertEquals(error("Invalid endpoint: http://***@a b/"), done.err());
  }

  @Test
  void valuesOfAPasswordsReplyAreNotToldOfAQueryThatFails() {
    reply(
        "{\"status\": 200, \"body\": {\"authorizationData\": {\"authorizationToken\":"
            + " \"QVdTOng=\"}}}");
    Run.Done done =
        run()
            .words(
                "get-authorization-token", "--query", "abs(authorizationData.authorizationToken)");
    assertEquals(255, done.exit());
    assertTrue(!done.err().contains("QVdTOng="), done.err());
  }

  @Nested
  class Regions {
    /**
     * Requests to the service itself cannot be sent from a test, so a proxy that refuses everything
     * shows where they go.
     */
    private Run behindDeadProxy() {
      return Run.in(home)
          .withKeys()
          .env("https_proxy", "http://127.0.0.1:9")
          .env("AWS_MAX_ATTEMPTS", "1");
    }

    @ParameterizedTest
    @CsvSource({"us-east-1", "us-west-2"})
    void aHostingRegionIsObeyed(String region) {
      assertEquals(
          "api.ecr-public." + region + ".amazonaws.com",
          host(behindDeadProxy(), "describe-registries", "--region", region));
    }

    @Test
    void noRegionMeansTheHomeRegion() {
      assertEquals(
          "api.ecr-public.us-east-1.amazonaws.com", host(behindDeadProxy(), "describe-registries"));
    }

    @Test
    void anInheritedRegionWithoutEcrPublicMeansTheHomeRegion() throws IOException {
      assertEquals(
          "api.ecr-public.us-east-1.amazonaws.com",
          host(behindDeadProxy().env("AWS_REGION", "eu-west-1"), "describe-registries"));
      Files.createDirectories(home.resolve(".aws"));
      Files.writeString(home.resolve(".aws/config"), "[default]\nregion = ap-south-1\n");
      assertEquals(
          "api.ecr-public.us-east-1.amazonaws.com", host(behindDeadProxy(), "describe-registries"));
    }

    @Test
    void tokensComeFromTheHomeRegion() {
      Run elsewhere = behindDeadProxy().env("AWS_REGION", "us-west-2");

      assertEquals(
          "api.ecr-public.us-east-1.amazonaws.com", host(elsewhere, "get-authorization-token"));
      assertEquals("api.ecr-public.us-east-1.amazonaws.com", host(elsewhere, "get-login-password"));
      assertEquals(
          "api.ecr-public.us-west-2.amazonaws.com", host(elsewhere, "describe-registries"));
    }

    @Test
    void anExplicitRegionWithoutEcrPublicFailsBeforeTheNetwork() {
      Run.Done done = behindDeadProxy().words("describe-registries", "--region", "eu-west-1");

      assertEquals(253, done.exit());
      assertEquals(
          error(
              "An error occurred (NoRegion): ECR Public is not available in the region"
                  + " \"eu-west-1\". Use --region us-east-1 or --region us-west-2, or leave"
                  + " --region out."),
          done.err());
    }

    @Test
    void aCustomEndpointTakesAnyRegion() {
      reply("{\"status\": 200, \"body\": {\"registries\": []}}");

      assertEquals(0, run().words("describe-registries", "--region", "eu-west-1").exit());
    }

    private String host(Run run, String... words) {
      String[] debug = java.util.Arrays.copyOf(words, words.length + 1);
      debug[words.length] = "--debug";
      String log = run.words(debug).err();
      int start = log.indexOf("endpoint https://") + "endpoint https://".length();
      return log.substring(start, log.indexOf('\n', start));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          describe-images --repository-name abc --max-results ten | --max-results: 'ten' is not a whole number
          describe-registries --cli-read-timeout soon | --cli-read-timeout: 'soon' is not a whole number of seconds
          """)
  void aMalformedNumberIsAUsageErrorInPlainWords(String line, String message) {
    Run.Done done = run().words(line.split(" "));

    assertEquals(252, done.exit());
    assertTrue(done.err().contains(message), done.err());
  }

  @Test
  void aPermanentLimitIsNotRetried() {
    reply(
        "{\"status\": 400, \"body\": {\"__type\": \"LimitExceededException\", \"message\": \"too"
            + " many\"}}");

    Run.Done done = run().words("create-repository", "--repository-name", "abc");

    assertEquals(
        error(
            "An error occurred (LimitExceededException) when calling the CreateRepository"
                + " operation: too many"),
        done.err());
    assertEquals(1, endpoint.requests().size());
  }

  @Test
  void tooManyRequestsAreRetried() {
    reply(
        "{\"status\": 429, \"body\": {\"message\": \"slow down\"}}",
        "{\"status\": 200, \"body\": {\"registries\": []}}");

    assertEquals(0, run().words("describe-registries").exit());
    assertEquals(2, endpoint.requests().size());
  }

  @Test
  void anUnknownOutputFormatIsRefusedBeforeAnythingIsSent() {
    Run.Done done =
        run()
            .env("AWS_DEFAULT_OUTPUT", "xml")
            .words("delete-repository", "--repository-name", "abc");

    assertEquals(255, done.exit());
    assertEquals(error("Unknown output type: xml"), done.err());
    assertEquals(List.of(), endpoint.requests());
  }

  @ParameterizedTest
  @CsvSource({
    "public.ecr.aws/alias/team/app, team/app",
    "https://public.ecr.aws/alias/app, app",
    "team/app, team/app",
  })
  void aRepositoryMayBeNamedByItsUri(String given, String sent) {
    reply(OWN);
    run().words("delete-repository", "--repository-name", given);

    assertEquals(sent, endpoint.requests().getLast().body().get("repositoryName").asString());
  }

  @Test
  void whereNothingChangesAnImageMayNameItsRepository() {
    reply(OWN);
    run().words("describe-images", "--repository-name", "public.ecr.aws/alias/app:1.2@sha256:aa");

    assertEquals("app", endpoint.requests().getLast().body().get("repositoryName").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "delete-repository --force, :v1",
    "delete-repository --force, @sha256:aa",
    "delete-repository-policy, :v1@sha256:aa",
    "set-repository-policy --policy-text {}, :v1",
    "batch-delete-image --image-ids imageTag=a, :v1",
    "create-repository, :v1",
  })
  void whatChangesARepositoryIsNotToldItByAnImage(String command, String image) {
    String line = command + " --repository-name public.ecr.aws/alias/app" + image;
    Run.Done done = run().words(line.split(" "));

    assertEquals(252, done.exit());
    assertTrue(done.err().contains("leave \"" + image + "\" out"), done.err());
    assertEquals(List.of(), endpoint.requests());
  }

  @ParameterizedTest
  @CsvSource({"delete-repository", "describe-images", "get-repository-policy"})
  void anotherRegistrysRepositoryIsRefused(String command) {
    reply(OWN);
    Run.Done done = run().words(command, "--repository-name", "public.ecr.aws/other/app");

    assertEquals(252, done.exit());
    assertTrue(
        done.err()
            .contains(
                "--repository-name names the registry \"other\", but the registry that this"
                    + " command reaches is \"alias\""),
        done.err());
    assertEquals(1, endpoint.requests().size());
  }

  @Test
  void theLocalRegistryHasOneAlias() {
    Run local = Run.in(home).env("ECR_PUBLIC_LOCAL", "1");
    local.words("create-repository", "--repository-name", "victim/app");

    assertEquals(
        252,
        local
            .words("delete-repository", "--repository-name", "public.ecr.aws/other/victim/app")
            .exit());
    assertEquals(
        252,
        local
            .words(
                "delete-repository",
                "--force",
                "--repository-name",
                "public.ecr.aws/local/victim/app:v1")
            .exit());
    assertEquals(
        0,
        local
            .words("delete-repository", "--repository-name", "public.ecr.aws/local/victim/app")
            .exit());
  }

  @Test
  void aFullOutputEndsQuietlyAndNotWithZero() {
    reply("{\"status\": 200, \"body\": {\"registries\": []}}");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    for (String format : List.of("json", "text", "table", "yaml", "yaml-stream")) {
      reply("{\"status\": 200, \"body\": {\"registries\": [{\"registryId\": \"1\"}]}}");
      Run.Done done = run().into(full, "describe-registries", "--output", format);

      assertEquals(255, done.exit(), format);
      assertEquals("", done.err(), format);
    }
  }

  @Test
  void aPagingKeyInTheInputDocumentIsAClearError() {
    Run.Done done =
        run()
            .words(
                "describe-registries",
                "--cli-input-json",
                "{\"PaginationConfig\": {\"MaxItems\": 1}}");

    assertEquals(252, done.exit());
    assertTrue(done.err().contains("Unknown parameter in input: \"PaginationConfig\""), done.err());
  }

  @Test
  void localAndAnEndpointExcludeEachOther() {
    Run.Done done = run().words("describe-registries", "--local");

    assertEquals(252, done.exit());
    assertTrue(done.err().contains("--local runs on the embedded registry"), done.err());
  }

  @Test
  void debugShowsNoSecrets() {
    reply(
        "{\"status\": 200, \"body\": {\"authorizationData\": {\"authorizationToken\":"
            + " \"QVdTOnNlY3JldA==\"}}}");

    Run.Done done =
        run().env("AWS_SESSION_TOKEN", "SESSIONSECRET").words("get-login-password", "--debug");

    assertEquals("secret\n", done.out());
    for (String secret :
        List.of("QVdTOnNlY3JldA", "secret\n", "wJalrXUtnFEMI", "SESSIONSECRET", "Signature=")) {
      assertTrue(!done.err().contains(secret), secret + " in " + done.err());
    }
    assertTrue(
        done.err().contains("X-Amz-Target: SpencerFrontendService.GetAuthorizationToken"),
        done.err());
  }
}
