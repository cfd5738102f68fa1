package dev.ecrpublic.oci.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.docker.IdentityToken;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.HostileServer.Seen;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.distribution.DistributionSource;
import dev.ecrpublic.oci.distribution.DistributionTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins by identity token: what asks for tokens, and never goes anywhere else. */
class IdentityTokenTest {
  private static final String SECRET = "r3fresh/+=&";
  private static final RegistryLogins LOGIN = host -> Optional.of(new IdentityToken(SECRET));
  private HostileServer registry;
  private HostileServer other;

  @BeforeEach
  void serve() throws IOException {
    registry = new HostileServer("127.0.0.1");
    other = new HostileServer("127.0.0.2");
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
    other.close();
  }

  private RegistryClient client(Predicate<String> inner) {
    return new RegistryClient(
        new RegistryHost(registry.host()),
        URI.create("http://" + registry.host()),
        uri -> {
          try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setReadTimeout(5_000);
            return connection;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        LOGIN,
        false,
        LiveRegistry.HASTY,
        inner);
  }

  private ImageSource source() {
    return new DistributionSource(client(host -> false), "a/b");
  }

  private static byte[] challenge(String realm) {
    return HostileServer.status(
        401, "WWW-Authenticate: Bearer realm=\"" + realm + "\",service=\"x y\"\r\n", new byte[0]);
  }

  /** A registry whose tokens its own server gives out, in that way. */
  private void issuing(HostileServer.Answering tokens) {
    registry.answering(
        request -> {
          if (request.path().startsWith("/token")) {
            return tokens.to(request);
          }
          return request.header("authorization").equals("Bearer t0ken")
              ? HostileServer.status(200, "{\"tags\":[\"v1\"]}")
              : challenge("http://" + registry.host() + "/token");
        });
  }

  private List<Seen> asked() {
    return registry.seen().stream().filter(seen -> seen.path().startsWith("/token")).toList();
  }

  /** Whether the secret came in a place that logs keep, or in plain sight of the registry. */
  private static boolean shown(HostileServer server) {
    return server.seen().stream()
        .anyMatch(seen -> (seen.path() + seen.headers()).contains("r3fresh"));
  }

  @Test
  void theTokensServiceIsAskedByAForm() throws IOException {
    issuing(request -> HostileServer.status(200, "{\"access_token\":\"t0ken\"}"));
    assertEquals(List.of("v1"), source().tags());
    assertEquals(1, asked().size());
    Seen form = asked().getFirst();
    assertEquals("POST", form.method());
    assertEquals("/token", form.path());
    assertEquals("", form.header("authorization"));
    assertEquals("application/x-www-form-urlencoded", form.header("content-type"));
    assertEquals(
        "grant_type=refresh_token&client_id=ecr-public&service=x+y"
            + "&scope=repository%3Aa%2Fb%3Apull&refresh_token=r3fresh%2F%2B%3D%26",
        new String(form.body(), StandardCharsets.UTF_8));
    assertFalse(shown(registry));
  }

  @Test
  void allScopesAreInOneParameter() throws IOException {
    issuing(request -> HostileServer.status(200, "{\"access_token\":\"t0ken\"}"));
    client(host -> false)
        .read(
            HttpCall.of("GET", URI.create("http://" + registry.host() + "/v2/")),
            TokenScope.push("a/b").mounting("c"),
            HttpAnswer::status);
    String form = new String(asked().getFirst().body(), StandardCharsets.UTF_8);
    assertTrue(
        form.contains("&scope=repository%3Aa%2Fb%3Apull%2Cpush+repository%3Ac%3Apull&"), form);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRealmElsewhereGetsNone(boolean inner) {
    registry.answering(request -> challenge("http://" + other.host() + "/token"));
    other.answering(request -> HostileServer.status(200, "{\"access_token\":\"t0ken\"}"));
    ImageSource source = new DistributionSource(client(host -> inner), "a/b");
    Untrusted e = assertThrows(Untrusted.class, () -> source.resolve("v1"));
    assertFalse(e.getMessage().contains("r3fresh"), e.getMessage());
    assertEquals(List.of(), other.seen());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aFormIsNotSentOn(int status) {
    issuing(
        request ->
            HostileServer.status(
                status, "Location: http://" + other.host() + "/token\r\n", new byte[0]));
    other.answering(request -> HostileServer.status(200, "{\"access_token\":\"t0ken\"}"));
    DistributionTarget target =
        new DistributionTarget(client(host -> false), "a/b", UploadNotes.NONE);
    RegistryError e = assertThrows(RegistryError.class, () -> target.digestOf("v1"));
    assertEquals(registry.host() + " answered " + status, e.getMessage());
    assertEquals(List.of(), other.seen());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 405})
  void aTokensServiceThatKnowsNoFormsIsNotAskedInAnotherWay(int status) {
    issuing(request -> HostileServer.status(status, ""));
    DistributionTarget target =
        new DistributionTarget(client(host -> false), "a/b", UploadNotes.NONE);
    RegistryError e = assertThrows(RegistryError.class, () -> target.digestOf("v1"));
    assertTrue(e.hadLogin());
    assertEquals(List.of("POST"), asked().stream().map(Seen::method).distinct().toList());
    assertFalse(shown(registry));
  }

  @Test
  void aTokensServiceThatIsNotThereIsNoMissingImage() {
    issuing(request -> HostileServer.status(404, ""));
    Untrusted e = assertThrows(Untrusted.class, () -> source().resolve("v1"));
    assertEquals("The token service of " + registry.host() + " is not there", e.getMessage());
  }

  @Test
  void whatEverybodyMayReadIsReadWithoutOneThatIsOver() throws IOException {
    issuing(
        request ->
            request.method().equals("POST")
                ? HostileServer.status(401, "{\"error\":\"invalid_grant\"}")
                : HostileServer.status(200, "{\"token\":\"t0ken\"}"));
    assertEquals(List.of("v1"), source().tags());
    assertFalse(shown(registry));
  }

  @Test
  void aRegistryThatWantsAPasswordGetsNone() {
    registry.answering(
        request -> HostileServer.status(401, "WWW-Authenticate: Basic\r\n", new byte[0]));
    assertThrows(RegistryError.class, () -> source().resolve("v1"));
    assertEquals(List.of(), registry.logins());
    assertFalse(shown(registry));
  }
}
