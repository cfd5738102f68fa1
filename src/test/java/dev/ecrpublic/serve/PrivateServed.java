package dev.ecrpublic.serve;

import dev.ecrpublic.emulate.ecr.PrivateRegistry;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.SettableClock;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.serve.api.ApiService;
import dev.ecrpublic.serve.distribution.ServedRegistry;
import dev.ecrpublic.service.ecr.EcrCatalog;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server of a public and a private registry, the latter on a port of its own, too. */
final class PrivateServed implements AutoCloseable {
  private static final String ACCOUNT = "123456789012";

  final SettableClock clock = new SettableClock("2026-01-02T03:04:05Z");
  private final LocalServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private PrivateServed(Path directory) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        LocalServer.start(
            ServerSettings.of(any).withClock(clock).withPrivatePort(new PrivatePort(any, true)),
            (address, privateAddress) -> offer(directory, address, privateAddress.orElseThrow()));
  }

  static PrivateServed on(Path directory) throws IOException {
    return new PrivateServed(directory);
  }

  private ServerOffer offer(
      Path directory, InetSocketAddress address, InetSocketAddress privateAddress)
      throws IOException {
    LocalRegistry open =
        LocalRegistry.open(
            LocalSettings.of(directory, clock).withRegistryHost("127.0.0.1:" + address.getPort()));
    PrivateSettings settings =
        PrivateSettings.of(
                directory.resolve("private"),
                clock,
                ACCOUNT,
                PrivateSettings.DEFAULT_REGION,
                LockWait.ENDLESS)
            .servedAt("127.0.0.1:" + privateAddress.getPort());
    PrivateRegistry own = PrivateRegistry.open(settings);
    return new ServerOffer(
        ServedRegistry.of(open.registry(), ACCOUNT, open.alias(), Grammar.LONGEST_REPOSITORY_NAME),
        Optional.of(
            new ServedRegistry(
                own.registry(),
                ACCOUNT,
                Optional.empty(),
                Grammar.LONGEST_NAME,
                ServedRegistry.Challenge.PASSWORD,
                own.pullThrough()::fetch,
                settings::isLocalHost)),
        List.of(
            new ApiService(
                "SpencerFrontendService",
                "ecr-public",
                List.of("us-east-1"),
                new EcrPublicCatalog(),
                open.service()),
            new ApiService(
                "AmazonEC2ContainerRegistry_V20150921",
                "ecr",
                List.of("us-east-1"),
                new EcrCatalog(),
                own)),
        List.of());
  }

  /** Calls an operation of the private registry. */
  String ecr(String operation, String json) throws Exception {
    return api("AmazonEC2ContainerRegistry_V20150921." + operation, json);
  }

  /** Calls an operation of the public registry. */
  String ecrPublic(String operation, String json) throws Exception {
    return api("SpencerFrontendService." + operation, json);
  }

  private String api(String target, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.address().getPort() + "/"))
            .header("X-Amz-Target", target)
            .header("Content-Type", "application/x-amz-json-1.1")
            .POST(BodyPublishers.ofString(json))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** The header of a client that has logged in to the private registry. */
  String login() throws Exception {
    Map<String, Object> reply =
        PlainJson.readObject(ecr("GetAuthorizationToken", "{}").getBytes(StandardCharsets.UTF_8));
    return basic(((List<?>) reply.get("authorizationData")).getFirst());
  }

  /** The header of a client that has logged in to the public registry. */
  String publicLogin() throws Exception {
    return basic(
        PlainJson.readObject(
                ecrPublic("GetAuthorizationToken", "{}").getBytes(StandardCharsets.UTF_8))
            .get("authorizationData"));
  }

  private static String basic(Object data) {
    return "Basic " + ((Map<?, ?>) data).get("authorizationToken");
  }

  /** A request of an OCI client to the private registry, which has logged in. */
  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return send(privatePort(), login(), method, path, body);
  }

  /** A request of an OCI client with that Authorization, or none where it is null. */
  HttpResponse<String> send(int port, String login, String method, String path, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (login != null) {
      request.header("Authorization", login);
    }
    if (path.contains("/manifests/")) {
      request.header("Content-Type", "application/vnd.oci.image.manifest.v1+json");
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Whatever an address says. */
  HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  int publicPort() {
    return server.address().getPort();
  }

  int privatePort() {
    return server.privateAddress().orElseThrow().getPort();
  }

  /** Pushes an image of one layer by docker's protocol, and tells status and error. */
  String push(String repository, String tag, String layer) throws Exception {
    for (String content : List.of("{}", layer)) {
      String digest = Served.digest(content);
      send("POST", "/v2/" + repository + "/blobs/uploads/?digest=" + digest, content);
    }
    HttpResponse<String> done =
        send(
            "PUT",
            "/v2/" + repository + "/manifests/" + tag,
            SampleManifests.manifest("{}", layer));
    return done.statusCode() + " " + done.body().strip();
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
