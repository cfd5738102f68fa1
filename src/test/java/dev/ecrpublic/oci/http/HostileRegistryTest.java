package dev.ecrpublic.oci.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.UserPassword;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.copy.Copier;
import dev.ecrpublic.oci.copy.CopyOptions;
import dev.ecrpublic.oci.copy.CopyWatcher;
import dev.ecrpublic.oci.distribution.DistributionSource;
import dev.ecrpublic.oci.distribution.DistributionTarget;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What registries have been known to try, each against a server that tries it. */
class HostileRegistryTest {
  private static final String TOKEN = "{\"token\":\"t0ken\",\"expires_in\":300}";
  private static final Predicate<String> NOTHING_IS_INNER = host -> false;
  private static final RegistryLogins LOGIN = host -> Optional.of(new UserPassword("me", "secret"));

  @TempDir Path directory;
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

  private RegistryClient client(RegistryLogins logins, Predicate<String> inner) {
    return client(registry.host(), logins, inner);
  }

  private static RegistryClient client(
      String host, RegistryLogins logins, Predicate<String> inner) {
    return new RegistryClient(
        new RegistryHost(host),
        URI.create("http://" + host),
        uri -> {
          try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setReadTimeout(5_000);
            return connection;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        logins,
        false,
        LiveRegistry.HASTY,
        inner);
  }

  private ImageSource source() {
    return new DistributionSource(client(RegistryLogins.NONE, NOTHING_IS_INNER), "a/b");
  }

  private static byte[] challenge(String realm) {
    return HostileServer.status(
        401, "WWW-Authenticate: Bearer realm=\"" + realm + "\",service=\"x\"\r\n", new byte[0]);
  }

  @ParameterizedTest
  @CsvSource({"true, is in a private network", "false, is not of its site"})
  void aRealmElsewhereGetsNoLogin(boolean inner, String why) {
    registry.answering(request -> challenge("http://" + other.host() + "/token"));
    other.answering(request -> HostileServer.status(200, TOKEN));
    ImageSource source = new DistributionSource(client(LOGIN, host -> inner), "a/b");
    Untrusted e = assertThrows(Untrusted.class, () -> source.resolve("v1"));
    assertTrue(e.getMessage().contains(why.substring(3)), e.getMessage());
    assertEquals(List.of(), other.seen());
    assertFalse(e.getMessage().contains("secret"));
  }

  @Test
  void aRealmOfTheSameSiteGetsNoLoginInPlainHttp() {
    String host = "foreign.test:" + registry.port();
    registry.answering(request -> challenge("http://auth." + host + "/token"));
    ImageSource source = new DistributionSource(client(host, LOGIN, NOTHING_IS_INNER), "a/b");
    Untrusted e = assertThrows(Untrusted.class, () -> source.resolve("v1"));
    assertEquals(
        "%s wants its login sent to auth.%s in plain HTTP; it was not sent".formatted(host, host),
        e.getMessage());
    assertEquals(1, registry.seen().size());
  }

  @Test
  void aRealmOfTheSameHostGetsTheLoginAndTheRegistryTheToken() throws IOException {
    registry.answering(
        request ->
            request.path().startsWith("/token")
                ? HostileServer.status(200, TOKEN)
                : request.header("authorization").equals("Bearer t0ken")
                    ? HostileServer.status(200, "{\"tags\":[\"v1\"]}")
                    : challenge("http://" + registry.host() + "/token"));
    ImageSource source = new DistributionSource(client(LOGIN, NOTHING_IS_INNER), "a/b");
    assertEquals(List.of("v1"), source.tags());
    assertEquals(
        List.of("/token?service=x&scope=repository%3Aa%2Fb%3Apull"),
        registry.seen().stream()
            .map(HostileServer.Seen::path)
            .filter(path -> path.startsWith("/token"))
            .toList());
  }

  @Test
  void aPasswordThatIsRefusedIsNotSentAgain() {
    registry.answering(
        request -> HostileServer.status(401, "WWW-Authenticate: Basic\r\n", new byte[0]));
    ImageSource source = new DistributionSource(client(LOGIN, NOTHING_IS_INNER), "a/b");
    RegistryError e = assertThrows(RegistryError.class, () -> source.resolve("v1"));
    assertTrue(e.hadLogin());
    assertEquals(1, registry.logins().size());
  }

  @Test
  void aPasswordThatTheTokensServiceRefusesIsToldOf() {
    registry.answering(
        request ->
            request.path().startsWith("/token")
                ? HostileServer.status(401, "WWW-Authenticate: Basic\r\n", new byte[0])
                : challenge("http://" + registry.host() + "/token"));
    ImageSource source = new DistributionSource(client(LOGIN, NOTHING_IS_INNER), "a/b");
    assertTrue(assertThrows(RegistryError.class, () -> source.resolve("v1")).hadLogin());
    DistributionTarget target =
        new DistributionTarget(client(LOGIN, NOTHING_IS_INNER), "a/b", UploadNotes.NONE);
    assertTrue(assertThrows(RegistryError.class, () -> target.digestOf("v1")).hadLogin());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"token\":\"a\\r\\nX-Evil: 1\"}'",
    "'{\"token\":\"\"}'",
    "'{\"token\":7}'",
    "'not json'",
    "'[]'"
  })
  void aTokenThatIsNoneIsNotUsed(String reply) {
    registry.answering(
        request ->
            request.path().startsWith("/token")
                ? HostileServer.status(200, reply)
                : challenge("http://" + registry.host() + "/token"));
    ImageSource source = new DistributionSource(client(LOGIN, NOTHING_IS_INNER), "a/b");
    assertThrows(Untrusted.class, () -> source.resolve("v1"));
    assertEquals(2, registry.seen().size());
  }

