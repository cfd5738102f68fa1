package dev.ecrpublic.serve;

import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.SettableClock;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.serve.api.ApiService;
import dev.ecrpublic.serve.distribution.ServedRegistry;
import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A server on a free port, and requests to it. */
public final class Served implements AutoCloseable {
  static final String CONFIG_TYPE = "application/vnd.oci.image.config.v1+json";
  static final String LAYER_TYPE = "application/vnd.oci.image.layer.v1.tar";
  static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
  static final String INDEX_TYPE = "application/vnd.oci.image.index.v1+json";

  final SettableClock clock = new SettableClock("2026-01-02T03:04:05.678Z");
  final LocalServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private LocalRegistry registry;

  private Served(Path directory, UnaryOperator<ServerSettings> settings, LockWait lockWait)
      throws IOException {
    server =
        LocalServer.start(
            settings.apply(
                ServerSettings.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .withClock(clock)),
            (address, privateAddress) -> {
              registry =
                  LocalRegistry.open(
                      LocalSettings.of(directory, clock)
                          .withLockWait(lockWait)
                          .withRegistryHost("127.0.0.1:" + address.getPort()));
              return ServerOffer.of(
                  ServedRegistry.of(
                      registry.registry(),
                      registry.accountId(),
                      registry.alias(),
                      Grammar.LONGEST_REPOSITORY_NAME),
                  List.of(
                      new ApiService(
                          "SpencerFrontendService",
                          "ecr-public",
                          List.of("us-east-1", "us-west-2"),
                          new EcrPublicCatalog(),
                          registry.service())));
            });
  }

  /** A server on a directory, with a repository {@code team/app}. */
  public static Served on(Path directory) throws IOException {
    return on(directory, settings -> settings);
  }

  /** The same with other settings. */
  static Served on(Path directory, UnaryOperator<ServerSettings> settings) throws IOException {
    return on(directory, settings, LockWait.ENDLESS);
  }

  /** The same, waiting for locks in that way. */
  static Served on(Path directory, UnaryOperator<ServerSettings> settings, LockWait lockWait)
      throws IOException {
    Served served = new Served(directory, settings, lockWait);
    if (served.registry.registry().find("team/app").isEmpty()) {
      served.registry.createRepository(r -> r.repositoryName("team/app"));
    }
    return served;
  }

  /** The registry behind the server. */
  public LocalRegistry registry() {
    return registry;
  }

  /** The host and port. */
  public String host() {
    return "127.0.0.1:" + server.address().getPort();
  }

  /** A password for pushes. */
  public String password() {
    String token = registry.getAuthorizationToken(r -> {}).authorizationData().authorizationToken();
    return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8).substring(4);
  }

  /** The header of a client that has logged in. */
  String basic() {
    return basic("AWS", password());
  }

  static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a request that has logged in; headers are names and values in turn. */
  HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    return sendAs(basic(), method, path, body, headers);
  }

  /** Sends a request with that Authorization, or none where it is null. */
  HttpResponse<byte[]> sendAs(
      String authorization, String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + host() + path))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Calls an operation of the API with that body. */
  HttpResponse<byte[]> call(String operation, String json, String... headers)
      throws IOException, InterruptedException {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 4);
    all[headers.length] = "X-Amz-Target";
    all[headers.length + 1] = "SpencerFrontendService." + operation;
    all[headers.length + 2] = "Content-Type";
    all[headers.length + 3] = "application/x-amz-json-1.1";
    return sendAs(null, "POST", "/", json.getBytes(StandardCharsets.UTF_8), all);
  }

  /** Pushes a blob and returns its digest. */
  String blob(String repository, String content) throws IOException, InterruptedException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String digest = digest(bytes);
    send("POST", "/v2/" + repository + "/blobs/uploads/?digest=" + digest, bytes);
    return digest;
  }

  /** Pushes an image of one layer and returns its manifest. */
  public String image(String repository, String reference, String layer)
      throws IOException, InterruptedException {
    blob(repository, "{}");
    blob(repository, layer);
    String manifest = manifest(layer, "");
    put(repository, reference, MANIFEST_TYPE, manifest);
    return manifest;
  }

  HttpResponse<byte[]> put(String repository, String reference, String type, String manifest)
      throws IOException, InterruptedException {
    return send(
        "PUT",
        "/v2/" + repository + "/manifests/" + reference,
        manifest.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        type);
  }

  /** A manifest of one layer with these members more, each after a comma. */
  static String manifest(String layer, String more) {
    return "{\"schemaVersion\":2,\"mediaType\":\""
        + MANIFEST_TYPE
        + "\",\"config\":"
        + descriptor(CONFIG_TYPE, "{}")
        + ",\"layers\":["
        + descriptor(LAYER_TYPE, layer)
        + "]"
        + more
        + "}";
  }

  static String descriptor(String type, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return "{\"mediaType\":\""
        + type
        + "\",\"digest\":\""
        + digest(bytes)
        + "\",\"size\":"
        + bytes.length
        + "}";
  }

  static String digest(byte[] content) {
    try {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(content);
      return "sha256:" + java.util.HexFormat.of().formatHex(digest);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String digest(String content) {
    return digest(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Status, the named headers where they are set, and body, as one picture. */
  static String picture(HttpResponse<byte[]> response, String... headers) {
    StringBuilder out = new StringBuilder().append(response.statusCode()).append('\n');
    for (String name : headers) {
      for (String value : response.headers().map().getOrDefault(name, List.of())) {
        out.append(name).append(": ").append(value).append('\n');
      }
    }
    return out.append(text(response)).toString();
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The headers of a response with one value each. */
  static Map<String, List<String>> headers(HttpResponse<?> response) {
    return response.headers().map();
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
