package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/** What stands around an error message to help; the message itself is that of the AWS CLI. */
class HintsTest {
  private static final String USAGE =
      """

      usage: ecr-public [options] <command> [parameters]
      To see help text, you can run:

        ecr-public help
      """;
  @TempDir private Path home;

  private String error(String... words) {
    Run.Done done = Run.in(home).withKeys().words(words);
    assertEquals(252, done.exit());
    return done.err();
  }

  private static String hint(String err) {
    return err.lines().filter(line -> line.startsWith("hint: ")).findFirst().orElse("");
  }

  @Test
  void theMessageThenTheHintThenTheUsage() {
    assertEquals(
        "\necr-public: [ERROR]: Unknown options: --pagesize=3, -region, x\n"
            + "\nhint: --pagesize is no option: did you mean --page-size? -region is no option:"
            + " did you mean --region?\n"
            + USAGE
            + "  ecr-public describe-registries help\n",
        error("describe-registries", "--pagesize=3", "-region", "x"));
  }

  @Test
  void aMistypedOptionThatIsRequired() {
    assertEquals(
        "\necr-public: [ERROR]: An error occurred (ParamValidation): the following arguments are"
            + " required: --repository-name\n"
            + "\nhint: --repo-name is no option: did you mean --repository-name?\n"
            + USAGE
            + "  ecr-public delete-repository help\n",
        error("delete-repository", "--repo-name", "x"));
  }

