package dev.ecrpublic.command.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialHelperCommandTest {
  private static final String NAME = "docker-credential-ecr-public";
  private static final String NOT_FOUND = "credentials not found in native keychain\n";
  @TempDir Path home;
  private final Map<String, String> env = new HashMap<>();

  @BeforeEach
  void surroundings() {
    env.put("HOME", home.toString());
    env.put("AWS_EC2_METADATA_DISABLED", "true");
  }

  private Run.Done helper(String program, String action, String input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            Map.copyOf(env),
            home,
            Terminal.none());
    int exit =
        Cli.run(List.of("docker-credential-helper", program, action), console, new EcrPublic());
    return new Run.Done(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void keys(String id) {
    env.put("AWS_ACCESS_KEY_ID", id);
    env.put("AWS_SECRET_ACCESS_KEY", "secret");
  }

  private static String login(String url, String password) {
    return "{\"ServerURL\":\"" + url + "\",\"Username\":\"AWS\",\"Secret\":\"" + password + "\"}\n";
  }

  private void config(String text) throws IOException {
    Path directory = Files.createDirectories(home.resolve(".config/ecr-public"));
    Files.writeString(directory.resolve("config.json"), text);
  }

  @Test
  void noCredentialsMeansNotFound() {
    Run.Done done = helper(NAME, "get", "https://public.ecr.aws");
    assertEquals(1, done.exit());
    assertEquals(NOT_FOUND, done.out());
    assertEquals(
        "docker-credential-ecr-public: no login for public.ecr.aws: Unable to locate"
            + " credentials. You can configure credentials by running \"aws login\".\n",
        done.err());
  }

  @Test
  void aPasswordIsAskedForOnce() throws IOException {
    try (CannedEndpoint endpoint = LoginCommandTest.endpoint("p1")) {
      env.put("AWS_ENDPOINT_URL", endpoint.url());
      keys("ASIAY34FZKBOKMUTVV7A");
      assertEquals(
          new Run.Done(0, login("public.ecr.aws", "p1"), ""),
          helper(NAME, "get", "public.ecr.aws"));
      keys("ASIAY34FZKBONEWKEYAA");
      assertEquals(
          login("https://ecr-public.aws.com/v2/", "p1"),
          helper(NAME, "get", "https://ecr-public.aws.com/v2/").out());
      assertEquals(1, endpoint.requests().size(), "renewed keys of one account share");
      keys("ASIAQAAAAAAAQMUTVV7A");
      helper(NAME, "get", "public.ecr.aws");
      assertEquals(2, endpoint.requests().size(), "another account does not");
    }
  }

  @Test
  void storingAndErasingChangesNothing() throws IOException {
    assertEquals(
        new Run.Done(0, "", ""),
        helper(NAME, "store", "{\"ServerURL\":\"public.ecr.aws\",\"Username\":\"AWS\"}"));
    assertEquals(new Run.Done(0, "", ""), helper(NAME, "erase", "public.ecr.aws"));
    assertFalse(Files.exists(home.resolve(".cache")));
  }

  @Test
  void listingAsksNobody() throws IOException {
    keys("test");
    env.put("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    config("{\"hosts\": {\"localhost:5055\": {\"local\": \"/data\"}}}");
    assertEquals(
        new Run.Done(
            0,
            "{\"https://public.ecr.aws\":\"AWS\",\"https://ecr-public.aws.com\":\"AWS\","
                + "\"http://localhost:5055\":\"AWS\"}\n",
            ""),
        helper(NAME, "list", "unused"));
  }

  @Test
  void errorsOfTheServiceAndTheNetworkAreReasons() throws IOException {
    keys("test");
    env.put("AWS_MAX_ATTEMPTS", "1");
    env.put("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    Run.Done done = helper(NAME, "get", "public.ecr.aws");
    assertEquals(NOT_FOUND, done.out());
    assertTrue(done.err().contains("Could not connect to the endpoint URL"), done.err());
  }

  @Test
  void brokenConfigurationIsAReason() throws IOException {
    config("{");
    Run.Done done = helper(NAME, "get", "public.ecr.aws");
    assertEquals(1, done.exit());
    assertEquals(NOT_FOUND, done.out());
    assertTrue(done.err().contains("config.json is not JSON"), done.err());
    env.put("AWS_PROFILE", "missing");
    config("{}");
    assertTrue(
        helper(NAME, "get", "public.ecr.aws")
            .err()
            .contains("The config profile (missing) could not be found"));
  }

  @Test
  void localRegistriesThatAreConfiguredAreServed() throws IOException {
    config("{\"hosts\": {\"localhost:5055\": {\"local\": \"~/data\"}}}");
    Run.Done done = helper(NAME, "get", "http://localhost:5055/v2/");
    assertEquals(0, done.exit(), done.err());
    String password =
        Run.in(home)
            .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("data").toString())
            .words("--local", "get-login-password")
            .out();
    assertEquals(
        password.strip().length(),
        done.out().length() - login("http://localhost:5055/v2/", "").length());
    assertEquals(NOT_FOUND, helper(NAME, "get", "localhost:5056").out());
    assertFalse(Files.exists(home.resolve(".cache")), "local passwords are not cached");
  }

  @Test
  void theWholeProgramMayBeLocal() {
    env.put("ECR_PUBLIC_LOCAL", "1");
    assertEquals(0, helper(NAME, "get", "public.ecr.aws").exit());
    assertEquals(0, helper(NAME, "get", "127.0.0.1:5055").exit());
    assertEquals(1, helper(NAME, "get", "ghcr.io").exit());
  }

  @Test
  void profilesAreChosenByNameAndByHost() throws IOException {
    try (CannedEndpoint named = LoginCommandTest.endpoint("by-name");
        CannedEndpoint hosted = LoginCommandTest.endpoint("by-host");
        CannedEndpoint direct = LoginCommandTest.endpoint("by-endpoint")) {
      Files.createDirectories(home.resolve(".aws"));
      String keys = "aws_access_key_id = test\naws_secret_access_key = secret\n";
      Files.writeString(
          home.resolve(".aws/config"),
          "[profile work]\n"
              + keys
              + "endpoint_url = "
              + named.url()
              + "\n[profile host]\n"
              + keys
              + "endpoint_url = "
              + hosted.url()
              + "\n");
      config(
          "{\"hosts\": {\"public.ecr.aws\": {\"profile\": \"host\"}, \"a.test\": {\"profile\":"
              + " \"work\", \"endpoint\": \""
              + direct.url()
              + "\"}}}");
      assertEquals(
          login("public.ecr.aws", "by-name"),
          helper(NAME + "-work", "get", "public.ecr.aws").out());
      assertEquals(login("public.ecr.aws", "by-host"), helper(NAME, "get", "public.ecr.aws").out());
      assertEquals(login("a.test", "by-endpoint"), helper(NAME, "get", "a.test").out());
      assertEquals(NOT_FOUND, helper(NAME + "-none", "get", "public.ecr.aws").out());
    }
  }
}
