package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page of a stranger's site can do to a server on its visitor's machine, in a browser. */
@Tag("clients")
class BrowserIT {
  @TempDir Path home;

  @Test
  void aPageCanNeitherWriteNorRead() throws Exception {
    Clients.require("chromium");
    Path data = home.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      Distribution program = Distribution.in(home).against(server.url());
      program.run("create-repository", "--repository-name", "secret/name");
      String port = server.host().substring(server.host().indexOf(':'));
      HttpServer site = site(page(server.url(), "http://rebound.example" + port));
      try {
        String shown = shown("http://evil.example:" + site.getAddress().getPort() + "/");
        assertEquals(
            "[write: refused][blind: opaque][read: refused][token: refused][rebound: refused]all"
                + " tried",
            shown.substring(shown.indexOf("told\">") + 6, shown.indexOf("</p>")));
        // The same page, once its own name leads to the server.
        String rebound = shown("http://rebound.example" + port + "/v2/secret/name/tags/list");
        assertTrue(rebound.contains("This server has no name such as"), rebound);
      } finally {
        site.stop(0);
      }
      assertEquals(
          "secret/name\n",
          program
              .run(
                  "describe-repositories",
                  "--query",
                  "repositories[].repositoryName",
                  "--output",
                  "text")
              .out());
    }
  }

  /** Tries the ways that a page has without being asked for leave, and tells what came of them. */
  private static String page(String server, String rebound) {
    return """
    <!doctype html><body><p id="told"></p><script>
    const told = document.getElementById('told');
    const call = {method: 'POST', body: '{"repositoryName":"evil/made"}'};
    const target = {'X-Amz-Target': 'SpencerFrontendService.CreateRepository'};
    const tries = {
      write: () => fetch('%1$s/', {...call, headers: target}),
      blind: () => fetch('%1$s/', {...call, mode: 'no-cors'}),
      read: () => fetch('%1$s/v2/secret/name/tags/list'),
      token: () => fetch('%1$s/token/'),
      rebound: () => fetch('%2$s/v2/secret/name/tags/list'),
    };
    (async () => {
      for (const [name, go] of Object.entries(tries)) {
        try {
          const answer = await go();
          const text = await answer.text();
          told.textContent += '[' + name + ': ' + (text ? 'readable ' + text : 'opaque') + ']';
        } catch (e) {
          told.textContent += '[' + name + ': refused]';
        }
      }
      told.textContent += 'all tried';
    })();
    </script></body>
    """
        .formatted(server, rebound);
  }

  private static HttpServer site(String page) throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] text = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    site.start();
    return site;
  }

  /** What a browser shows of an address, once its page has done what it does. */
  private String shown(String url) throws Exception {
    Distribution.Done done =
        Distribution.command(
                home,
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-proxy-server",
                "--user-data-dir=" + home.resolve("browser"),
                "--host-resolver-rules=MAP *.example 127.0.0.1",
                "--virtual-time-budget=20000",
                "--dump-dom",
                url)
            .withClients()
            .run();
    assertEquals(0, done.exit(), done.err());
    return done.out();
  }
}
