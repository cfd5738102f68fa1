package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.state.PlainJson;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, and the answers of ECR Public to those who may not. */
class AuthenticationTest {
  private static final String NOT_AUTHORIZED =
      "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"Not Authorized\"}]}\n";
  private static final String INVALID =
      "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"Your Authorization Token is invalid.\"}]}\n";
  private static final String EXPIRED =
      "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"Your authorization token has expired."
          + " Reauthenticate and try again.\"}]}\n";

  @TempDir Path directory;
  private Served served;

  @BeforeEach
  void serve() throws Exception {
    served = Served.on(directory);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v2/, aws",
    "GET, /v2, aws",
    "GET, /v2/local/team/app/tags/list, repository:local/team/app:pull",
    "GET, /v2/no/such/tags/list, repository:no/such:pull",
    "POST, /v2/team/app/blobs/uploads/, 'repository:team/app:pull,push'",
    "DELETE, /v2/team/app/manifests/v1, 'repository:team/app:pull,push'",
  })
  void withoutCredentialsTheWayToThemIsTold(String method, String path, String scope)
      throws Exception {
    assertEquals(
        "401\nwww-authenticate: Bearer realm=\"http://%1$s/token/\",service=\"%1$s\",scope=\"%2$s\"\n"
                .formatted(served.host(), scope)
            + NOT_AUTHORIZED,
        Served.picture(served.sendAs(null, method, path, null), "www-authenticate"));
  }

  @Test
  void anybodyGetsATokenForPulls() throws Exception {
    served.image("team/app", "v1", "layer");
    String bearer = "Bearer " + token(null);
    assertEquals(200, served.sendAs(bearer, "GET", "/v2/", null).statusCode());
    assertEquals(200, served.sendAs(bearer, "GET", "/v2/team/app/manifests/v1", null).statusCode());
    HttpResponse<byte[]> refused =
        served.sendAs(bearer, "POST", "/v2/team/app/blobs/uploads/", null);
    assertEquals(401, refused.statusCode());
    assertTrue(
        refused
            .headers()
            .firstValue("www-authenticate")
            .get()
            .endsWith(",scope=\"repository:team/app:pull,push\",error=\"insufficient_scope\""));
    assertTrue(Served.text(refused).contains("\"UNAUTHORIZED\""));
  }

  @Test
  void aPasswordIsTakenAsItIs() throws Exception {
    assertEquals(
        202,
        served.sendAs(served.basic(), "POST", "/v2/team/app/blobs/uploads/", null).statusCode());
    String asBearer = served.basic().replace("Basic", "bearer");
    assertEquals(
        202, served.sendAs(asBearer, "POST", "/v2/team/app/blobs/uploads/", null).statusCode());
  }

  @Test
  void wrongCredentialsAreRefused() throws Exception {
    String[] wrong = {
      Served.basic("AWS", "wrong"),
      Served.basic("root", served.password()),
      "Basic ?",
      "Basic",
      "Digest x",
    };
    for (String header : wrong) {
      assertEquals(
          "400\n" + INVALID, Served.picture(served.sendAs(header, "GET", "/v2/", null)), header);
    }
    assertEquals(
        "401\n" + NOT_AUTHORIZED,
        Served.picture(served.sendAs(Served.basic("AWS", "wrong"), "GET", "/token/", null)));
  }

  @Test
  void passwordsExpireAfterTwelveHours() throws Exception {
    String basic = served.basic();
    served.clock.advance(Duration.ofHours(12).minusSeconds(1));
    assertEquals(200, served.sendAs(basic, "GET", "/v2/", null).statusCode());
    served.clock.advance(Duration.ofSeconds(2));
    assertEquals("403\n" + EXPIRED, Served.picture(served.sendAs(basic, "GET", "/v2/", null)));
    assertEquals("403\n" + EXPIRED, Served.picture(served.sendAs(basic, "GET", "/token/", null)));
  }

  @Test
  void tokensExpireAfterAnHour() throws Exception {
    String bearer = "Bearer " + token(served.basic());
    served.clock.advance(Duration.ofMinutes(59));
    assertEquals(200, served.sendAs(bearer, "GET", "/v2/", null).statusCode());
    served.clock.advance(Duration.ofMinutes(2));
    assertUnknown(bearer, "GET", "/v2/", "aws");
    assertUnknown(bearer, "PATCH", "/v2/team/app/blobs/uploads/x", "repository:team/app:pull,push");
  }

  @Test
  void aTokenThatIsUnknownIsToldSo() throws Exception {
    assertUnknown("Bearer abc", "GET", "/v2/", "aws");
    assertUnknown("Bearer " + token(null).substring(1), "GET", "/v2/", "aws");
    assertUnknown("bearer", "GET", "/v2/", null);
  }

  /** The answer to a token that is not valid: clients take it as the sign to get a new one. */
  private void assertUnknown(String bearer, String method, String path, String scope)
      throws Exception {
    HttpResponse<byte[]> refused = served.sendAs(bearer, method, path, null);
    assertEquals(
        scope == null
            ? "400\n" + INVALID
            : ("401\nwww-authenticate: Bearer realm=\"http://%1$s/token/\",service=\"%1$s\","
                        + "scope=\"%2$s\",error=\"invalid_token\"\n")
                    .formatted(served.host(), scope)
                + "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"The access token has"
                + " expired or is none of this registry\"}]}\n",
        Served.picture(refused, "www-authenticate"));
  }

  @Test
  void aTokenSaysHowLongItHolds() throws Exception {
    HttpResponse<byte[]> response =
        served.sendAs(null, "GET", "/token/?service=x&scope=repository:team/app:pull", null);
    var json = PlainJson.readObject(response.body());
    assertEquals("[token, access_token, expires_in, issued_at]", json.keySet().toString());
    assertEquals(3600L, json.get("expires_in"));
    assertEquals("2026-01-02T03:04:05Z", json.get("issued_at"));
    assertEquals("no-store", response.headers().firstValue("cache-control").get());
  }

  @Test
  void nobodysTokenIsAnothersRegistrys() throws Exception {
    try (Served other = Served.on(directory.resolve("other"))) {
      assertEquals(
          401,
          served.sendAs("Bearer " + token(other.basic(), other), "GET", "/v2/", null).statusCode());
    }
  }

  private String token(String authorization) throws Exception {
    return token(authorization, served);
  }

  private static String token(String authorization, Served server) throws Exception {
    return (String)
        PlainJson.readObject(server.sendAs(authorization, "GET", "/token/", null).body())
            .get("token");
  }
}
