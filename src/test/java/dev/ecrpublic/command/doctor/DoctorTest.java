package dev.ecrpublic.command.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Surroundings that are broken at one place each, which has to be named. */
class DoctorTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String PASSWORD = "a-password-of-docker";
  @TempDir private Path home;
  private HealthyService service;

  @BeforeEach
  void start() throws IOException {
    service = new HealthyService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private Run run() {
    return Run.in(home)
        .withKeys()
        .env("PATH", Surroundings.pathWith(home.resolve("bin")))
        .env("AWS_ENDPOINT_URL", "http://" + service.host());
  }

  /** What breaks surroundings. */
  private interface Breaking {
    Run in(DoctorTest test, Run run) throws IOException;
  }

  private enum Broken {
    PROFILE(
        (test, run) -> run.env("AWS_PROFILE", "nowhere"),
        "profile",
        "The config profile (nowhere) could not be found",
        "there is no profile yet"),
    NO_CREDENTIALS(
        (test, run) -> run.env("AWS_ACCESS_KEY_ID", null),
        "credentials",
        "Unable to locate credentials",
        "choose a profile that has some"),
    HALF_A_KEY(
        (test, run) -> run.env("AWS_SECRET_ACCESS_KEY", null),
        "credentials",
        "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY",
        ""),
    OLD_KEYS(
        (test, run) -> run.env("AWS_CREDENTIAL_EXPIRATION", "2026-01-01T00:00:00Z"),
        "credentials",
        "from the environment; they ended ",
        "The keys come from the environment: set new ones"),
    FAILING_PROCESS(
        (test, run) -> test.process(run, "echo locked >&2; exit 1"),
        "credentials",
        "Error when retrieving credentials from custom-process: locked",
        ""),
    HANGING_PROCESS(
        (test, run) -> test.process(run, "exec sleep 20"),
        "credentials",
        "the profile default (credential_process) did not answer within 2 seconds",
        "see whether what gives credentials there waits"),
    CLOCK(
        (test, run) -> run.at(Instant.now().minus(Duration.ofMinutes(10))),
        "clock",
        "behind the service's, which refuses signatures of another time",
        "set the clock."),
    REGION(
        (test, run) -> run.env("AWS_ENDPOINT_URL", null),
        "region",
        "ECR Public is not available in the region \"eu-west-1\". Use --region us-east-1",
        ""),
    NAME(
        (test, run) -> run.env("AWS_ENDPOINT_URL", "http://registry.example.invalid"),
        "api",
        "registry.example.invalid is not reached: DNS",
        "the name registry.example.invalid was not found (DNS)"),
    PORT(
        (test, run) -> run.env("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
        "api",
        "127.0.0.1 is not reached: connection refused",
        "nothing listens at 127.0.0.1:1"),
    TLS(
        (test, run) -> run.env("AWS_ENDPOINT_URL", "https://127.0.0.1:" + test.plain()),
        "api",
        "127.0.0.1 is not reached: TLS, which the server does not speak",
        "does the endpoint begin with http:// instead?"),
    SILENCE(
        (test, run) -> run.env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + test.silent()),
        "api",
        "127.0.0.1 is not reached: no answer in time",
        "took the request and did not answer in time"),
    PROXY(
        (test, run) -> run.env("http_proxy", "http://me:" + PASSWORD + "@127.0.0.1:1"),
        "proxy",
        "http://***@127.0.0.1:1 cannot be connected to",
        "the proxy comes from HTTPS_PROXY"),
    UNKNOWN_KEY(
        (test, run) -> {
          test.service.refuse("UnrecognizedClientException");
          return run;
        },
        "access",
        "UnrecognizedClientException: no",
        "the service does not know the access key"),
    FORBIDDEN(
        (test, run) -> {
          test.service.refuse("AccessDeniedException");
          return run;
        },
        "access",
        "AccessDeniedException: no",
        "a policy must allow ecr-public:DescribeRepositories"),
    FULL(
        (test, run) -> {
          test.service.hold(10_000);
          return run;
        },
        "quota",
        "10000 of 10000 repositories",
        "delete what is not needed"),
    DOCKER_JSON(
        (test, run) -> test.docker(run, "{\"auths\": "), "docker", "is not valid JSON", "put the"),
    MISSING_HELPER(
        (test, run) -> test.docker(run, "{\"credHelpers\": {\"public.ecr.aws\": \"ecr-public\"}}"),
        "docker",
        "names the credential helper docker-credential-ecr-public for public.ecr.aws, which is not"
            + " on the PATH or not executable",
        "put it on the PATH"),
    HELPER_WITHOUT_MODE(
        (test, run) -> {
          Files.createDirectories(test.home.resolve("bin"));
          Files.writeString(test.home.resolve("bin/docker-credential-pass"), "#!/bin/sh\n");
          return test.docker(run, "{\"credsStore\": \"pass\"}");
        },
        "docker",
        "names the credential helper docker-credential-pass for public.ecr.aws",
        "put it on the PATH"),
    OLD_LOGIN(
        (test, run) -> test.docker(run, test.login(Instant.parse("2026-01-01T00:00:00Z"))),
        "docker",
        "is over, which breaks even pulls that need none",
        "\"ecr-public login --registry public.ecr.aws\" renews it");

    private final Breaking breaking;
    private final String check;
    private final String text;
    private final String remedy;

    Broken(Breaking breaking, String check, String text, String remedy) {
      this.breaking = breaking;
      this.check = check;
      this.text = text;
      this.remedy = remedy;
    }
  }

  private final List<ServerSocket> open = new ArrayList<>();

  @AfterEach
  void closeSockets() throws IOException {
    for (ServerSocket socket : open) {
      socket.close();
    }
  }

  /** A port at which connections are made and nothing is said. */
  private int silent() throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(socket);
    return socket.getLocalPort();
  }

  /** A port at which whatever is said is answered without TLS. */
  private int plain() throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(socket);
    Thread.ofPlatform().daemon().start(() -> answerPlainly(socket));
    return socket.getLocalPort();
  }

  private static void answerPlainly(ServerSocket socket) {
    while (true) {
      try (Socket client = socket.accept()) {
        client.getInputStream().read(new byte[512]);
        client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
      } catch (IOException theTestIsOver) {
        return;
      }
    }
  }

  private Run process(Run run, String command) throws IOException {
    Path config = Files.createDirectories(home.resolve(".aws")).resolve("config");
    Files.writeString(config, "[default]\ncredential_process = sh -c '" + command + "'\n");
    return run.env("AWS_ACCESS_KEY_ID", null).env("AWS_SECRET_ACCESS_KEY", null);
  }

  private Run docker(Run run, String config) throws IOException {
    Path directory = Files.createDirectories(home.resolve(".docker"));
    Files.writeString(directory.resolve("config.json"), config);
    return run;
  }

  private String login(Instant end) {
    String password =
        base64("{\"payload\": \"" + PASSWORD + "\", \"expiration\": " + end.getEpochSecond() + "}");
    return "{\"auths\": {\"public.ecr.aws\": {\"auth\": \"" + base64("AWS:" + password) + "\"}}}";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<JsonNode> checks(Run.Done done) {
    List<JsonNode> out = new ArrayList<>();
    new ObjectMapper().readTree(done.out()).path("checks").forEach(out::add);
    return out;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsBrokenIsNamedAndNothingElse(Broken broken) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("doctor", "--output", "json", "--cli-connect-timeout", "1"));
    if (broken == Broken.REGION) {
      words.addAll(List.of("--region", "eu-west-1"));
    }
    Run.Done done = broken.breaking.in(this, run()).words(words.toArray(new String[0]));

    List<JsonNode> found =
        checks(done).stream()
            .filter(check -> check.get("state").asString().equals("broken"))
            .filter(check -> broken != Broken.REGION || !elsewhere(check))
            .toList();
    assertEquals(1, found.size(), done.out() + done.err());
    assertEquals(broken.check, found.getFirst().get("check").asString());
    String text = found.getFirst().get("text").asString();
    assertTrue(text.contains(broken.text), text);
    String remedy = found.getFirst().path("remedy").asString("");
    assertTrue(remedy.contains(broken.remedy), remedy);
    assertEquals(1, done.exit());
    assertEquals("", done.err());
    assertFalse(done.out().contains(SECRET) || done.out().contains(PASSWORD), done.out());
  }

  /** Without an endpoint of the test's, the registry is that of the service, which is not there. */
  private static boolean elsewhere(JsonNode check) {
    return check.get("check").asString().equals("registry");
  }

  @Test
  void healthySurroundingsAreFine() throws IOException {
    Run.Done done =
        docker(run(), login(Instant.now().plus(Duration.ofHours(9).plusSeconds(60))))
            .env("AWS_CREDENTIAL_EXPIRATION", Instant.now().plusSeconds(7260).toString())
            .words("doctor");

    assertEquals(0, done.exit(), done.out());
    String[] lines = done.out().replaceAll("in [0-9]+ ms", "in N ms").split("\n");
    lines[0] = "";
    lines[5] = lines[5].replaceAll("is [0-9] s (behind|ahead of)", "is N s from");
    assertEquals(
        """

        ok\tprofile\tdefault, of which no file says anything
        ok\tcredentials\tfrom the environment; they end in 2 hours
        ok\tregion\tus-east-1
        ok\tapi\tHOST answers with HTTP 404 in N ms
        ok\tclock\tthis machine's clock is N s from the service's
        ok\taccess\tthe service takes the credentials
        ok\tquota\t1 of 10000 repositories; at most 2 of 10000 images (r0); at most 2 of 1000 tags on\
         one image (r0)
        ok\tregistry\tHOST answers with HTTP 401 in N ms
        ok\tdocker\t1 logins, none of them over\
        """
            .replace("HOST", service.host()),
        String.join("\n", lines));
  }

  @Test
  void whatWorksForNowIsAWarning() throws IOException {
    service.registryAnswers(503);
    service.hold(8_000);
    Run.Done done =
        run()
            .env("AWS_CREDENTIAL_EXPIRATION", Instant.now().plusSeconds(90).toString())
            .env("DOCKER_AUTH_CONFIG", "{")
            .at(Instant.now().plusSeconds(70))
            .words("doctor", "--output", "json", "--cli-connect-timeout", "1");
    List<String> warned =
        checks(done).stream()
            .filter(check -> check.get("state").asString().equals("warning"))
            .map(check -> check.get("check").asString())
            .toList();
    assertEquals(0, done.exit(), done.out());
    assertEquals(
        List.of("java", "credentials", "clock", "quota", "registry", "docker"), warned, done.out());
  }

  @Test
  void theLocalRegistryNeedsNoneOfThat() {
    Run.Done done = Run.in(home).words("--local", "doctor", "--query", "checks[].check");
    assertEquals(0, done.exit());
    assertEquals(
        List.of("java", "local", "access", "quota", "docker"),
        new ObjectMapper().readValue(done.out(), List.class));
  }

  @Test
  void aRegistryThatCannotBeReadIsBroken() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    Run.Done done =
        Run.in(home).env("ECR_PUBLIC_LOCAL_DIR", file.toString()).words("--local", "doctor");
    assertEquals(1, done.exit(), done.out());
    assertTrue(done.out().contains("broken\taccess\tThe local registry in " + file), done.out());
  }

  @Test
  void whatJavaStartsWithCounts() {
    JavaCheck cached =
        new JavaCheck("25.0.1", true, Optional.of(List.of("-XX:AOTCache=/x.aot", "-cp")));
    JavaCheck plain = new JavaCheck("25.0.1", true, Optional.of(List.of("-Xshare:auto")));
    JavaCheck unknown = new JavaCheck("25.0.1", true, Optional.empty());
    assertEquals(
        CheckResult.ok("java", "Java 25.0.1 starts with the program's cache"), cached.finding());
    assertEquals(CheckResult.State.WARNING, plain.finding().state());
    assertEquals(CheckResult.State.OK, unknown.finding().state());
  }
}
