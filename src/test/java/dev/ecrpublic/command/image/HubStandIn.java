package dev.ecrpublic.command.image;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.layout.LayoutSource;
import dev.ecrpublic.surroundings.OwnAuthority;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands in for docker.io, its token service included, behind a proxy that leads to it whatever is
 * asked for.
 */
final class HubStandIn implements AutoCloseable {
  private static final String REGISTRY = "registry-1.docker.io";
  private static final String TOKENS = "auth.docker.io";
  private static final String IMAGES = "/v2/library/alpine/";
  private final OwnAuthority authority;
  private final Path layout;
  private final HttpsServer server;
  private final ServerSocket proxy;
  private final List<String> told = new CopyOnWriteArrayList<>();

  /** Serves the images of a layout as library/alpine. */
  HubStandIn(Path directory, Path layout)
      throws IOException, InterruptedException, GeneralSecurityException {
    this.layout = layout;
    authority = OwnAuthority.in(directory, REGISTRY, TOKENS);
    InetAddress here = InetAddress.getByName("127.0.0.1");
    server = HttpsServer.create(new InetSocketAddress(here, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(authority.server()));
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    proxy = new ServerSocket(0, 50, here);
    Thread.ofVirtual().start(this::accept);
  }

  /** The proxy's address. */
  String proxy() {
    return "http://127.0.0.1:" + proxy.getLocalPort();
  }

  /** The certificate to believe. */
  Path bundle() {
    return authority.bundle();
  }

  /** Every login that was told, with the host that it was told to. */
  List<String> told() {
    return told;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      String login = exchange.getRequestHeaders().getFirst("Authorization");
      if (login != null) {
        told.add(host + " " + login);
      }
      String path = exchange.getRequestURI().getPath();
      if (host.equals(TOKENS)) {
        send(exchange, 200, "{\"token\":\"t0ken\"}".getBytes(StandardCharsets.UTF_8));
      } else if (!"Bearer t0ken".equals(login)) {
        exchange
            .getResponseHeaders()
            .set(
                "WWW-Authenticate",
                "Bearer realm=\"https://" + TOKENS + "/token\",service=\"registry.docker.io\"");
        send(exchange, 401, new byte[0]);
      } else if (path.startsWith(IMAGES + "manifests/")) {
        manifest(exchange, path.substring(path.lastIndexOf('/') + 1));
      } else if (path.startsWith(IMAGES + "blobs/sha256:")) {
        Path blob = layout.resolve("blobs/sha256/" + path.substring(path.indexOf(':') + 1));
        send(exchange, 200, Files.readAllBytes(blob));
      } else {
        send(exchange, 404, new byte[0]);
      }
    }
  }

  private void manifest(HttpExchange exchange, String reference) throws IOException {
    try (LayoutSource images = new LayoutSource(layout)) {
      FetchedManifest found = images.resolve(reference);
      exchange.getResponseHeaders().set("Content-Type", found.mediaType());
      send(exchange, 200, found.bytes());
    } catch (NotThere missing) {
      send(exchange, 404, new byte[0]);
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void accept() {
    while (!proxy.isClosed()) {
      try {
        Socket client = proxy.accept();
        Thread.ofVirtual().start(() -> tunnel(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void tunnel(Socket client) {
    try (client;
        Socket inner = new Socket("127.0.0.1", server.getAddress().getPort())) {
      BufferedReader head =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      for (String line = head.readLine(); !line.isEmpty(); line = head.readLine()) {
        // Where it is to lead is all the same.
      }
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      Thread back = Thread.ofVirtual().start(() -> copy(inner, client));
      copy(client, inner);
      back.join();
    } catch (IOException | InterruptedException gone) {
      // Whoever asked has gone.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      // Whoever asked has gone.
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.stop(0);
  }
}
