package dev.ecrpublic.command.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** Logins at private registries: by {@code ecr login}, and by the credential helper. */
class PrivateRegistriesTest {
  private static final String OREGON = "012345678910.dkr.ecr.us-west-2.amazonaws.com";
  private static final String IRELAND = "012345678910.dkr.ecr.eu-west-1.amazonaws.com";
  private static final String TOKEN =
      "{\"authorizationToken\": \"QVdTOnB3\", \"expiresAt\": 4102444800, \"proxyEndpoint\":"
          + " \"https://"
          + OREGON
          + "\"}";
  private static final String PRIVATE = "{\"body\": {\"authorizationData\": [" + TOKEN + "]}}";
  private static final String PUBLIC = "{\"body\": {\"authorizationData\": " + TOKEN + "}}";
  @TempDir private Path home;

  private static CannedEndpoint endpoint(String... replies) throws IOException {
    CannedEndpoint endpoint = new CannedEndpoint();
    ObjectMapper json = new ObjectMapper();
    endpoint.load(List.of(replies).stream().map(json::readTree).toList());
    return endpoint;
  }

  private Run ecr(CannedEndpoint endpoint) throws IOException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path docker =
        Files.writeString(
            bin.resolve("docker"),
            "#!/bin/sh\nprintf '%s\\n' \"$*\" >>\"$HOME/words\"; cat >>\"$HOME/input\"\n");
    Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Run.in(home)
        .of(new Ecr())
        .withKeys()
        .env("PATH", Surroundings.pathWith(bin))
        .env("AWS_REGION", "us-west-2")
        .env("AWS_ENDPOINT_URL", endpoint.url());
  }

  private Run.Done helper(CannedEndpoint endpoint, String url) {
    Map<String, String> env = new HashMap<>();
    env.put("HOME", home.toString());
    env.put("AWS_EC2_METADATA_DISABLED", "true");
    env.put("AWS_ACCESS_KEY_ID", "ASIAY34FZKBOKMUTVV7A");
    env.put("AWS_SECRET_ACCESS_KEY", "secret");
    env.put("AWS_ENDPOINT_URL", endpoint.url());
    env.put("ECR_PUBLIC_LOCAL", "1");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(url.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            env,
            home,
            Terminal.none());
    int exit =
        Cli.run(
            List.of("docker-credential-helper", "docker-credential-ecr-public", "get"),
            console,
            new EcrPublic());
    return new Run.Done(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OREGON,
        "https://" + OREGON,
        "https://" + OREGON + "/v2/",
        "012345678910.dkr.ecr.cn-north-1.amazonaws.com.cn",
        "012345678910.dkr.ecr-fips.us-east-1.amazonaws.com",
        "012345678910.dkr-ecr.us-east-1.on.aws",
      })
  void theHelperServesPrivateHosts(String url) throws IOException {
    try (CannedEndpoint endpoint = endpoint(PRIVATE)) {
      assertEquals(
          new Run.Done(
              0, "{\"ServerURL\":\"" + url + "\",\"Username\":\"AWS\",\"Secret\":\"pw\"}\n", ""),
          helper(endpoint, url));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OREGON + ".evil.test",
        OREGON + ":8443",
        OREGON + ":443",
        OREGON + ".",
        OREGON + "/team/app",
        "https://" + OREGON + "/v2/team",
        "http://" + OREGON,
        "https://" + OREGON + "?x",
        "user@" + OREGON,
        "https://user:pass@" + OREGON,
        "012345678910.DKR.ecr.us-west-2.amazonaws.com",
        "12345678910.dkr.ecr.us-west-2.amazonaws.com",
        "012345678910.dkr.ecr.us-west-2.amazonaws.com.cn",
        "012345678910.dkr.ecr.us-west-2.amazonaws.co",
        "evil.test/" + OREGON,
        "public.ecr.aws.evil.test",
        "x@public.ecr.aws",
        "PUBLIC.ecr.aws",
        "public.ecr.aws:444",
        "public.ecr.aws:443",
        "public.ecr.aws.",
        "public.ecr.aws/team/app",
        "http://public.ecr.aws",
        "notpublic.ecr.aws",
      })
  void noLikenessOfAHostGetsAPassword(String url) throws IOException {
    try (CannedEndpoint endpoint = endpoint(PRIVATE)) {
      Run.Done done = helper(endpoint, url);
      assertEquals(1, done.exit());
      assertEquals("credentials not found in native keychain\n", done.out());
      assertEquals(List.of(), endpoint.requests());
    }
  }

  @Test
  void passwordsAreKeptByRegion() throws IOException {
    try (CannedEndpoint endpoint = endpoint(PRIVATE)) {
      helper(endpoint, OREGON);
      helper(endpoint, OREGON.replace('1', '2'));
      assertEquals(1, endpoint.requests().size(), "one account's token serves its whole region");
      helper(endpoint, IRELAND);
      assertEquals(2, endpoint.requests().size(), "another region has another");
    }
  }

  @Test
  void loginAsksTheServiceWhichRegistryItIs() throws IOException {
    try (CannedEndpoint endpoint = endpoint(PRIVATE)) {
      assertEquals(new Run.Done(0, "", ""), ecr(endpoint).words("login"));
      assertEquals(0, ecr(endpoint).words("login", "--registry", IRELAND).exit());
      assertEquals(0, ecr(endpoint).words("logout").exit());
    }
    assertEquals(
        "login --username AWS --password-stdin "
            + OREGON
            + "\nlogin --username AWS --password-stdin "
            + IRELAND
            + "\nlogout "
            + OREGON
            + "\n",
        Files.readString(home.resolve("words")));
    assertEquals("pwpw", Files.readString(home.resolve("input")));
  }

  @Test
  void whatIsNoPrivateRegistryIsRefused() throws IOException {
    Run run = Run.in(home).of(new Ecr()).withKeys().env("AWS_REGION", "us-west-2");
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path docker = Files.writeString(bin.resolve("docker"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    run.env("PATH", Surroundings.pathWith(bin));
    assertRefused("ecr-public login", run.words("login", "--registry", "public.ecr.aws"));
    assertRefused(
        "is no private registry", run.words("login", "--registry", OREGON + ".evil.test"));
    assertRefused(
        "is in the region eu-west-1, not in us-west-2",
        run.words("login", "--registry", IRELAND, "--region", "us-west-2"));
    assertRefused("Say which registry", run.words("login", "--config-only"));
    Run other = Run.in(home).withKeys().env("PATH", Surroundings.pathWith(bin));
    assertRefused("ecr login", other.words("login", "--registry", OREGON));
  }

  private static void assertRefused(String said, Run.Done done) {
    assertEquals(252, done.exit(), done.err());
    assertTrue(done.err().contains(said), done.err());
  }

  @Test
  void statusShowsTheHelpersPrivateRegistries() throws IOException {
    try (CannedEndpoint endpoint = endpoint(PRIVATE)) {
      Run run = ecr(endpoint);
      assertEquals(0, run.words("login", "--registry", OREGON, "--config-only").exit());
      assertEquals(
          OREGON + "\n",
          run.words("login", "status", "--query", "logins[].registry", "--output", "text").out());
    }
  }

  @Test
  void thePublicRegistrysPasswordStaysItsOwn() throws IOException {
    try (CannedEndpoint endpoint = endpoint(PUBLIC)) {
      Run run =
          Run.in(home).withKeys().env("AWS_ENDPOINT_URL", endpoint.url()).env("PATH", "/nowhere");
      assertEquals(new Run.Done(0, "pw\n", ""), run.words("get-login-password"));
    }
  }
}
