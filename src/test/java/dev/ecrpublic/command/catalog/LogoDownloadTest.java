package dev.ecrpublic.command.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.parity.CannedEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Logos that a service keeps at an address of its own. */
class LogoDownloadTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path home;
  private CannedEndpoint endpoint;
  private HttpServer logos;

  @BeforeEach
  void start() throws IOException {
    endpoint = new CannedEndpoint();
    logos = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/good.png", 200, Pictures.png(60, 60, 99));
    answer("/large.png", 200, Pictures.png(60, 60, 512_001));
    answer("/page.html", 200, "<html>".getBytes());
    answer("/missing.png", 404, new byte[1]);
    logos.createContext(
        "/elsewhere.png",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/good.png");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    logos.start();
  }

  private void answer(String path, int status, byte[] body) {
    logos.createContext(
        path,
        exchange -> {
          boolean secret = exchange.getRequestHeaders().containsKey("Authorization");
          exchange.sendResponseHeaders(secret ? 500 : status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    endpoint.close();
    logos.stop(0);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + logos.getAddress().getPort() + path;
  }

  private Run run() {
    return Run.in(home).withKeys().env("AWS_ENDPOINT_URL", endpoint.url());
  }

  private static JsonNode reply(String body) {
    return JSON.readTree("{\"body\": " + body + "}");
  }

  private static JsonNode data(String logo) {
    return reply("{\"catalogData\": {\"description\": \"d\", \"logoUrl\": \"" + logo + "\"}}");
  }

  private static final JsonNode REPOSITORIES =
      reply("{\"repositories\": [{\"repositoryName\": \"app\"}]}");
  private static final JsonNode REGISTRY = reply("{\"registryCatalogData\": {}}");

  @Test
  void aLogoIsDownloaded() throws IOException {
    endpoint.load(List.of(REGISTRY, REPOSITORIES, data(at("/good.png"))));
    Run.Done done = run().words("catalog", "export", "out");
    assertEquals(new Run.Done(0, "app\tcatalog.yaml logo.png\n", ""), done);
    assertEquals(99, Files.size(home.resolve("out/app/logo.png")));
  }

  @ParameterizedTest
  @CsvSource({
    "/large.png, 'it is no PNG image of at most 512,000 bytes'",
    "/page.html, 'it is no PNG image of at most 512,000 bytes'",
    "/missing.png, the answer was HTTP 404",
    "/elsewhere.png, the answer was HTTP 302",
  })
  void aLogoThatIsNotToBeHadIsAWarning(String path, String reason) throws IOException {
    Path before = Files.createDirectories(home.resolve("out/app")).resolve("logo.png");
    Files.writeString(before, "as it was");
    endpoint.load(List.of(REGISTRY, REPOSITORIES, data(at(path))));
    Run.Done done = run().words("catalog", "export", "out");
    assertEquals(0, done.exit());
    assertEquals(
        "warning: app: the logo at " + at(path) + " is not written: " + reason + "\n", done.err());
    assertEquals("as it was", Files.readString(before));
  }

  @ParameterizedTest
  @CsvSource({"ftp://127.0.0.1/logo.png, neither http nor https", "a b, its address is none"})
  void otherAddressesAreNotFetched(String address, String reason) {
    endpoint.load(List.of(REGISTRY, REPOSITORIES, data(address)));
    Run.Done done = run().words("catalog", "export", "out");
    assertEquals(0, done.exit());
    assertTrue(done.err().contains(reason), done.err());
  }

  @Test
  void aLogoThatWouldBeLostIsNot() throws IOException {
    Path app = Files.createDirectories(home.resolve("in/app"));
    Files.writeString(app.resolve("catalog.yaml"), "description: new\n");
    endpoint.load(List.of(REPOSITORIES, data(at("/missing.png"))));
    Run.Done done = run().words("catalog", "apply", "in");
    assertEquals(255, done.exit());
    assertTrue(
        done.err()
            .contains(
                "app: its logo at "
                    + at("/missing.png")
                    + " cannot be had: the answer was HTTP 404, and it would be lost. Put it into"
                    + " the repository's directory as logo.png."),
        done.err());
    assertEquals(2, endpoint.requests().size());
  }

  @Test
  void aLogoIsSentAgainWithWhatChanges() throws IOException {
    Path app = Files.createDirectories(home.resolve("in/app"));
    Files.writeString(app.resolve("catalog.yaml"), "description: new\n");
    endpoint.load(List.of(REPOSITORIES, data(at("/good.png")), reply("{}")));
    Run.Done done = run().words("catalog", "apply", "in");
    assertEquals(new Run.Done(0, "app\tdescription\n", ""), done);
    CannedEndpoint.Request put = endpoint.requests().getLast();
    assertEquals("PutRepositoryCatalogData", put.target());
    assertEquals(132, put.body().at("/catalogData/logoImageBlob").asString().length());
    assertEquals("new", put.body().at("/catalogData/description").asString());
  }
}
