package dev.ecrpublic.oci.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.docker.UserPassword;
import dev.ecrpublic.launcher.Load;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.HostileServer.Seen;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reply may end after any of its bytes; what is done then comes out as if it had not. */
@Tag("load")
class CutRepliesTest {
  private static final byte[] BLOB = "a layer".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MANIFEST =
      "{\"schemaVersion\":2,\"config\":%1$s,\"layers\":[],\"subject\":%1$s}"
          .formatted(
              "{\"mediaType\":\"text/plain\",\"digest\":\"%s\",\"size\":7}"
                  .formatted(Sha256.of(BLOB)))
          .getBytes(StandardCharsets.UTF_8);
  private static final FetchedManifest IMAGE =
      FetchedManifest.of(MediaTypes.OCI_MANIFEST, Sha256.of(MANIFEST), MANIFEST);
  private HostileServer server;

  /** A job for a registry, and what comes of it. */
  private enum Job {
    TAGS("[v1, v2]") {
      @Override
      Object run(RegistryClient client) throws IOException {
        return new DistributionSource(client, "a/b").tags();
      }
    },
    MANIFEST_BY_TAG(IMAGE.digest()) {
      @Override
      Object run(RegistryClient client) throws IOException {
        return new DistributionSource(client, "a/b").resolve("v1").digest();
      }
    },
    REFERRERS("[" + IMAGE.digest() + "]") {
      @Override
      Object run(RegistryClient client) throws IOException {
        return new DistributionSource(client, "a/b")
            .referrers(Sha256.of(BLOB)).stream().map(entry -> entry.descriptor().digest()).toList();
      }
    },
    DIGEST("Optional[" + IMAGE.digest() + "]") {
      @Override
      Object run(RegistryClient client) throws IOException {
        return target(client).digestOf("v1");
      }
    },
    PUT_BLOB("put") {
      @Override
      Object run(RegistryClient client) throws IOException {
        target(client)
            .putBlob(
                new Descriptor("text/plain", Sha256.of(BLOB), BLOB.length, false),
                at -> new ByteArrayInputStream(BLOB, (int) at, BLOB.length));
        return "put";
      }
    },
    PUT_MANIFEST("put") {
      @Override
      Object run(RegistryClient client) throws IOException {
        target(client).putManifest(IMAGE, Optional.of("v1"));
        return "put";
      }
    };

    private final String result;

    Job(String result) {
      this.result = result;
    }

    abstract Object run(RegistryClient client) throws IOException;

    private static DistributionTarget target(RegistryClient client) {
      return new DistributionTarget(client, "a/b", UploadNotes.NONE);
    }
  }

  @BeforeEach
  void serve() throws IOException {
    server = new HostileServer("127.0.0.1");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyCutIsMended(Job job) throws IOException {
    List<byte[]> whole = new ArrayList<>();
    server.answering(
        request -> {
          byte[] answer = answer(request);
          whole.add(answer);
          return answer;
        });
    assertEquals(job.result, job.run(client()).toString());
    for (int cut = 0; cut < whole.size(); cut++) {
      for (int length = 0; length < whole.get(cut).length; length += Load.of(1, 5)) {
        cutOnce(cut, length);
        assertEquals(
            job.result,
            job.run(client()).toString(),
            new String(Arrays.copyOf(whole.get(cut), length), StandardCharsets.UTF_8));
      }
    }
    assertEquals(
        List.of(), server.seen().stream().map(Seen::path).filter(this::isReferrersTag).toList());
  }

  private boolean isReferrersTag(String path) {
    return path.contains("/manifests/sha256-");
  }

  /** The reply of that number is cut to that length, and no other. */
  private void cutOnce(int which, int length) {
    AtomicInteger count = new AtomicInteger();
    server.answering(
        request -> {
          byte[] answer = answer(request);
          return count.getAndIncrement() == which ? Arrays.copyOf(answer, length) : answer;
        });
  }

  private RegistryClient client() {
    return LiveRegistry.client(
        server.host(), host -> Optional.of(new UserPassword("AWS", "secret")));
  }

  private byte[] answer(Seen request) {
    if (request.path().startsWith("/token")) {
      return reply(200, "", "{\"token\":\"abc\"}");
    }
    if (!request.header("authorization").equals("Bearer abc")) {
      String challenge =
          "WWW-Authenticate: Bearer realm=\"http://" + server.host() + "/token\"\r\n";
      return reply(401, challenge, request.method().equals("HEAD") ? "" : "{\"errors\":[]}");
    }
    String path = request.path().substring("/v2/a/b/".length());
    return switch (request.method() + " " + path.replaceAll("[/?].*", "")) {
      case "GET tags" ->
          path.contains("last")
              ? reply(200, "", "{\"tags\":[\"v2\"]}")
              : reply(
                  200,
                  "Link: </v2/a/b/tags/list?last=v1>; rel=\"next\"\r\n",
                  "{\"tags\":[\"v1\"]}");
      case "GET manifests" ->
          reply(
              200,
              "Docker-Content-Digest: " + IMAGE.digest() + "\r\n",
              new String(MANIFEST, StandardCharsets.UTF_8));
      case "HEAD manifests" -> reply(200, "Docker-Content-Digest: " + IMAGE.digest() + "\r\n", "");
      case "GET referrers" ->
          reply(
              200,
              "",
              "{\"manifests\":[{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}]}"
                  .formatted(IMAGE.mediaType(), IMAGE.digest(), MANIFEST.length));
      case "POST blobs" -> reply(202, "Location: /v2/a/b/blobs/uploads/u1\r\n", "");
      case "PUT blobs" ->
          path.startsWith("blobs/uploads/u1?") ? reply(201, "", "") : reply(404, "", "");
      case "PUT manifests" -> reply(201, "OCI-Subject: " + Sha256.of(BLOB) + "\r\n", "");
      default -> reply(404, "", "");
    };
  }

  private static byte[] reply(int status, String headers, String body) {
    return ("HTTP/1.1 %d Told\r\nContent-Length: %d\r\n%sConnection: close\r\n\r\n%s"
            .formatted(status, body.length(), headers, body))
        .getBytes(StandardCharsets.UTF_8);
  }
}
