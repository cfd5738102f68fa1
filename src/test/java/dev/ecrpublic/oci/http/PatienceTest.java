package dev.ecrpublic.oci.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.UserPassword;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.distribution.DistributionSource;
import dev.ecrpublic.oci.distribution.DistributionTarget;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried again, after how long, and from where. */
class PatienceTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private final List<Long> slept = new ArrayList<>();
  private Instant now = START;
  private HostileServer registry;

  @BeforeEach
  void serve() throws IOException {
    registry = new HostileServer("127.0.0.1");
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
  }

  private Patience patience(int attempts, Optional<Instant> deadline) {
    return new Patience(
        () -> now,
        time -> {
          slept.add(time.toMillis());
          now = now.plus(time);
        },
        () -> 1,
        attempts,
        deadline);
  }

  private RegistryClient client(String host, Patience patience, RegistryLogins logins) {
    return new RegistryClient(
        new RegistryHost(host),
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
        logins,
        true,
        patience,
        host2 -> false);
  }

  private ImageSource source(Patience patience) {
    return new DistributionSource(client(registry.host(), patience, RegistryLogins.NONE), "a/b");
  }

  private HostileServer.Answering failing(int times, byte[] failure) {
    AtomicInteger count = new AtomicInteger();
    return request ->
        count.incrementAndGet() <= times
            ? failure
            : HostileServer.status(200, "{\"tags\":[\"v1\"]}");
  }

  @ParameterizedTest
  @CsvSource({
    "429, '', '500 1000'",
    "500, '', '500 1000'",
    "502, '', '500 1000'",
    "503, 'Retry-After: 7', '7000 7000'",
    "504, 'Retry-After: Fri, 02 Jan 2026 03:04:35 GMT', '30000 1000'",
    "429, 'Retry-After: soon', '500 1000'",
    "0, '', '500 1000'"
  })
  void passingFailuresAreTriedAgain(int status, String header, String waits) throws IOException {
    byte[] failure =
        status == 0
            ? new byte[0]
            : HostileServer.status(status, header.isEmpty() ? "" : header + "\r\n", new byte[0]);
    registry.answering(failing(2, failure));
    assertEquals(List.of("v1"), source(patience(8, Optional.empty())).tags());
    if (status != 0) {
      // The Java runtime sends a GET whose connection broke once more by itself.
      assertEquals(waits, String.join(" ", slept.stream().map(String::valueOf).toList()));
    }
  }

  @ParameterizedTest
  @CsvSource({"400", "403", "405", "501"})
  void othersAreNot(int status) {
    registry.answering(failing(9, HostileServer.status(status, "")));
    assertThrows(RegistryError.class, () -> source(patience(8, Optional.empty())).tags());
    assertEquals(List.of(), slept);
  }

  @Test
  void anEndIsPutToIt() {
    registry.answering(failing(99, HostileServer.status(503, "")));
    assertThrows(RegistryError.class, () -> source(patience(4, Optional.empty())).tags());
    assertEquals(List.of(500L, 1000L, 2000L), slept);
    slept.clear();
    Optional<Instant> deadline = Optional.of(now.plus(Duration.ofSeconds(2)));
    assertThrows(RegistryError.class, () -> source(patience(99, deadline)).tags());
    assertEquals(List.of(500L, 1000L), slept);
    now = now.plus(Duration.ofSeconds(5));
    assertThrows(TimeIsUp.class, () -> source(patience(99, deadline)).tags());
  }

  @Test
  void ecrPublicIsAskedOnceASecond() throws IOException {
    registry.answering(failing(0, new byte[0]));
    ImageSource source =
        new DistributionSource(
            client("public.ecr.aws", patience(8, Optional.empty()), RegistryLogins.NONE), "a/b");
    for (int i = 0; i < 4; i++) {
      source.tags();
    }
    assertEquals(List.of(1000L, 1000L, 1000L), slept);
  }

  @ParameterizedTest
  @CsvSource({"401, ''", "403, expired", "400, has Expired"})
  void expiredTokensAreRenewed(int status, String words) throws IOException {
    AtomicInteger tokens = new AtomicInteger();
    String challenge =
        "WWW-Authenticate: Bearer realm=\"http://" + registry.host() + "/token\"\r\n";
    registry.answering(
        request -> {
          if (request.path().startsWith("/token")) {
            return HostileServer.status(200, "{\"token\":\"t" + tokens.incrementAndGet() + "\"}");
          }
          return switch (request.header("authorization")) {
            case "Bearer t2" -> HostileServer.status(200, "{\"tags\":[\"v1\"]}");
            case "" -> HostileServer.status(401, challenge, new byte[0]);
            default ->
                HostileServer.status(
                    status,
                    status == 401 ? challenge : "",
                    ("{\"errors\":[{\"code\":\"DENIED\",\"message\":\"Your token "
                            + words
                            + "\"}]}")
                        .getBytes(StandardCharsets.UTF_8));
          };
        });
    ImageSource source =
        new DistributionSource(
            client(
                registry.host(),
                patience(8, Optional.empty()),
                host -> Optional.of(new UserPassword("AWS", "x"))),
            "a/b");
    assertEquals(List.of("v1"), source.tags());
    assertEquals(2, tokens.get());
  }

  @Test
  void tokensAreRenewedBeforeTheyEnd() throws IOException {
    AtomicInteger tokens = new AtomicInteger();
    registry.answering(
        request ->
            request.path().startsWith("/token")
                ? HostileServer.status(
                    200, "{\"token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":100}")
                : request.header("authorization").isEmpty()
                    ? HostileServer.status(
                        401,
                        "WWW-Authenticate: Bearer realm=\"http://"
                            + registry.host()
                            + "/token\"\r\n",
                        new byte[0])
                    : HostileServer.status(200, "{\"tags\":[]}"));
    ImageSource source = source(patience(8, Optional.empty()));
    source.tags();
    now = now.plusSeconds(80);
    source.tags();
    assertEquals(1, tokens.get());
    now = now.plusSeconds(11);
    source.tags();
    assertEquals(2, tokens.get());
  }

  @Test
  void aStoredLoginThatIsStaleDoesNotStandInTheWayOfReading() throws IOException {
    registry.answering(
        request ->
            request.path().startsWith("/token")
                ? request.header("authorization").isEmpty()
                    ? HostileServer.status(200, "{\"token\":\"everybody\"}")
                    : HostileServer.status(401, "")
                : request.header("authorization").equals("Bearer everybody")
                    ? HostileServer.status(200, "{\"tags\":[\"v1\"]}")
                    : HostileServer.status(
                        401,
                        "WWW-Authenticate: Bearer realm=\"http://"
                            + registry.host()
                            + "/token\"\r\n",
                        new byte[0]));
    RegistryClient client =
        new RegistryClient(
            new RegistryHost(registry.host()),
            URI.create("http://" + registry.host()),
            uri -> {
              try {
                return (HttpURLConnection) uri.toURL().openConnection();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            host -> Optional.of(new UserPassword("AWS", "old")),
            false,
            patience(8, Optional.empty()),
            host -> false);
    assertEquals(List.of("v1"), new DistributionSource(client, "a/b").tags());
  }

  private static Descriptor descriptor(byte[] bytes) {
    return new Descriptor("text/plain", Sha256.of(bytes), bytes.length, false);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aBlobGoesOnWhereItBrokeOff(boolean ranges) throws IOException {
    byte[] blob = new byte[300_000];
    new Random(1).nextBytes(blob);
    List<String> asked = new ArrayList<>();
    registry.answering(
        request -> {
          String range = request.header("range");
          asked.add(range);
          int from =
              ranges && !range.isEmpty()
                  ? Integer.parseInt(range.substring("bytes=".length(), range.length() - 1))
                  : 0;
          byte[] whole =
              HostileServer.status(
                  from > 0 ? 206 : 200,
                  from > 0 ? "Content-Range: bytes " + from + "-299999/300000\r\n" : "",
                  Arrays.copyOfRange(blob, from, blob.length));
          boolean last = asked.size() == 3;
          return last ? whole : Arrays.copyOf(whole, whole.length - blob.length / 3);
        });
    try (InputStream in = source(patience(8, Optional.empty())).blob(descriptor(blob), 0)) {
      assertArrayEquals(blob, in.readAllBytes());
    }
    assertEquals(List.of("", "bytes=200000-"), asked.subList(0, 2));
  }

  @Test
  void anUploadGoesOnWhereItBrokeOffEvenInAnotherRun() throws IOException {
    byte[] blob = new byte[300_000];
    new Random(1).nextBytes(blob);
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    List<String> ranges = new ArrayList<>();
    registry.answering(
        request -> {
          String location = "Location: /v2/a/b/blobs/uploads/u" + ranges.size() + "?x=1\r\n";
          return switch (request.method()) {
            case "POST" -> HostileServer.status(202, location, new byte[0]);
            case "GET" ->
                HostileServer.status(
                    204,
                    location + "Range: 0-" + Math.max(0, stored.size() - 1) + "\r\n",
                    new byte[0]);
            default -> {
              ranges.add(request.header("content-range"));
              byte[] body = request.body();
              int kept = ranges.size() < 3 ? body.length / 2 : body.length;
              stored.write(body, 0, kept);
              yield ranges.size() < 3
                  ? HostileServer.status(503, "")
                  : HostileServer.status(201, "");
            }
          };
        });
    Map<String, String> notes = new HashMap<>();
    UploadNotes kept =
        new UploadNotes() {
          @Override
          public Optional<String> recall(String target, String digest) {
            return Optional.ofNullable(notes.get(target + digest));
          }

          @Override
          public void remember(String target, String digest, String note) {
            notes.put(target + digest, note);
          }

          @Override
          public void forget(String target, String digest) {
            notes.remove(target + digest);
          }
        };
    RegistryClient impatient =
        client(registry.host(), patience(1, Optional.empty()), RegistryLogins.NONE);
    assertThrows(
        RegistryError.class,
        () ->
            new DistributionTarget(impatient, "a/b", kept)
                .putBlob(
                    descriptor(blob), at -> new ByteArrayInputStream(blob, (int) at, blob.length)));
    assertEquals(1, notes.size());
    RegistryClient patient =
        client(registry.host(), patience(8, Optional.empty()), RegistryLogins.NONE);
    new DistributionTarget(patient, "a/b", kept)
        .putBlob(descriptor(blob), at -> new ByteArrayInputStream(blob, (int) at, blob.length));
    assertArrayEquals(blob, stored.toByteArray());
    assertEquals(List.of("0-299999", "150000-299999", "225000-299999"), ranges);
    assertTrue(notes.isEmpty());
  }
}
