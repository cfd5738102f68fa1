package dev.ecrpublic.canary;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ecrpublic.app.Programs;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/** No secret comes out where it does not belong, whatever is typed, set, read or answered. */
class CanaryTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** What prints a password because that is what it is for. */
  private static final Set<String> OWN_OUTPUT =
      Set.of("get-login-password", "get-authorization-token");

  /** What waits for requests, lines or other states of things. */
  private static final Set<String> LASTING = Set.of("local serve", "shell", "wait");

  private static final List<String> QUERIES =
      List.of(
          "@",
          "abs(authorizationData)",
          "join(',', values(authorizationData))",
          "sort(values(authorizationData[0]))",
          "to_number(authorizationData.authorizationToken)",
          "abs(authorizationData[0].authorizationToken)");

  private static final List<String> OUTPUTS = List.of("json", "text", "table", "yaml");
  private static final List<String> FORMATS =
      List.of("enhanced", "legacy", "json", "text", "table");

  /** Places, whose names a program has to say, and how the terminal is used. */
  private static final Set<Setting> PLACES =
      Set.of(Setting.HOME, Setting.PATH, Setting.RESULT_PAGER, Setting.PAGER, Setting.HELP_PAGER);

  @TempDir private Path home;
  private RawEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    endpoint = new RawEndpoint();
    endpoint.answers(200, "", "{}");
  }

  @AfterEach
  void stop() throws IOException {
    endpoint.close();
  }

  private Run run(Service service) {
    return Run.in(home)
        .of(service)
        .env("PATH", "/nowhere")
        .env("AWS_REGION", "us-east-1")
        .env("AWS_MAX_ATTEMPTS", "1")
        .env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + endpoint.port())
        .env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
        .env("AWS_SECRET_ACCESS_KEY", Canary.SECRET_KEY)
        .env("AWS_SESSION_TOKEN", Canary.SESSION_TOKEN)
        .input(Canary.INPUT);
  }

  private static Run.Done soon(Run run, List<String> words) {
    return assertTimeoutPreemptively(SOON, () -> run.words(words.toArray(String[]::new)));
  }

  /** Runs a line plainly and with --debug, and looks at all that it said. */
  private static void look(Run run, List<String> words, String where) {
    for (boolean debug : new boolean[] {false, true}) {
      List<String> line = new ArrayList<>(words);
      if (debug) {
        line.add("--debug");
      }
      Run.Done done = soon(run, line);
      Canary.assertNone(done.err(), "errors of " + line + ", " + where);
      if (words.isEmpty() || !OWN_OUTPUT.contains(words.getFirst())) {
        Canary.assertNone(done.out(), "output of " + line + ", " + where);
      }
    }
  }

  private static List<List<String>> commands(Service service) {
    List<List<String>> out = new ArrayList<>();
    for (CommandSpec command : CommandTree.all(Programs.of(service).tree().whole())) {
      List<String> path = CommandTree.path(command);
      if (CommandTree.runs(command)
          && !LASTING.contains(String.join(" ", path))
          && !LASTING.contains(path.getFirst())) {
        out.add(path);
      }
    }
    return out;
  }

  /** The words of a command with all that its request can hold. */
  private List<String> filled(List<String> path, Service service) {
    if (service.catalog().find(path.getFirst()).isEmpty()) {
      return path;
    }
    List<String> words = new ArrayList<>(path);
    words.add("--generate-cli-skeleton");
    String skeleton = run(service).words(words.toArray(String[]::new)).out();
    String input =
        skeleton
            .replaceAll("\"(nextToken|maxResults)\": [^\n]*\n", "")
            .replace("\"\"", "\"abcd\"")
            .replaceAll(",(\\s*})", "$1");
    return List.of(path.getFirst(), "--cli-input-json", input);
  }

  static Stream<Service> services() {
    return Stream.of(new EcrPublic(), new Ecr());
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyCommand(Service service) throws IOException {
    List<Map.Entry<String, byte[]>> replies = CannedReplies.named();
    int turn = 0;
    for (List<String> path : commands(service)) {
      List<String> words = filled(path, service);
      Map.Entry<String, byte[]> reply = replies.get(turn++ % replies.size());
      endpoint.answers(reply.getValue());
      look(run(service), words, reply.getKey());
    }
    Canary.assertNoneBelow(home);
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyReplyToThoseWhoAskForPasswords(Service service) throws IOException {
    int turn = 0;
    for (Map.Entry<String, byte[]> reply : CannedReplies.all().entrySet()) {
      endpoint.answers(reply.getValue());
      look(run(service), List.of("get-login-password"), reply.getKey());
      for (int i = 0; i < 2; i++) {
        List<String> words =
            List.of(
                "get-authorization-token",
                "--query",
                QUERIES.get(turn % QUERIES.size()),
                "--output",
                OUTPUTS.get(turn % OUTPUTS.size()),
                "--cli-error-format",
                FORMATS.get(turn % FORMATS.size()));
        turn++;
        look(run(service), words, reply.getKey());
      }
      look(run(service), List.of("login"), reply.getKey());
      look(run(service), List.of("login", "status"), reply.getKey());
      Run.Done done =
          soon(
              run(service).input("public.ecr.aws"),
              List.of("docker-credential-helper", "docker-credential-ecr-public", "get"));
      Canary.assertNone(done.err(), "the credential helper, " + reply.getKey());
      Canary.assertNoneBelow(home, home.resolve(".cache/ecr-public/tokens"));
    }
  }

  @Test
  void everyVariable() {
    Service service = new EcrPublic();
    for (Setting setting : Setting.values()) {
      for (String variable : List.of(setting.variable(), setting.second())) {
        if (variable.isEmpty() || PLACES.contains(setting) || variable.startsWith("XDG_")) {
          continue;
        }
        for (String value :
            List.of(
                "http://AWS:" + Canary.USER_INFO + "@127.0.0.1:1",
                "AWS:" + Canary.USER_INFO + "@127.0.0.1:1",
                "{\"auths\":{\"h\":{\"auth\":\"" + Canary.base64(Canary.DOCKER_AUTH) + "\"}}}",
                "{\"auths\":{\"h\":{\"auth\":\"" + Canary.DOCKER_AUTH)) {
          Run run = run(service).env(variable, value);
          String where = variable + "=" + value;
          if (!value.startsWith("{") || setting == Setting.DOCKER_AUTH) {
            look(
                run,
                value.startsWith("{")
                    ? List.of("login", "status")
                    : List.of("describe-repositories"),
                where);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--endpoint-url http://u:canaryUserInfo8Gh3@127.0.0.1:1",
        "--endpoint-url https://canaryUserInfo8Gh3@127.0.0.1:1/x?y",
        "--endpoint-url http://u:canaryUserInfo8Gh3@nowhere.invalid",
        "--endpoint-url http://u:canaryUserInfo8Gh3@127.0.0.1:99999",
        "--endpoint-url http://u:canaryUserInfo8Gh3@a_b",
        "--endpoint-url ftp://u:canaryUserInfo8Gh3@h",
        "--endpoint-url //u:canaryUserInfo8Gh3@h",
        "--endpoint-url u:canaryUserInfo8Gh3@h",
        "--region http://u:canaryUserInfo8Gh3@h",
        "--profile http://u:canaryUserInfo8Gh3@h",
        "--output http://u:canaryUserInfo8Gh3@h",
        "--ca-bundle http://u:canaryUserInfo8Gh3@h",
      })
  void everyFlagThatTakesAnAddress(String flag) {
    for (String command : List.of("describe-repositories", "get-login-password", "login status")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of(flag.split(" ")));
      look(run(new EcrPublic()), words, flag);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_access_key_id=AKIA\naws_secret_access_key=canarySecretKey7Vq2",
        "aws_access_key_id=AKIA\naws_secret_access_key=canarySecretKey7Vq2\u0007",
        "aws_secret_access_key=canarySecretKey7Vq2\nregion=",
        "aws_access_key_id=A\naws_secret_access_key=canarySecretKey7Vq2\nendpoint_url=::",
        "aws_access_key_id=A\naws_secret_access_key=canarySecretKey7Vq2\n"
            + "endpoint_url=http://canaryUserInfo8Gh3@h:99999",
        "aws_secret_access_key canarySecretKey7Vq2",
        "credential_process=echo canaryProcess6Rt0",
        "credential_process=echo canaryProcess6Rt0 >&2; exit 1",
        "credential_process=sh -c 'exit 3' canaryProcess6Rt0",
        "credential_process=cat --canaryProcess6Rt0",
        "credential_process=cat --password=canaryProcess6Rt0",
        "credential_process=cat canaryProcess6Rt0",
        "credential_process=no-such canaryProcess6Rt0",
        "credential_process=TOKEN=canaryProcess6Rt0 no-such",
        "credential_process=echo 'canaryProcess6Rt0",
        "credential_process=(echo canaryProcess6Rt0",
        "credential_process=set -x; true canaryProcess6Rt0; false",
        "credential_process=echo '{\"Version\":\"canaryProcess6Rt0\"}'",
        "credential_process=echo '{\"Version\":1,\"AccessKeyId\":[\"canaryProcess6Rt0\"]}'",
        "credential_process=echo '{\"Version\":1,\"SecretAccessKey\":\"canaryProcess6Rt0\"'",
        "credential_process=echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":"
            + "\"canaryProcess6Rt0\",\"Expiration\":\"canaryProcess6Rt0\"}'",
        "credential_process=echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":"
            + "\"canaryProcess6Rt0\\u0007\"}'",
        "credential_process=echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":"
            + "\"canaryProcess6Rt0\",\"SessionToken\":\"canaryProcess6Rt0\"}'",
        "sso_session=my\nsso_account_id=1\nsso_role_name=r",
        "sso_start_url=https://x\nsso_region=us-east-1\nsso_account_id=1\nsso_role_name=r",
        "login_session=arn:aws:iam::111122223333:user/nobody",
        "role_arn=arn:aws:iam::1:role/x\nweb_identity_token_file=HOME/token",
        "role_arn=arn:aws:iam::1:role/x\nsource_profile=keys",
        "role_arn=arn:aws:iam::1:role/x\nsource_profile=keys\nmfa_serial=s",
      })
  void everySourceOfCredentials(String keys) throws IOException {
    Path aws = Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve("token"), Canary.SSO_TOKEN);
    Files.writeString(
        aws.resolve("config"),
        "[default]\n"
            + keys.replace("HOME", home.toString())
            + "\n[profile keys]\naws_access_key_id=AKIA\naws_secret_access_key="
            + Canary.SECRET_KEY
            + "\n[sso-session my]\nsso_region=us-east-1\nsso_start_url=https://x\n");
    for (String token :
        List.of(
            "{\"accessToken\":\"" + Canary.SSO_TOKEN + "\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
            "{\"accessToken\":\"" + Canary.SSO_TOKEN + "\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}",
            "{\"accessToken\":\"a\",\"expiresAt\":\"" + Canary.SSO_TOKEN + "\"}",
            "{\"accessToken\":\"" + Canary.SSO_TOKEN,
            "[\"" + Canary.SSO_TOKEN + "\"]")) {
      Path cache = Files.createDirectories(aws.resolve("sso/cache"));
      for (String name :
          List.of(
              "3ece1471f44f63177cbc35ba0b904e0c096b6783",
              "e759aef82a81ab80d08cfb1e8f9d0cd5be4ae9b4")) {
        Files.writeString(cache.resolve(name + ".json"), token);
      }
      Run run =
          run(new EcrPublic())
              .env("PATH", Surroundings.in(home).get("PATH"))
              .env("AWS_ACCESS_KEY_ID", null)
              .env("AWS_SECRET_ACCESS_KEY", null)
              .env("AWS_SESSION_TOKEN", null);
      look(run, List.of("describe-registries"), keys);
      if (keys.startsWith("sso")) {
        continue;
      }
      break;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"auths\":{\"public.ecr.aws\":{\"auth\":\"AUTH\"}}}",
        "{\"auths\":{\"public.ecr.aws\":{\"auth\":\"AUTH",
        "{\"auths\":{\"public.ecr.aws\":{\"auth\":[\"AUTH\"]}}}",
        "{\"auths\":{\"public.ecr.aws\":{\"auth\":\"canaryDockerAuth2Bn7\"}}}",
        "{\"auths\":{\"public.ecr.aws\":{\"identitytoken\":\"canaryDockerAuth2Bn7\"}}}",
        "{\"auths\":{\"public.ecr.aws\":{\"password\":\"canaryDockerAuth2Bn7\"}}}",
        "{\"auths\":{\"https://u:canaryDockerAuth2Bn7@public.ecr.aws\":{}}}",
        "{\"auths\":\"canaryDockerAuth2Bn7\"}",
        "{\"hosts\":{\"h\":{\"endpoint\":\"http://u:canaryDockerAuth2Bn7@h\"}}}",
        "{\"hosts\":{\"h\":{\"endpoint\":[\"http://u:canaryDockerAuth2Bn7@h\"]}}}",
        "[\"canaryDockerAuth2Bn7\"]",
        "canaryDockerAuth2Bn7",
      })
  void everyFileOfClients(String text) throws IOException {
    String content = text.replace("AUTH", Canary.base64("AWS:" + Canary.DOCKER_AUTH));
    Path docker = home.resolve(".docker/config.json");
    Path own = home.resolve(".config/ecr-public/config.json");
    Path helm = home.resolve(".config/helm/registry/config.json");
    for (Path file : List.of(docker, own, helm)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      for (Service service : services().toList()) {
        look(run(service), List.of("login", "status"), file.toString());
        look(run(service), List.of("logout"), file.toString());
        look(run(service), List.of("login", "--config-only"), file.toString());
      }
      for (String action : List.of("get", "store", "erase", "list", "x")) {
        for (String asked : List.of("public.ecr.aws", "h", Canary.INPUT, "{" + Canary.INPUT)) {
          Run.Done done =
              soon(
                  run(new EcrPublic()).input(asked),
                  List.of("docker-credential-helper", "docker-credential-ecr-public", action));
          Canary.assertNone(done.out() + done.err(), action + " with " + file);
        }
      }
      Files.delete(file);
    }
  }

  /** STS and IAM Identity Center, as the SDK's own clients hear them. */
  @ParameterizedTest
  @ValueSource(strings = {"aws.endpointUrlSts", "aws.endpointUrlSso"})
  void everyReplyOfWhoIssuesCredentials(String service) throws IOException {
    Path aws = Files.createDirectories(home.resolve(".aws"));
    Path cache = Files.createDirectories(aws.resolve("sso/cache"));
    Files.writeString(
        cache.resolve("3ece1471f44f63177cbc35ba0b904e0c096b6783.json"),
        "{\"accessToken\":\"" + Canary.SSO_TOKEN + "\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}");
    String keys =
        service.endsWith("Sts")
            ? "role_arn=arn:aws:iam::1:role/x\nsource_profile=keys\n"
            : "sso_session=my\nsso_account_id=1\nsso_role_name=r\n";
    Files.writeString(
        aws.resolve("config"),
        "[default]\nregion=us-east-1\n"
            + keys
            + "[profile keys]\naws_access_key_id=AKIA\naws_secret_access_key="
            + Canary.SECRET_KEY
            + "\n[sso-session my]\nsso_region=us-east-1\nsso_start_url=https://x\n");
    System.setProperty(service, "http://127.0.0.1:" + endpoint.port());
    try {
      for (int status : new int[] {200, 403}) {
        for (String body : CannedReplies.credentials()) {
          endpoint.answers(status, "", body);
          Run run =
              run(new EcrPublic())
                  .env("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
                  .env("AWS_ACCESS_KEY_ID", null)
                  .env("AWS_SECRET_ACCESS_KEY", null)
                  .env("AWS_SESSION_TOKEN", null);
          look(run, List.of("describe-registries"), status + " " + body);
        }
      }
    } finally {
      System.clearProperty(service);
    }
  }

  @Test
  void linesOfAShell() throws IOException {
    Run.Done done =
        soon(
            run(new EcrPublic())
                .input(
                    "set endpoint-url http://u:"
                        + Canary.USER_INFO
                        + "@127.0.0.1:1\nset\ndescribe-registries\nhistory\n"
                        + "describe-registries --endpoint-url http://u:"
                        + Canary.USER_INFO
                        + "@127.0.0.1:1\n"),
            List.of("shell"));
    Canary.assertNone(done.out() + done.err(), "a shell");
    Canary.assertNoneBelow(home);
  }
}
