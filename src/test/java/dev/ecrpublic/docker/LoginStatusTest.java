package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginStatusTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  @TempDir Path home;
  private final Map<String, String> env = new LinkedHashMap<>();

  @BeforeEach
  void surroundings() throws IOException {
    env.put("HOME", home.toString());
    env.put("XDG_RUNTIME_DIR", home.resolve("run").toString());
    env.put("PATH", Surroundings.pathWith(Files.createDirectories(home.resolve("bin"))));
  }

  /** Serves ECR Public with a password that ends at six in the evening. */
  private record Own(String program) implements TokenSource {
    @Override
    public List<RegistryHost> hosts() {
      return List.of(RegistryHost.ECR_PUBLIC);
    }

    @Override
    public boolean serves(RegistryHost host) {
      return host.equals(RegistryHost.ECR_PUBLIC);
    }

    @Override
    public LoginToken token(RegistryHost host) {
      throw new IllegalStateException("status fetches nothing");
    }

    @Override
    public String issuer(RegistryHost host) {
      return "asked as " + program;
    }

    @Override
    public Optional<LoginToken> cached(RegistryHost host) {
      return Optional.of(
          new LoginToken("secret", Optional.of(Instant.parse("2026-01-01T18:00:00Z"))));
    }
  }

  private LoginStatus looking(Duration patience) {
    return new LoginStatus(
        env, Clock.fixed(NOW, ZoneOffset.UTC), PasswordExpiry::ofService, Own::new, home, patience);
  }

  private String status() {
    return shown(looking(Duration.ofSeconds(60)));
  }

  private String shown(LoginStatus status) {
    StringBuilder out = new StringBuilder();
    for (Login login : status.all(HostConfig.load(env))) {
      out.append(login.registry().name()).append(", ");
      out.append(login.state().word()).append(", ");
      out.append(login.user()).append(", ");
      out.append(login.method()).append(' ').append(login.helper()).append(", ");
      out.append(login.issuer()).append(", ");
      out.append(login.expiresAt().map(Instant::toString).orElse("")).append(", ");
      out.append(login.clients()).append('\n');
    }
    return out.toString();
  }

  private void docker(String text) throws IOException {
    Path directory = Files.createDirectories(home.resolve(".docker"));
    Files.writeString(directory.resolve("config.json"), text);
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(home.resolve("bin").resolve(name), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String password(String end) {
    return PasswordExpiryTest.password(
        "{\"expiration\":" + Instant.parse(end).getEpochSecond() + "}");
  }

  private static String auths(String host, String password) {
    String pair =
        Base64.getEncoder().encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
    return "{\"auths\": {\"" + host + "\": {\"auth\": \"" + pair + "\"}}}";
  }

  @Test
  void nobodyIsLoggedIn() {
    assertEquals("public.ecr.aws, anonymous, ,  , , , docker\n", status());
  }

  @Test
  void aStoredPasswordTellsItsEnd() throws IOException {
    docker(auths("public.ecr.aws", password("2026-01-01T12:00:01Z")));
    assertEquals("public.ecr.aws, valid, AWS, auths , , 2026-01-01T12:00:01Z, docker\n", status());
    docker(auths("https://public.ecr.aws/v2/", password("2026-01-01T12:00:00Z")));
    assertEquals("public.ecr.aws, stale, AWS, auths , , 2026-01-01T12:00:00Z, docker\n", status());
    docker(auths("public.ecr.aws", "opaque"));
    assertEquals("public.ecr.aws, unknown, AWS, auths , , , docker\n", status());
    docker("{\"auths\": {\"public.ecr.aws\": {\"auth\": \"%%%\"}}}");
    assertEquals("public.ecr.aws, unknown, , auths , , , docker\n", status());
    docker("{\"auths\": {\"public.ecr.aws\": {\"identitytoken\": \"x\"}}}");
    assertEquals("public.ecr.aws, unknown, , auths , , , docker\n", status());
    docker("{\"auths\": {\"public.ecr.aws\": {}}}");
    assertEquals("public.ecr.aws, anonymous, ,  , , , docker\n", status());
  }

  @Test
  void dockersVariableGoesBeforeItsFile() throws IOException {
    docker(auths("public.ecr.aws", password("2026-01-01T13:00:00Z")));
    env.put("DOCKER_AUTH_CONFIG", auths("public.ecr.aws", password("2026-01-01T11:00:00Z")));
    assertEquals(
        """
        public.ecr.aws, stale, AWS, auths , , 2026-01-01T11:00:00Z, docker
        public.ecr.aws, valid, AWS, auths , , 2026-01-01T13:00:00Z, docker
        """,
        status());
    env.put("DOCKER_AUTH_CONFIG", auths("https://public.ecr.aws", "found under no other spelling"));
    assertEquals("public.ecr.aws, valid, AWS, auths , , 2026-01-01T13:00:00Z, docker\n", status());
    env.put("DOCKER_AUTH_CONFIG", "");
    assertEquals("public.ecr.aws, valid, AWS, auths , , 2026-01-01T13:00:00Z, docker\n", status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                            | Expecting",
        "[]                                           | it is not a JSON object",
        "{}                                           | auths is not a JSON object",
        "{\"auths\": {}, \"credsStore\": \"x\"}         | it has a member \"credsStore\" beside"
            + " \"auths\"",
        "{\"auths\": {\"h\": \"x\"}}                    | h is not a JSON object",
        "{\"auths\": {\"h\": {\"username\": \"x\"}}}      | h has a member \"username\" beside"
            + " \"auth\"",
        "{\"auths\": {\"h\": {\"auth\": \"QVdT\"}}}       | h has no \"auth\" that is base64 of"
            + " USER:PASSWORD",
        "{\"auths\": {\"h\": {}}}                        | h has no \"auth\" that is base64 of"
            + " USER:PASSWORD",
      })
  void dockersVariableIsUsedAsAWholeOrNotAtAll(String value, String reason) {
    env.put("DOCKER_AUTH_CONFIG", value);
    assertEquals("public.ecr.aws, anonymous, ,  , , , docker\n", status());
    String complaint = DockerAuthVariable.of(env).complaint().orElseThrow();
    assertTrue(
        complaint.startsWith("DOCKER_AUTH_CONFIG is ignored by docker: " + reason), complaint);
  }

  @Test
  void everyClientsFileIsRead() throws IOException {
    docker(auths("ecr-public.aws.com", password("2026-01-01T13:00:00Z")));
    Path containers = Files.createDirectories(home.resolve("run/containers"));
    Files.writeString(
        containers.resolve("auth.json"), auths("public.ecr.aws", password("2026-01-01T00:00:00Z")));
    Path helm = Files.createDirectories(home.resolve(".config/helm/registry"));
    Files.writeString(
        helm.resolve("config.json"), auths("public.ecr.aws", password("2026-01-01T14:00:00Z")));
    assertEquals(
        """
        public.ecr.aws, stale, AWS, auths , , 2026-01-01T00:00:00Z, podman, skopeo, buildah
        public.ecr.aws, valid, AWS, auths , , 2026-01-01T14:00:00Z, helm
        ecr-public.aws.com, valid, AWS, auths , , 2026-01-01T13:00:00Z, docker
        """,
        status());
  }

  @Test
  void ownHelpersGetPasswordsOnDemand() throws IOException {
    docker("{\"credHelpers\": {\"public.ecr.aws\": \"ecr-public-work\"}, \"credsStore\": \"x\"}");
    assertEquals("public.ecr.aws, broken, , credHelpers ecr-public-work, , , docker\n", status());
    program("docker-credential-ecr-public-work", "exit 3\n");
    assertEquals(
        "public.ecr.aws, on-demand, AWS, credHelpers ecr-public-work,"
            + " asked as docker-credential-ecr-public-work, 2026-01-01T18:00:00Z, docker\n",
        status());
  }

  @Test
  void otherHelpersAreAsked() throws IOException {
    docker("{\"credsStore\": \"fake\"}");
    program(
        "docker-credential-fake",
        "[ \"$1\" = get ] && [ \"$(cat)\" = public.ecr.aws ] || exit 1\n"
            + "echo '{\"Username\":\"AWS\",\"Secret\":\""
            + password("2026-01-01T11:00:00Z")
            + "\"}'\n");
    assertEquals(
        "public.ecr.aws, stale, AWS, credsStore fake, , 2026-01-01T11:00:00Z, docker\n", status());
    program("docker-credential-fake", "echo credentials not found in native keychain; exit 1\n");
    assertEquals("public.ecr.aws, anonymous, ,  , , , docker\n", status());
    program("docker-credential-fake", "echo nonsense\n");
    assertEquals("public.ecr.aws, anonymous, ,  , , , docker\n", status());
  }

  @Test
  void aHelperThatKeepsSilentIsEndedAndTold() throws IOException {
    docker("{\"credsStore\": \"slow\", \"auths\": {\"gcr.io\": {}, \"ghcr.io\": {}}}");
    program("docker-credential-slow", "echo x >> \"$HOME/asked\"; sleep 600 & wait\n");
    LoginStatus status = looking(Duration.ofSeconds(1));
    assertEquals(
        """
        public.ecr.aws, unknown, , credsStore slow, , , docker
        gcr.io, unknown, , credsStore slow, , , docker
        ghcr.io, unknown, , credsStore slow, , , docker
        """,
        shown(status));
    assertEquals(
        List.of(
            "docker-credential-slow did not answer within 1 s: what logins it has is not known."),
        status.complaints());
    assertEquals("x\n", Files.readString(home.resolve("asked")), "it is asked no more than once");
  }

  @Test
  void podmansFileOfTheUserIsFoundWithoutARuntimeDirectory() throws IOException {
    env.remove("XDG_RUNTIME_DIR");
    Object user = Files.getAttribute(home, "unix:uid");
    Path directory = Files.createDirectories(home.resolve("run/containers/" + user));
    Files.writeString(
        directory.resolve("auth.json"), auths("public.ecr.aws", password("2026-01-01T13:00:00Z")));
    assertEquals(
        "public.ecr.aws, valid, AWS, auths , , 2026-01-01T13:00:00Z, podman, skopeo, buildah\n",
        status());
    env.put("XDG_RUNTIME_DIR", "");
    assertEquals(
        "public.ecr.aws, valid, AWS, auths , , 2026-01-01T13:00:00Z, podman, skopeo, buildah\n",
        status());
  }

  @Test
  void everyRegistryThatAFileNamesIsShown() throws IOException {
    docker(auths("https://index.docker.io/v1/", "opaque"));
    Path lasting = Files.createDirectories(home.resolve(".config/containers"));
    Files.writeString(
        lasting.resolve("auth.json"), auths("localhost:5055", password("2026-01-02T00:00:00Z")));
    assertEquals(
        """
        public.ecr.aws, anonymous, ,  , , , docker
        index.docker.io, unknown, AWS, auths , , , docker
        localhost:5055, valid, AWS, auths , , 2026-01-02T00:00:00Z, podman, skopeo, buildah
        """,
        status());
    env.put("REGISTRY_AUTH_FILE", home.resolve("none").toString());
    docker("{}");
    assertEquals("public.ecr.aws, anonymous, ,  , , , docker\n", status());
  }

  @Test
  void configuredRegistriesAreShown() throws IOException {
    Path directory = Files.createDirectories(home.resolve(".config/ecr-public"));
    Files.writeString(
        directory.resolve("config.json"), "{\"hosts\": {\"127.0.0.1:5055\": {\"local\": \"/d\"}}}");
    docker("{\"credHelpers\": {\"other.test\": \"ecr-public\", \"gcr.io\": \"gcr\"}}");
    assertEquals(
        """
        public.ecr.aws, anonymous, ,  , , , docker
        127.0.0.1:5055, anonymous, ,  , , , docker
        other.test, broken, , credHelpers ecr-public, , , docker
        gcr.io, broken, , credHelpers gcr, , , docker
        """,
        status());
  }
}
