import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An image in an OCI layout, and a registry that has it under every name but {@code fresh}, where
 * it takes whatever comes.
 */
final class ImageRegistry {
  private static final String KIND = "application/vnd.oci.image.";
  private final Path blobs;
  private final String digest;

  private ImageRegistry(Path blobs, String digest) {
    this.blobs = blobs;
    this.digest = digest;
  }

  /** The registry of the image that is written to that layout. */
  static ImageRegistry of(Path layout) throws IOException {
    Path blobs = Files.createDirectories(layout.resolve("blobs/sha256"));
    String config = blob(blobs, "config.v1+json", "{\"architecture\":\"amd64\",\"os\":\"linux\"}");
    String layer = blob(blobs, "layer.v1.tar+gzip", "a layer");
    String manifest =
        "{\"schemaVersion\":2,\"mediaType\":\"%smanifest.v1+json\",\"config\":%s,\"layers\":[%s]}"
            .formatted(KIND, config, layer);
    String entry = blob(blobs, "manifest.v1+json", manifest);
    String named =
        entry.substring(0, entry.length() - 1)
            + ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"v1\"}}";
    Files.writeString(
        layout.resolve("index.json"), "{\"schemaVersion\":2,\"manifests\":[" + named + "]}");
    Files.writeString(layout.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
    return new ImageRegistry(blobs, digest(manifest.getBytes(StandardCharsets.UTF_8)));
  }

  private static String blob(Path blobs, String kind, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String digest = digest(bytes);
    Files.write(blobs.resolve(digest.substring("sha256:".length())), bytes);
    return "{\"mediaType\":\"%s%s\",\"digest\":\"%s\",\"size\":%d}"
        .formatted(KIND, kind, digest, bytes.length);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers a request below {@code /v2/}; whoever asks logs in. */
  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Headers headers = exchange.getResponseHeaders();
      if (!exchange.getRequestHeaders().containsKey("Authorization")) {
        headers.set("WWW-Authenticate", "Basic realm=\"rehearsal\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      switch (exchange.getRequestMethod()) {
        case "POST" -> {
          headers.set("Location", path + "1");
          exchange.sendResponseHeaders(202, -1);
        }
        case "PUT" -> exchange.sendResponseHeaders(201, -1);
        default -> read(exchange, path);
      }
    }
  }

  private void read(HttpExchange exchange, String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String wanted = name.equals("v1") ? digest : name;
    Path file = blobs.resolve(wanted.substring(wanted.indexOf(':') + 1));
    if (path.contains("/fresh/") || !Files.exists(file)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    exchange.getResponseHeaders().set("Docker-Content-Digest", wanted);
    exchange.getResponseHeaders().set("Content-Type", KIND + "manifest.v1+json");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