  @Test
  void anErrorAboutAParameterSaysWhereToReadMore() {
    assertEquals(
        """

        ecr-public: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:
        Invalid length for parameter repositoryName, value: 1, valid min length: 2

        hint: "ecr-public delete-repository help" explains --repository-name.
        """,
        error("delete-repository", "--repository-name", "x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          describe-images team/app | a value follows its option: "ecr-public describe-images --repository-name team/app".
          describe-repositories team/app | a value follows its option: "ecr-public describe-repositories --repository-names team/app".
          batch-delete-image --repo-name a --img-ids b | --repo-name is no option: did you mean --repository-name? --img-ids is no option: did you mean --image-ids?
          get-login-password --proflie x | --proflie is no option: did you mean --profile?
          describe-registries --endpoint-url foo | "ecr-public help" explains --endpoint-url.
          describe-registries --output jsno | the choices are json, text, table, yaml, yaml-stream and off.
          login --tool nope | the choices are docker, podman, helm, skopeo, buildah, nerdctl, finch, oras and crane.
          local foo | the choices are serve, status, reset and path.
          completion tcsh | the choices are bash, zsh, fish and powershell.
          login nope | the only choice is status.
          create-repo | did you mean create-repository?
          desc-reg | did you mean describe-registries?
          del-repo | did you mean delete-repository or delete-repository-policy?
          list-images | describe-images lists the images of a repository, describe-image-tags its tags.
          push-image | push, pull and copy move images, for instance "ecr-public push ./app.tar team/app:v1".
          version | "ecr-public --version" shows the version.
          configure | profiles are those of the AWS CLI: "aws configure" or "aws configure sso" makes one, --profile or AWS_PROFILE chooses it.
          batch-get-image | describe-images tells of an image; its manifest is read by a client, for instance "docker manifest inspect" or "skopeo inspect --raw".
          frobnicate | "ecr-public help" lists the commands.
          put-repository-catalog-data --repository-name ab --catalog-data description=Hello,_world | a comma ends a value in shorthand: put the value into double quotes within the word, as in 'key="one, two"', or give JSON.
          create-repository --repository-name ab --catalog-data description=Hello,world | a comma ends a value in shorthand: put the value into double quotes within the word, as in 'key="one, two"', or give JSON.
          put-repository-catalog-data --repository-name ab --catalog-data logoImageBlob=fileb://logo.png | logoImageBlob=fileb://logo.png is taken as it stands; logoImageBlob@=fileb://logo.png reads the file.
          put-repository-catalog-data --repository-name ab --catalog-data data.json | --catalog-data takes the text itself; file://data.json reads it from the file.
          describe-images --cli-input-json in.json | --cli-input-json takes the text itself; file://in.json reads it from the file.
          """)
  void aWrongLine(String line, String hint) {
    assertEquals("hint: " + hint, hint(error(line.replace(",_", ", ").split(" (?!world)"))));
  }

  @ParameterizedTest
  @CsvSource({"batch-get-image", "get-repository-police", "tag-resourc", "list-images"})
  void nothingThatDeletesIsOfferedToWhoReads(String word) {
    String said = error(word);
    assertTrue(!said.contains("delete") && !said.contains("untag"), said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ExpiredTokenException | x | the session is over. The keys come from the environment: set new ones (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN), or unset them to use a profile.
          InvalidSignatureException | x | this machine's clock is 7 minutes behind the service's, which refuses signatures of another time: set the clock.
          UnrecognizedClientException | x | this machine's clock is 7 minutes behind the service's, which refuses signatures of another time: set the clock.
          AccessDeniedException | User: arn:aws:iam::1:user/a is not authorized to perform: ecr-public:DescribeRegistries on resource: x | a policy must allow ecr-public:DescribeRegistries. "aws sts get-caller-identity" shows whose credentials these are.
          AccessDeniedException | no | a policy must allow ecr-public:DescribeRegistries. "aws sts get-caller-identity" shows whose credentials these are.
          AccessDeniedException | not authorized to perform: a:B with an explicit deny | a policy must allow a:B, and none may deny it, as one does now. "aws sts get-caller-identity" shows whose credentials these are.
          ThrottlingException | slow | the service limits how often it is asked. Wait a moment; AWS_MAX_ATTEMPTS=10 tries longer, AWS_RETRY_MODE=adaptive asks more slowly.
          """)
  void anErrorOfTheService(String code, String message, String hint) throws IOException {
    assertEquals("hint: " + hint, hint(answered(code, message, "describe-registries").err()));
  }

  @Test
  void aPasswordTakesTwoPermissions() throws IOException {
    assertEquals(
        "hint: a policy must allow sts:GetServiceBearerToken. A password takes"
            + " ecr-public:GetAuthorizationToken and sts:GetServiceBearerToken. \"aws sts"
            + " get-caller-identity\" shows whose credentials these are.",
        hint(
            answered(
                    "AccessDeniedException",
                    "User: x is not authorized to perform: sts:GetServiceBearerToken on resource",
                    "get-login-password")
                .err()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          set-repository-policy --repository-name ab --policy-text policy.json | --policy-text takes the text itself; file://policy.json reads it from the file.
          describe-images --repository-name localhost:5000/team/app | a repository's name has no host: "--repository-name team/app". An address of the form public.ecr.aws/ALIAS/NAME is understood as well.
          describe-images --repository-name 1.dkr.ecr.us-east-1.amazonaws.com/app | a repository's name has no host: "--repository-name app". An address of the form public.ecr.aws/ALIAS/NAME is understood as well.
          describe-images --repository-name public.ecr.aws | a repository's name has no host: "--repository-name NAME". An address of the form public.ecr.aws/ALIAS/NAME is understood as well.
          """)
  void aValueThatTheServiceRefuses(String line, String hint) throws IOException {
    assertEquals(
        "hint: " + hint, hint(answered("InvalidParameterException", "x", line.split(" ")).err()));
  }

  private Run.Done answered(String code, String message, String... words) throws IOException {
    try (CannedEndpoint endpoint = new CannedEndpoint()) {
      endpoint.load(
          List.of(
              new ObjectMapper()
                  .readTree(
                      "{\"status\": 400, \"body\": {\"__type\": \"%s\", \"message\": \"%s\"}}"
                          .formatted(code, message))));
      Run.Done done =
          Run.in(home)
              .withKeys()
              .at(Instant.now().minus(7, ChronoUnit.MINUTES).minusSeconds(30))
              .env("AWS_MAX_ATTEMPTS", "1")
              .env("AWS_ENDPOINT_URL", endpoint.url())
              .words(words);
      assertEquals(254, done.exit(), done.err());
      return done;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          http://127.0.0.1:1 | nothing listens at 127.0.0.1:1: is the server running? "ecr-public local serve" starts a local one.
          http://nowhere.invalid | the name nowhere.invalid was not found (DNS): check its spelling, the region, and the network. Behind a proxy, set HTTPS_PROXY.
          """)
  void nothingAnswers(String endpoint, String hint) {
    Run.Done done =
        Run.in(home)
            .withKeys()
            .env("AWS_MAX_ATTEMPTS", "1")
            .words("describe-registries", "--endpoint-url", endpoint);

    assertEquals("hint: " + hint, hint(done.err()));
  }

  @Test
  void somethingElseAnswers() throws IOException {
    try (ServerSocket http = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> refuseAll(http));
      String plain = "127.0.0.1:" + http.getLocalPort();
      String quiet = "127.0.0.1:" + silent.getLocalPort();
      Run run = Run.in(home).withKeys().env("AWS_MAX_ATTEMPTS", "1");

      assertEquals(
          "hint: " + plain + " does not speak TLS: does the endpoint begin with http:// instead?",
          hint(run.words("describe-registries", "--endpoint-url", "https://" + plain).err()));
      assertEquals(
          "hint: "
              + quiet
              + " took the request and did not answer in time. --cli-read-timeout SECONDS waits"
              + " longer, 0 without an end.",
          hint(
              run.words(
                      "describe-registries",
                      "--cli-read-timeout",
                      "1",
                      "--endpoint-url",
                      "http://" + quiet)
                  .err()));
      assertEquals(
          "hint: the proxy comes from HTTPS_PROXY, HTTP_PROXY or ALL_PROXY: check it, or name what"
              + " goes past it in NO_PROXY=nowhere.invalid.",
          hint(
              run.env("http_proxy", "http://127.0.0.1:1")
                  .words("describe-registries", "--endpoint-url", "http://nowhere.invalid")
                  .err()));
    }
  }

  private static void refuseAll(ServerSocket server) {
    while (true) {
      try (Socket client = server.accept()) {
        client.getInputStream().read();
        client
            .getOutputStream()
            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        client.shutdownOutput();
        client.getInputStream().readAllBytes();
      } catch (IOException closed) {
        return;
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sso_session=my;sso_account_id=1;sso_role_name=r | log in with "aws sso login --profile p".
          login_session=arn:aws:iam::111122223333:user/nobody | log in with "aws login --profile p".
          """)
  void whoIsNotLoggedIn(String keys, String hint) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        "[profile p]\n"
            + keys.replace(';', '\n')
            + "\n[sso-session my]\nsso_region=us-east-1\nsso_start_url=https://x\n");

    assertEquals(
        "hint: " + hint, hint(Run.in(home).words("describe-registries", "--profile", "p").err()));
  }

  @Test
  void withoutCredentials() {
    assertEquals(
        "\necr-public: [ERROR]: An error occurred (NoCredentials): Unable to locate credentials."
            + " You can configure credentials by running \"aws login\".\n"
            + "\nhint: choose a profile that has some with --profile or AWS_PROFILE, set"
            + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or log in with \"aws configure sso\""
            + " or \"aws login\". Without an account, --local works on a registry on this"
            + " machine.\n",
        Run.in(home).words("describe-registries").err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prdo  | did you mean prod?
          other | the profiles are dev and prod.
          """)
  void anUnknownProfile(String name, String hint) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), "[profile prod]\na=b\n[profile dev]\na=b\n");

    assertEquals(
        "hint: " + hint, hint(Run.in(home).words("describe-registries", "--profile", name).err()));
  }

  @Test
  void aFileThatIsNotReadIsSaidThoughTheCommandWorks() {
    Run local = Run.in(home).env("ECR_PUBLIC_LOCAL", "1");
    Run.Done done =
        local.words(
            "create-repository",
            "--repository-name",
            "ab",
            "--catalog-data",
            "aboutText=file://a.md");

    assertEquals(0, done.exit());
    assertEquals(
        "\nhint: aboutText=file://a.md is taken as it stands; aboutText@=file://a.md reads the"
            + " file.\n",
        done.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TERM     | xterm | auto | true
          TERM     | dumb  | auto | false
          NO_COLOR | 1     | auto | false
          TERM     | xterm | off  | false
          """)
  void onATerminalTheHintIsDim(String variable, String value, String color, boolean dim) {
    Run.Done done =
        Run.in(home)
            .on(new Terminal(false, false, true))
            .env(variable, value)
            .words("frobnicate", "--color", color);

    String text = "hint: \"ecr-public help\" lists the commands.";
    String shown = dim ? "\n\033[2m" + text + "\033[0m\n" : "\n" + text + "\n";
    assertTrue(done.err().contains(shown), done.err());
  }

  @ParameterizedTest
  @CsvSource({"json", "yaml", "text", "table"})
  void aProgramThatReadsErrorsGetsNoHint(String format) {
    for (String line :
        List.of(
            "delete-repository --repository-name x",
            "delete-repository --repo-name x",
            "delete-repository --repository-name xx --bogus",
            "frobnicate")) {
      String said = error((line + " --cli-error-format " + format).split(" "));
      assertTrue(!said.contains("hint:"), said);
    }
  }
}
