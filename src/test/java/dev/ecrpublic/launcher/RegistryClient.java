package dev.ecrpublic.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** A plain client of the distribution protocol that pushes images and checks what it pulls. */
final class RegistryClient implements AutoCloseable {
  private static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String repository;
  private final String authorization;

  /** A client of one repository at a server, with a password for pushes. */
  RegistryClient(RunningServer server, String repository, String password) {
    this(server.url() + "/v2/local/" + repository, password);
  }

  private RegistryClient(String repository, String password) {
    this.repository = repository;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("AWS:" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** The same of a private repository, which wants the password for everything. */
  static RegistryClient ofPrivate(RunningServer server, String repository, String password) {
    return new RegistryClient(server.privateUrl() + "/v2/" + repository, password);
  }

  /** Pushes an image of one layer, in two chunks, and returns its digest once that is there. */
  String push(String tag, byte[] layer) throws IOException, InterruptedException {
    byte[] config =
        ("{\"architecture\":\"amd64\",\"os\":\"linux\",\"rootfs\":{\"type\":\"layers\","
                + "\"diff_ids\":[\""
                + digest(layer)
                + "\"]}}")
            .getBytes(StandardCharsets.UTF_8);
    blob(config);
    blob(layer);
    String manifest =
        "{\"schemaVersion\":2,\"mediaType\":\""
            + MANIFEST_TYPE
            + "\",\"config\":"
            + descriptor("application/vnd.oci.image.config.v1+json", config)
            + ",\"layers\":["
            + descriptor("application/vnd.oci.image.layer.v1.tar", layer)
            + "]}";
    byte[] text = manifest.getBytes(StandardCharsets.UTF_8);
    expect(
        201,
        "PUT",
        repository + "/manifests/" + tag,
        BodyPublishers.ofByteArray(text),
        MANIFEST_TYPE);
    return digest(text);
  }

  /** Pulls an image with its blobs, and fails unless everything has its digest. */
  void pull(String reference, String expected) throws IOException, InterruptedException {
    byte[] text =
        expect(200, "GET", repository + "/manifests/" + reference, BodyPublishers.noBody(), null)
            .body();
    require(expected, text);
    String manifest = new String(text, StandardCharsets.UTF_8);
    for (int at = manifest.indexOf("sha256:"); at >= 0; at = manifest.indexOf("sha256:", at + 1)) {
      String digest = manifest.substring(at, at + 71);
      require(
          digest,
          expect(200, "GET", repository + "/blobs/" + digest, BodyPublishers.noBody(), null)
              .body());
    }
  }

  /** Begins an upload, sends something, and throws it away. */
  void beginAndCancel() throws IOException, InterruptedException {
    String upload = begin();
    expect(202, "PATCH", upload, BodyPublishers.ofByteArray(new byte[1000]), null);
    expect(204, "DELETE", upload, BodyPublishers.noBody(), null);
  }

  /** Deletes an image. */
  void delete(String digest) throws IOException, InterruptedException {
    expect(202, "DELETE", repository + "/manifests/" + digest, BodyPublishers.noBody(), null);
  }

  /** The text of the tag list. */
  String tags() throws IOException, InterruptedException {
    byte[] text =
        expect(200, "GET", repository + "/tags/list", BodyPublishers.noBody(), null).body();
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The digest of an image, by its tag. */
  String digestOf(String tag) throws IOException, InterruptedException {
    return expect(200, "HEAD", repository + "/manifests/" + tag, BodyPublishers.noBody(), null)
        .headers()
        .firstValue("docker-content-digest")
        .orElseThrow();
  }

  /** Streams a blob of unknown length in. */
  void stream(String digest, BodyPublisher content) throws IOException, InterruptedException {
    String upload = begin();
    expect(202, "PATCH", upload, content, null);
    expect(201, "PUT", upload + "?digest=" + digest, BodyPublishers.noBody(), null);
  }

  /** Streams a blob out and returns its digest. */
  String streamed(String digest) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        http.send(
            request("GET", repository + "/blobs/" + digest, BodyPublishers.noBody(), null),
            HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      MessageDigest sha256 = sha256();
      byte[] buffer = new byte[1 << 17];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
      return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }
  }

  private void blob(byte[] content) throws IOException, InterruptedException {
    int half = content.length / 2;
    String upload = begin();
    expect(202, "PATCH", upload, BodyPublishers.ofByteArray(content, 0, half), null);
    expect(
        201,
        "PUT",
        upload + "?digest=" + digest(content),
        BodyPublishers.ofByteArray(content, half, content.length - half),
        null);
  }

  private String begin() throws IOException, InterruptedException {
    HttpResponse<byte[]> begun =
        expect(202, "POST", repository + "/blobs/uploads/", BodyPublishers.noBody(), null);
    return URI.create(repository)
        .resolve(begun.headers().firstValue("location").orElseThrow())
        .toString();
  }

  private HttpResponse<byte[]> expect(
      int status, String method, String url, BodyPublisher body, String type)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(request(method, url, body, type), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != status) {
      throw new AssertionError(
          method
              + " "
              + url
              + ": "
              + response.statusCode()
              + " "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response;
  }

  private HttpRequest request(String method, String url, BodyPublisher body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, body)
            .header("Authorization", authorization);
    if (type != null) {
      request.header("Content-Type", type);
    }
    return request.build();
  }

  private static String descriptor(String type, byte[] content) {
    return "{\"mediaType\":\""
        + type
        + "\",\"digest\":\""
        + digest(content)
        + "\",\"size\":"
        + content.length
        + "}";
  }

  private static void require(String digest, byte[] content) {
    if (!digest.equals(digest(content))) {
      throw new AssertionError(digest + " has the content of " + digest(content));
    }
  }

  static String digest(byte[] content) {
    return "sha256:" + HexFormat.of().formatHex(sha256().digest(content));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
