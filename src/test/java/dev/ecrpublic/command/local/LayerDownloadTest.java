package dev.ecrpublic.command.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.app.TinyShell;
import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecr.cache.Upstream;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.SettableClock;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.ServerMark;
import dev.ecrpublic.registry.state.StorePaths;
import dev.ecrpublic.serve.LocalServer;
import dev.ecrpublic.serve.PrivatePort;
import dev.ecrpublic.serve.ServerSettings;
import dev.ecrpublic.service.ecr.Ecr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of layers: a server has them, for an hour. */
class LayerDownloadTest {
  private static final String LAYER =
      "sha256:f6b87e8e0fe1b33e337d64c1b052b659660c5b271c2bab9b6d63913d20f3f8b3";
  private static final String[] ADDRESS = {
    "get-download-url-for-layer",
    "--repository-name",
    "team/app",
    "--layer-digest",
    LAYER,
    "--query",
    "downloadUrl",
    "--output",
    "text"
  };
  private final SettableClock clock = new SettableClock(Instant.now().toString());
  @TempDir private Path home;
  private Path directory;

  @BeforeEach
  void push() throws IOException {
    directory = home.resolve(".local/share/ecr-public");
    new TinyShell(home, new Ecr()).prepare("repository", "layer-file", "layer", "config", "image");
  }

  private Run.Done address() {
    return Run.in(home).of(new Ecr()).env("ECR_PUBLIC_LOCAL", "1").words(ADDRESS);
  }

  private LocalServer serve() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return LocalServer.start(
        ServerSettings.of(any).withPrivatePort(new PrivatePort(any, true)).withClock(clock),
        new LocalOffer(
                LocalSettings.of(directory, clock),
                PrivateSettings.of(
                    new StorePaths(directory).privateRegistry(),
                    clock,
                    LocalSettings.DEFAULT_ACCOUNT_ID,
                    PrivateSettings.DEFAULT_REGION,
                    LockWait.ENDLESS),
                Upstream.NONE)
            ::open);
  }

  @Test
  void withoutAServerThereIsNone() {
    Run.Done done = address();

    assertEquals(254, done.exit());
    assertEquals(
        "\necr: [ERROR]: An error occurred (LayerInaccessibleException) when calling the"
            + " GetDownloadUrlForLayer operation: Only a server has addresses of layers. Start one"
            + " with \"ecr local serve\" and ask again\n",
        done.err());
  }

  @Test
  void aServerGivesTheLayerToWhoeverHasTheAddressForAnHour() throws Exception {
    try (ServerMark mark = ServerMark.take(directory).orElseThrow();
        LocalServer server = serve()) {
      String host = HostAndPort.of(server.privateAddress().orElseThrow());
      mark.announce("http://" + HostAndPort.of(server.address()), "http://" + host);
      Run.Done done = address();
      String url = done.out().strip();

      assertEquals("", done.err());
      assertEquals("http://" + host + "/download/team/app/" + LAYER, url.replaceAll("\\?.*", ""));
      assertEquals("200 layer content", get(url));
      assertEquals(403, status(url.replace("team/app", "team/web")));
      clock.advance(Duration.ofMinutes(61));
      assertEquals(403, status(url));
    }
  }

  private static int status(String url) throws IOException, InterruptedException {
    return Integer.parseInt(get(url).substring(0, 3));
  }

  private static String get(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var response =
          client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    }
  }
}
