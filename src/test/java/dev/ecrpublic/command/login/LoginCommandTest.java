package dev.ecrpublic.command.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.registry.ServerMark;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

class LoginCommandTest {
  private static final String PASSWORD = "s3cret-password";
  @TempDir Path home;
  private Run run;

  @BeforeEach
  void surroundings() throws IOException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    run = Run.in(home).env("PATH", Surroundings.pathWith(bin));
  }

  /** A tool that keeps its words and its input, and ends with that exit code. */
  private void tool(String name, int exit) throws IOException {
    program(
        name,
        "printf '%s\\n' \"$*\" >>\"$HOME/words\"; cat >\"$HOME/input\"; env >\"$HOME/env\"\n"
            + "echo told; echo complained >&2; exit "
            + exit
            + "\n");
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(home.resolve("bin").resolve(name), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String kept(String name) throws IOException {
    return Files.readString(home.resolve(name));
  }

  static CannedEndpoint endpoint(String password) throws IOException {
    String token =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    CannedEndpoint endpoint = new CannedEndpoint();
    endpoint.load(
        List.of(
            new ObjectMapper()
                .readTree(
                    "{\"body\": {\"authorizationData\": {\"authorizationToken\": \""
                        + token
                        + "\", \"expiresAt\": 4102444800}}}")));
    return endpoint;
  }

  @ParameterizedTest
  @CsvSource({
    "docker, login --username AWS --password-stdin public.ecr.aws",
    "podman, login --username AWS --password-stdin public.ecr.aws",
    "helm, registry login --username AWS --password-stdin public.ecr.aws",
    "crane, auth login --username AWS --password-stdin public.ecr.aws",
  })
  void toolsGetThePasswordOnTheirInput(String tool, String words) throws IOException {
    tool(tool, 0);
    try (CannedEndpoint endpoint = endpoint(PASSWORD)) {
      Run.Done done =
          run.withKeys().words("login", "--tool", tool, "--endpoint-url", endpoint.url());
      assertEquals(new Run.Done(0, "told\n", "complained\n"), done);
      assertEquals(1, endpoint.requests().size());
      assertEquals("GetAuthorizationToken", endpoint.requests().getFirst().target());
    }
    assertEquals(words + "\n", kept("words"));
    assertEquals(PASSWORD, kept("input"));
    assertFalse(kept("env").contains(PASSWORD));
  }

  @Test
  void dockerIsTheToolThatNeedsNoName() throws IOException {
    tool("docker", 0);
    assertEquals(0, run.words("--local", "login", "--registry", "http://127.0.0.1:5055/").exit());
    assertEquals("login --username AWS --password-stdin 127.0.0.1:5055\n", kept("words"));
    assertEquals(108, kept("input").length(), "a password of the local registry");
  }

  @Test
  void theServerOfTheLocalRegistryNeedsNoName() throws IOException {
    tool("podman", 0);
    Path directory = Files.createDirectories(home.resolve("data"));
    run.env("ECR_PUBLIC_LOCAL_DIR", directory.toString());
    assertEquals(0, run.words("--local", "describe-registries").exit());
    String told = "127.0.0.1:5077 serves " + directory + ".\n";
    try (ServerMark mark = ServerMark.take(directory).orElseThrow()) {
      mark.announce("http://127.0.0.1:5077", "http://127.0.0.1:5078");
      Run.Done in = run.words("--local", "login", "--tool", "podman");
      assertEquals(new Run.Done(0, "told\n", told + "complained\n"), in);
      assertEquals(108, kept("input").length(), "a password of the local registry");
      Run.Done out = run.words("--local", "logout", "--tool", "podman");
      assertEquals(new Run.Done(0, "told\n", told + "complained\n"), out);
      Run.Done named = run.words("--local", "login", "--registry", "public.ecr.aws");
      assertEquals(252, named.exit());
    }
    assertEquals(252, run.words("--local", "login", "--tool", "podman").exit());
    assertEquals(
        """
        login --username AWS --password-stdin --tls-verify=false 127.0.0.1:5077
        logout 127.0.0.1:5077
        """,
        kept("words"));
  }

  @Test
  void theToolsExitCodeIsPassedOn() throws IOException {
    tool("docker", 7);
    assertEquals(7, run.words("--local", "login", "--registry", "localhost:5055").exit());
    assertEquals(7, run.words("logout").exit());
  }

  @Test
  void noWordOfTheDebugLogIsThePassword() throws IOException {
    tool("docker", 1);
    try (CannedEndpoint endpoint = endpoint(PASSWORD)) {
      Run.Done done = run.withKeys().words("login", "--debug", "--endpoint-url", endpoint.url());
      assertEquals(1, done.exit());
      assertFalse(done.err().contains(PASSWORD));
      String base64 =
          Base64.getEncoder().encodeToString(("AWS:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
      assertFalse(done.err().contains(base64));
    }
  }

  @Test
  void aMissingToolIsToldBeforeAnythingIsAskedFor() throws IOException {
    try (CannedEndpoint endpoint = endpoint(PASSWORD)) {
      Run.Done done =
          run.withKeys().words("login", "--tool", "podman", "--endpoint-url", endpoint.url());
      assertEquals(
          new Run.Done(
              253,
              "",
              "\necr-public: [ERROR]: An error occurred (Tool): podman is not on the PATH. Install"
                  + " it, name another with --tool, or leave the login to the credential helper"
                  + " with --config-only.\n"),
          done);
      assertEquals(List.of(), endpoint.requests());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "login --tool ftp | argument --tool: Found invalid choice 'ftp'",
        "login stat | argument ACTION: Found invalid choice 'stat'",
        "login --registry a@b | Bad value for --registry \"a@b\": it is no host name",
        "login --registry ghcr.io | ghcr.io is no registry of ECR Public.",
        "login --config-only --registry ghcr.io | ghcr.io is no registry of ECR Public.",
        "login --config-only --tool podman | --config-only writes docker's configuration file",
        "--local login | public.ecr.aws does not take the local registry's passwords: no server"
            + " runs",
        "--local logout | public.ecr.aws does not take the local registry's passwords: no server"
            + " runs",
        "--local login --config-only | public.ecr.aws does not take the local registry's passwords",
        "--local login --registry public.ecr.aws | passwords: name the server of that registry",
        "login --colour | Unknown options: --colour",
        "logout all | Unknown options: all",
        "login status --tool docker | Unknown options: --tool",
      })
  void mistakesAreRefused(String line, String message) throws IOException {
    tool("docker", 0);
    Run.Done done = run.words(line.split(" "));
    assertEquals(252, done.exit());
    assertTrue(done.err().contains(message), done.err());
    assertFalse(Files.exists(home.resolve("words")));
  }

  @Test
  void theHelperIsInstalledAndRemoved() throws IOException {
    program("docker-credential-ecr-public", "");
    Path file = home.resolve(".docker/config.json");
    assertEquals(
        new Run.Done(0, "", file + " now names docker-credential-ecr-public for public.ecr.aws.\n"),
        run.words("login", "--config-only"));
    assertEquals(
        "{\n\t\"credHelpers\": {\n\t\t\"public.ecr.aws\": \"ecr-public\"\n\t}\n}\n",
        Files.readString(file));
    assertFalse(Files.exists(home.resolve(".config")), "nothing to be remembered");
    assertEquals(
        new Run.Done(
            0, "", file + " no longer names docker-credential-ecr-public for public.ecr.aws.\n"),
        run.words("logout", "--config-only"));
    assertEquals("{}", Files.readString(file).replaceAll("\\s", ""));
  }

  @Test
  void aHelperThatDockerWouldNotFindIsSaid() {
    Run.Done done = run.words("login", "--config-only");
    assertEquals(0, done.exit());
    assertTrue(done.err().contains("docker-credential-ecr-public is not on the PATH"), done.err());
  }

  @Test
  void whatTheHelperHasToKnowIsRemembered() throws IOException {
    program("docker-credential-ecr-public", "");
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(home.resolve(".aws/config"), "[profile work]\nregion = us-east-1\n");
    assertEquals(0, run.words("login", "--config-only", "--profile", "work").exit());
    String registry = "127.0.0.1:5055";
    assertEquals(0, run.words("--local", "login", "--config-only", "--registry", registry).exit());
    assertEquals(
        """
        {
        	"hosts": {
        		"public.ecr.aws": {
        			"profile": "work"
        		},
        		"127.0.0.1:5055": {
        			"local": "HOME/.local/share/ecr-public"
        		}
        	}
        }
        """
            .replace("HOME", home.toString()),
        kept(".config/ecr-public/config.json"));
    Run.Done missing = run.words("login", "--config-only", "--profile", "other");
    assertEquals(255, missing.exit());
    assertTrue(missing.err().contains("The config profile (other) could not be found"));
  }

  @Test
  void aRegistryThatIsConfiguredNeedsNoOptions() throws IOException {
    tool("docker", 0);
    Path config = Files.createDirectories(home.resolve(".config/ecr-public"));
    Files.writeString(
        config.resolve("config.json"),
        "{\"hosts\": {\"localhost:5055\": {\"local\": \"~/data\"}}}");
    assertEquals(0, run.words("login", "--registry", "localhost:5055").exit());
    assertTrue(Files.isDirectory(home.resolve("data")));
    assertEquals("login --username AWS --password-stdin localhost:5055\n", kept("words"));
  }

  @Test
  void loggingOutForgetsCachedPasswords() throws IOException {
    tool("docker", 0);
    Path tokens = Files.createDirectories(home.resolve(".cache/ecr-public/tokens"));
    Files.writeString(tokens.resolve("x.token"), "x");
    assertEquals(0, run.words("logout").exit());
    assertEquals("logout public.ecr.aws\n", kept("words"));
    assertFalse(Files.exists(tokens.resolve("x.token")));
  }

  @Test
  void statusTellsAStaleLogin() throws IOException {
    Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    String password =
        Base64.getEncoder()
            .encodeToString("{\"expiration\": 1767225600}".getBytes(StandardCharsets.UTF_8));
    String pair =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    Files.writeString(file, "{\"auths\": {\"public.ecr.aws\": {\"auth\": \"" + pair + "\"}}}");
    assertEquals(
        new Run.Done(
            1,
            """
            {
                "logins": [
                    {
                        "registry": "public.ecr.aws",
                        "state": "stale",
                        "user": "AWS",
                        "method": "auths",
                        "expiresAt": "2026-01-01T00:00:00+00:00",
                        "clients": "docker",
                        "file": "FILE"
                    }
                ]
            }
            """
                .replace("FILE", file.toString()),
            "public.ecr.aws: the login in "
                + file
                + " has expired. A stale login breaks even anonymous pulls, for the registry"
                + " refuses its password. Log in again with \"ecr-public login\", or log out with"
                + " \"ecr-public logout\".\n"),
        run.words("login", "status"));
    assertEquals(
        "public.ecr.aws\tstale\n",
        run.words("login", "status", "--query", "logins[].[registry,state]", "--output", "text")
            .out());
  }

  @Test
  void onATerminalStatusTellsHowFarTheEndIs() throws IOException {
    long end = Instant.now().plus(Duration.ofMinutes(11 * 60 + 59)).getEpochSecond();
    String password =
        Base64.getEncoder()
            .encodeToString(("{\"expiration\": " + end + "}").getBytes(StandardCharsets.UTF_8));
    String pair =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.writeString(file, "{\"auths\": {\"public.ecr.aws\": {\"auth\": \"" + pair + "\"}}}");
    String[] words = {"login", "status", "--query", "logins[0].expiresAt", "--output", "text"};
    assertEquals(
        new Run.Done(0, "in 11 h\n", ""), run.on(new Terminal(false, true, false)).words(words));
    String exact =
        OffsetDateTime.ofInstant(Instant.ofEpochSecond(end), ZoneOffset.UTC)
            .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx'\n'"));
    assertEquals(exact, run.on(Terminal.none()).words(words).out());
  }

  @Test
  void statusKnowsTheLocalRegistrysPasswords() throws IOException {
    String password = run.words("--local", "get-login-password").out().strip();
    String pair =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.writeString(file, "{\"auths\": {\"localhost:5055\": {\"auth\": \"" + pair + "\"}}}");
    Run.Done done =
        run.words("login", "status", "--registry", "localhost:5055", "--query", "logins[0].state");
    assertEquals(new Run.Done(0, "\"valid\"\n", ""), done);
    assertEquals(
        "public.ecr.aws\tanonymous\nlocalhost:5055\tvalid\n",
        run.words("login", "status", "--query", "logins[].[registry,state]", "--output", "text")
            .out());
  }

  @Test
  void statusReadsDockersVariable() {
    String password =
        Base64.getEncoder()
            .encodeToString("{\"expiration\": 1767225600}".getBytes(StandardCharsets.UTF_8));
    String pair =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    run.env(
        "DOCKER_AUTH_CONFIG", "{\"auths\": {\"public.ecr.aws\": {\"auth\": \"" + pair + "\"}}}");
    String query = "logins[].[state,variable,file]";
    assertEquals(
        new Run.Done(
            1,
            "stale\tDOCKER_AUTH_CONFIG\tNone\n",
            "public.ecr.aws: the login in DOCKER_AUTH_CONFIG has expired. A stale login breaks even"
                + " anonymous pulls, for the registry refuses its password. docker prefers the"
                + " variable to every other login: put a new password into it, or unset it.\n"),
        run.words("login", "status", "--query", query, "--output", "text"));
    run.env("DOCKER_AUTH_CONFIG", "{\"auths\": {}, \"credHelpers\": {}}");
    assertEquals(
        new Run.Done(
            0,
            "\"anonymous\"\n",
            "DOCKER_AUTH_CONFIG is ignored by docker: it has a member \"credHelpers\" beside"
                + " \"auths\"\n"),
        run.words("login", "status", "--query", "logins[0].state"));
  }
}
