package dev.ecrpublic.aws.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TLS against real servers: certificates and host names are checked, whatever key exchange the
 * server insists on.
 */
class TlsTest {
  private static final char[] PASSWORD = "password".toCharArray();
  @TempDir private static Path keys;
  @TempDir private Path home;
  private HttpsServer server;

  /** A certificate for localhost and one for another name. */
  @BeforeAll
  static void makeCertificates() throws IOException, InterruptedException {
    makeCertificate("localhost");
    makeCertificate("other.example");
  }

  private static void makeCertificate(String name) throws IOException, InterruptedException {
    String keytool = System.getProperty("java.home") + "/bin/keytool";
    int exit =
        Surroundings.process(
                Surroundings.in(keys),
                List.of(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "san=dns:" + name,
                    "-ext",
                    "bc:c=ca:true",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    keys.resolve(name).toString(),
                    "-storepass",
                    new String(PASSWORD)))
            .redirectErrorStream(true)
            .redirectOutput(keys.resolve("log").toFile())
            .start()
            .waitFor();
    assertEquals(0, exit, Files.readString(keys.resolve("log")));
  }

  private static KeyStore store(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.resolve(name))) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static Path bundle(String name) throws IOException, GeneralSecurityException {
    String encoded =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(store(name).getCertificate(name).getEncoded());
    return Files.writeString(
        keys.resolve(name + ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
  }

  private String serve(String name, String... groups) throws IOException, GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store(name), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = context.getDefaultSSLParameters();
            if (groups.length > 0) {
              wanted.setNamedGroups(groups);
            }
            parameters.setSSLParameters(wanted);
          }
        });
    server.createContext("/", TlsTest::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return "https://localhost:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = "{\"registries\": []}".getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Run.Done list(String url, Path bundle, String... more) {
    String[] words = new String[more.length + 3];
    System.arraycopy(more, 0, words, 3, more.length);
    words[0] = "describe-registries";
    words[1] = "--endpoint-url";
    words[2] = url;
    return Run.in(home)
        .withKeys()
        .env("AWS_MAX_ATTEMPTS", "1")
        .env("AWS_CA_BUNDLE", bundle.toString())
        .words(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x25519", "secp256r1", "secp384r1"})
  void anyKeyExchangeThatTheServerInsistsOnWillDo(String group)
      throws IOException, GeneralSecurityException {
    Run.Done done = list(serve("localhost", group), bundle("localhost"));

    assertEquals("", done.err());
    assertEquals("{\n    \"registries\": []\n}\n", done.out());
  }

  @Test
  void aCertificateOfSomebodyElseIsRefused() throws IOException, GeneralSecurityException {
    Run.Done done = list(serve("other.example"), bundle("other.example"));

    assertEquals(255, done.exit());
    assertTrue(
        done.err().contains("SSL validation failed for https://localhost:")
            && done.err().contains("Hostname mismatch, certificate is not valid for 'localhost'."),
        done.err());
  }

  @Test
  void anUnknownAuthorityIsRefused() throws IOException, GeneralSecurityException {
    Run.Done done = list(serve("localhost"), bundle("other.example"));

    assertEquals(255, done.exit());
    assertTrue(done.err().contains("unable to get local issuer certificate"), done.err());
    assertTrue(
        done.err().contains("\nhint: the authority that signed the certificate of localhost"),
        done.err());
  }

  @Test
  void withoutVerificationAnyCertificateWillDo() throws IOException, GeneralSecurityException {
    Run.Done done = list(serve("other.example"), bundle("localhost"), "--no-verify-ssl");

    assertEquals(0, done.exit(), done.err());
  }

  @Test
  void aMissingBundleIsTold() throws IOException, GeneralSecurityException {
    Run.Done done = list(serve("localhost"), Path.of("/nowhere/ca.pem"));

    assertEquals(255, done.exit());
    assertTrue(done.err().endsWith("[Errno 2] No such file or directory\n"), done.err());
  }
}