  @ParameterizedTest
  @CsvSource({
    "https://r.example, http://r.example/token, false",
    "https://r.example, https://auth.r.example/token, true",
    "https://r.example, file:///etc/passwd, false",
    "https://r.example, https://me:pw@r.example/token, false",
    "http://r.example, http://r.example/token, true",
    "https://r.example, ftp://r.example/, false"
  })
  void onlyTheWebIsSpokenToAndNeverInPlainAfterTls(String base, String address, boolean sound) {
    if (sound) {
      HttpSendingCheck.sound(address, base);
      return;
    }
    assertThrows(
        Untrusted.class, () -> HttpSending.requireSound(URI.create(address), URI.create(base)));
  }

  @ParameterizedTest
  @CsvSource({
    "registry-1.docker.io, auth.docker.io, true",
    "registry.gitlab.com, gitlab.com, true",
    "ghcr.io, ghcr.io, true",
    "registry.shop.co.uk, auth.shop.co.uk, true",
    "registry.shop.co.uk, evil.co.uk, false",
    "docker.io.evil.com, auth.docker.io, false",
    "mine.azurecr.io, evil.azurecr.io, false",
    "1.dkr.ecr.us-east-1.amazonaws.com, evil.s3.amazonaws.com, false",
    "10.0.0.1, 10.0.0.2, false",
    "1.2.3.4, 9.2.3.4, false",
    "[::1], [::2], false",
    "registry, evil, false"
  })
  void sites(String one, String two, boolean same) {
    assertEquals(same, Sites.same(one, two));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "10.1.2.3, true",
    "192.168.1.1, true",
    "172.16.0.1, true",
    "169.254.169.254, true",
    "100.64.0.1, true",
    "0.0.0.0, true",
    "[::1], true",
    "[fd00::1], true",
    "[fe80::1], true",
    "[::ffff:127.0.0.1], true",
    "8.8.8.8, false"
  })
  void innerNetworks(String host, boolean inner) {
    assertEquals(inner, Sites.isInner(host));
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303", "307", "308"})
  void aRedirectElsewhereTakesNoLoginAlong(int status) throws IOException {
    byte[] layer = "a layer".getBytes(StandardCharsets.UTF_8);
    registry.answering(
        request ->
            request.header("authorization").isEmpty()
                ? HostileServer.status(401, "WWW-Authenticate: Basic\r\n", new byte[0])
                : HostileServer.status(
                    status, "Location: http://" + other.host() + "/x\r\n", new byte[0]));
    other.answering(request -> HostileServer.status(200, "", layer));
    ImageSource source = new DistributionSource(client(LOGIN, NOTHING_IS_INNER), "a/b");
    try (InputStream in = source.blob(descriptor(layer), 0)) {
      assertEquals("a layer", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertEquals(1, registry.logins().size());
    assertEquals(1, other.seen().size());
    assertEquals(List.of(), other.logins());
  }

  /**
   * The server that a registry points to is not asked for a login, nor is the registry in its name.
   */
  @ParameterizedTest
  @CsvSource({"Basic", "'Bearer realm=\"http://HOST/token\",service=\"x\"'"})
  void whoIsPointedToGetsNoAnswerToItsChallenge(String challenge) {
    registry.answering(
        request ->
            HostileServer.status(307, "Location: http://" + other.host() + "/x\r\n", new byte[0]));
    String header = "WWW-Authenticate: " + challenge.replace("HOST", registry.host()) + "\r\n";
    other.answering(request -> HostileServer.status(401, header, new byte[0]));
    ImageSource source = new DistributionSource(client(LOGIN, NOTHING_IS_INNER), "a/b");
    RegistryError e =
        assertThrows(RegistryError.class, () -> source.blob(descriptor(new byte[1]), 0).read());
    assertEquals(other.host() + " answered 401", e.getMessage());
    assertEquals(List.of(), registry.logins());
    assertEquals(List.of(), other.logins());
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd",
    "ftp://r.example/up",
    "http://me:pw@127.0.0.1/up",
    "http:///up",
    "mailto:me",
    "http://[",
    "jar:http://127.0.0.1/x!/y"
  })
  void anUploadGoesNowhereButToTheWeb(String location) {
    byte[] layer = "a layer".getBytes(StandardCharsets.UTF_8);
    registry.answering(
        request ->
            request.method().equals("POST")
                ? HostileServer.status(202, "Location: " + location + "\r\n", new byte[0])
                : HostileServer.status(404, ""));
    DistributionTarget target =
        new DistributionTarget(client(LOGIN, NOTHING_IS_INNER), "a/b", UploadNotes.NONE);
    assertThrows(
        Untrusted.class,
        () -> target.putBlob(descriptor(layer), at -> new ByteArrayInputStream(layer)));
    assertTrue(registry.seen().stream().noneMatch(seen -> seen.method().equals("PUT")));
  }

  /** As with GitLab in a company: all of it is in one private network, and of one site. */
  @Test
  void aPrivateRegistryMayHaveItsTokenServiceBesideIt() throws IOException {
    String host = "foreign.test:" + registry.port();
    registry.answering(
        request ->
            request.path().startsWith("/token")
                ? HostileServer.status(200, TOKEN)
                : request.header("authorization").equals("Bearer t0ken")
                    ? HostileServer.status(200, "{\"tags\":[\"v1\"]}")
                    : challenge("http://auth." + host + "/token"));
    RegistryClient client = client(host, RegistryLogins.NONE, name -> true);
    assertEquals(List.of("v1"), new DistributionSource(client, "a/b").tags());
    registry.seen().clear();
    RegistryClient open = client(host, RegistryLogins.NONE, name -> name.startsWith("auth."));
    ImageSource source = new DistributionSource(open, "a/b");
    assertThrows(Untrusted.class, source::tags);
    assertEquals(1, registry.seen().size());
  }

  @Test
  void anUploadElsewhereTakesNoLoginAlong() throws IOException {
    byte[] layer = "a layer".getBytes(StandardCharsets.UTF_8);
    registry.answering(
        request ->
            request.header("authorization").isEmpty()
                ? HostileServer.status(401, "WWW-Authenticate: Basic\r\n", new byte[0])
                : HostileServer.status(
                    202, "Location: http://" + other.host() + "/up\r\n", new byte[0]));
    other.answering(request -> HostileServer.status(201, ""));
    new DistributionTarget(client(LOGIN, NOTHING_IS_INNER), "a/b", UploadNotes.NONE)
        .putBlob(descriptor(layer), at -> new ByteArrayInputStream(layer, (int) at, layer.length));
    assertEquals("a layer", new String(other.seen().getFirst().body(), StandardCharsets.UTF_8));
    assertEquals(List.of(), other.logins());
  }

  @Test
  void redirectsEnd() {
    registry.answering(
        request ->
            HostileServer.status(
                302, "Location: http://" + registry.host() + "/x\r\n", new byte[0]));
    assertThrows(Untrusted.class, () -> source().resolve("v1"));
    assertEquals(6, registry.seen().size());
  }

  @Test
  void listingsEnd() {
    String link = "Link: </v2/a/b/next>; rel=\"next\"\r\n";
    registry.answering(
        request ->
            HostileServer.status(
                200, link, "{\"manifests\":[],\"tags\":[]}".getBytes(StandardCharsets.UTF_8)));
    assertThrows(Untrusted.class, () -> source().tags());
    assertEquals(1000, registry.seen().size());
    registry.seen().clear();
    assertThrows(Untrusted.class, () -> source().referrers(Sha256.of(new byte[0])));
    assertEquals(100, registry.seen().size());
  }

  @Test
  void aPageElsewhereTakesNoLoginAlong() throws IOException {
    registry.answering(
        request ->
            request.header("authorization").isEmpty()
                ? HostileServer.status(401, "WWW-Authenticate: Basic\r\n", new byte[0])
                : HostileServer.status(
                    200,
                    "Link: <http://" + other.host() + "/n>; rel=\"next\"\r\n",
                    "{\"tags\":[\"a\"]}".getBytes(StandardCharsets.UTF_8)));
    other.answering(request -> HostileServer.status(200, "{\"tags\":[\"b\",\"../c\"]}"));
    ImageSource source = new DistributionSource(client(LOGIN, NOTHING_IS_INNER), "a/b");
    assertEquals(List.of("a", "b"), source.tags());
    assertEquals(List.of(), other.logins());
  }

  @Test
  void manifestsAreSmallAndOfTheirDigest() {
    byte[] large = new byte[(4 << 20) + 1];
    Arrays.fill(large, (byte) ' ');
    registry.answering(request -> HostileServer.status(200, "", large));
    assertThrows(Untrusted.class, () -> source().resolve("v1"));
    registry.answering(request -> HostileServer.status(200, "{}"));
    assertThrows(Untrusted.class, () -> source().resolve(Sha256.of(new byte[0])));
    registry.answering(
        request ->
            HostileServer.status(
                200,
                "Docker-Content-Digest: " + Sha256.of(new byte[0]) + "\r\n",
                "{}".getBytes(StandardCharsets.UTF_8)));
    assertThrows(Untrusted.class, () -> source().resolve("v1"));
  }

  @ParameterizedTest
  @CsvSource({
    "sha256:../../../../../../etc/passwd",
    "sha256:abc",
    "'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef?x=1'",
    "md5:0123456789abcdef0123456789abcdef",
    "''"
  })
  void aDigestIsNoPath(String digest) throws IOException {
    String manifest =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":{\"digest\":\"%s\",\"size\":1},\"layers\":[]}"
            .formatted(MediaTypes.OCI_MANIFEST, digest);
    registry.answering(request -> HostileServer.status(200, manifest));
    assertThrows(Untrusted.class, () -> copied(source(), "v1"));
    assertTrue(registry.seen().stream().allMatch(seen -> seen.path().endsWith("manifests/v1")));
  }

  @Test
  void anIndexOfIndexesEnds() throws IOException {
    List<byte[]> chain = new ArrayList<>();
    String inner =
        "{\"schemaVersion\":2,\"mediaType\":\"" + MediaTypes.OCI_INDEX + "\",\"manifests\":[]}";
    for (int i = 0; i < 20; i++) {
      byte[] text = inner.getBytes(StandardCharsets.UTF_8);
      chain.add(text);
      inner =
          "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}]}"
              .formatted(MediaTypes.OCI_INDEX, MediaTypes.OCI_INDEX, Sha256.of(text), text.length);
    }
    registry.answering(
        request ->
            HostileServer.status(
                200,
                "",
                chain.stream()
                    .filter(text -> request.path().endsWith(Sha256.of(text)))
                    .findFirst()
                    .orElse(chain.getLast())));
    Untrusted e = assertThrows(Untrusted.class, () -> copied(source(), "v1"));
    assertTrue(e.getMessage().contains("more than 5 levels"), e.getMessage());
  }

  @Test
  void foreignLayersAreLeftWhereTheyAre() throws IOException {
    byte[] config = "{}".getBytes(StandardCharsets.UTF_8);
    String manifest =
        ("{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":{\"digest\":\"%s\",\"size\":2},"
                + "\"layers\":[{\"digest\":\"%s\",\"size\":9,\"urls\":[\"http://%s/layer\"]}]}")
            .formatted(
                MediaTypes.OCI_MANIFEST, Sha256.of(config), Sha256.of(new byte[0]), other.host());
    registry.answering(
        request ->
            request.path().contains("/manifests/v1")
                ? HostileServer.status(200, manifest)
                : request.path().contains("/blobs/")
                    ? HostileServer.status(200, "", config)
                    : HostileServer.status(404, ""));
    copied(source(), "v1");
    assertEquals(List.of(), other.seen());
  }

  @ParameterizedTest
  @CsvSource({"another layer", "a layer and more", "a lay", "''"})
  void whatArrivesIsTheRightBlobOrNothing(String sent) throws IOException {
    byte[] layer = "a layer".getBytes(StandardCharsets.UTF_8);
    registry.answering(request -> HostileServer.status(200, sent));
    LayoutTarget layout = LayoutTarget.in(directory.resolve("layout"));
    ImageSource source = source();
    assertThrows(
        IOException.class,
        () -> layout.putBlob(descriptor(layer), at -> source.blob(descriptor(layer), at)));
    assertFalse(layout.hasBlob(descriptor(layer)));
    assertFalse(
        Files.exists(directory.resolve("layout/blobs/sha256/" + Sha256.hex(Sha256.of(layer)))));
  }

  @Test
  void aRangeIsTheOneThatWasAskedFor() {
    byte[] layer = "a layer".getBytes(StandardCharsets.UTF_8);
    registry.answering(
        request ->
            HostileServer.status(
                206, "Content-Range: bytes 0-3/7\r\n", "a la".getBytes(StandardCharsets.UTF_8)));
    assertThrows(Untrusted.class, () -> source().blob(descriptor(layer), 3).readAllBytes());
  }

  @Test
  void whatIsSaidOfAnErrorHarmsNoTerminal() {
    registry.answering(
        request ->
            HostileServer.status(
                400,
                "{\"errors\":[{\"code\":\"X\\u001b[2J\",\"message\":\"bad\\u0007\\u202e\\n"
                    + "news\"}]}"));
    RegistryError e = assertThrows(RegistryError.class, () -> source().resolve("v1"));
    assertEquals(registry.host() + " answered 400 X [2J: bad   news", e.getMessage());
  }

  private void copied(ImageSource source, String image) throws IOException {
    LayoutTarget layout = LayoutTarget.in(directory.resolve("copied"));
    try (Copier copier = new Copier(source, layout, CopyOptions.USUAL, CopyWatcher.OFF)) {
      copier.copy(image, List.of("v1"));
    }
  }

  private static Descriptor descriptor(byte[] bytes) {
    return new Descriptor("text/plain", Sha256.of(bytes), bytes.length, false);
  }

  /** An address to which something may be sent. */
  private static final class HttpSendingCheck {
    static void sound(String address, String base) {
      try {
        HttpSending.requireSound(URI.create(address), URI.create(base));
      } catch (Untrusted e) {
        throw new AssertionError(e);
      }
    }
  }
}
