package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The logins that other programs have stored, for the registries that images are copied with. */
class StoredLoginsTest {
  @TempDir private Path home;
  private final List<String> told = new ArrayList<>();
  private Map<String, String> env;

  @BeforeEach
  void surroundings() {
    env = Surroundings.in(home);
    env.put("PATH", Surroundings.pathWith(home.resolve("bin")));
  }

  private Optional<RegistryCredential> found(String host) {
    return logins().at(new RegistryHost(host));
  }

  private StoredLogins logins() {
    return new StoredLogins(env, home.resolve("root"), Duration.ofSeconds(1), told::add);
  }

  private void docker(String text) throws IOException {
    Path file = home.resolve(".docker/config.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void helper(String answer) throws IOException {
    script("echo '" + answer + "'");
  }

  private void script(String lines) throws IOException {
    Path file = home.resolve("bin/docker-credential-keyring");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    docker("{\"credsStore\": \"keyring\"}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{'auth': 'bWU6cHc='}`, me, pw",
        "`{'username': 'me', 'password': 'pw'}`, me, pw",
        "`{'identitytoken': 't'}`, ``, t",
        "`{'auth': 'bWU6cHc=', 'identitytoken': 't'}`, ``, t",
        "`{'auth': 'bWU6', 'identitytoken': ''}`, , ",
        "`{'auth': 'no base64'}`, , ",
        "`{}`, , "
      })
  void inAFile(String entry, String user, String secret) throws IOException {
    docker("{\"auths\": {\"ghcr.io\": %s}}".formatted(entry.replace('\'', '"')));
    assertEquals(credential(user, secret), found("ghcr.io"));
    assertEquals(Optional.empty(), found("ghcr.io.evil.test"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"Username\": \"me\", \"Secret\": \"pw\"}`, me, pw",
        "`{\"Username\": \"<token>\", \"Secret\": \"t\"}`, ``, t",
        "`{\"Username\": \"<token>\", \"Secret\": \"\"}`, , ",
        "`{\"Username\": \"\", \"Secret\": \"pw\"}`, , ",
        "no JSON, , "
      })
  void ofAHelper(String answer, String user, String secret) throws IOException {
    helper(answer);
    assertEquals(credential(user, secret), found("ghcr.io"));
  }

  private static Optional<RegistryCredential> credential(String user, String secret) {
    if (secret == null) {
      return Optional.empty();
    }
    return Optional.of(user.isEmpty() ? new IdentityToken(secret) : new UserPassword(user, secret));
  }

  @Test
  void aHelperThatKeepsSilentIsNotWaitedForWithoutAnEnd() throws IOException {
    script("echo x >> '" + home + "/asked'; exec sleep 600");
    StoredLogins logins = logins();
    assertEquals(Optional.empty(), logins.at(new RegistryHost("ghcr.io")));
    assertEquals(Optional.empty(), logins.at(new RegistryHost("ghcr.io")));
    assertEquals(Optional.empty(), logins.at(new RegistryHost("quay.io")));
    assertEquals(
        List.of("docker-credential-keyring did not answer within 1 s; its logins are not used."),
        told);
    assertEquals("x\n", Files.readString(home.resolve("asked")));
  }

  @Test
  void aHelperThatFailsIsToldWithoutAWordOfWhatItSaid() throws IOException {
    script("echo '{\"Secret\": \"hidden\"'; exit 3");
    StoredLogins logins = logins();
    assertEquals(Optional.empty(), logins.at(new RegistryHost("ghcr.io")));
    assertEquals(Optional.empty(), logins.at(new RegistryHost("ghcr.io")));
    assertEquals(
        List.of("docker-credential-keyring failed with exit code 3; its logins are not used."),
        told);
  }

  @Test
  void aHelperThatHasNothingIsNotToldOf() throws IOException {
    script("echo 'credentials not found in native keychain'; exit 1");
    assertEquals(Optional.empty(), found("ghcr.io"));
    assertEquals(List.of(), told);
  }

  @Test
  void belowTheRootThatIsGiven() throws IOException {
    Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    Path file = home.resolve("root/run/containers/" + user + "/auth.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"auths\": {\"ghcr.io\": {\"auth\": \"bWU6cHc=\"}}}");
    assertEquals(credential("me", "pw"), found("ghcr.io"));
  }

  @Test
  void noneIsEverShown() {
    assertFalse(new IdentityToken("secret").toString().contains("secret"));
    assertFalse(new UserPassword("me", "secret").toString().contains("secret"));
  }
}
