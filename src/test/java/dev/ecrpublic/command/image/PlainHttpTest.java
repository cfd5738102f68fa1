package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry without TLS that is not on this machine, and for which a login is stored. */
class PlainHttpTest {
  private static final String MANIFEST =
      "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[]}".formatted(MediaTypes.OCI_INDEX);

  /** Every command that reaches other registries. */
  private static final String COMMANDS =
      """
      push ./app HOST/a/b:v1
      pull HOST/a/b:v1 ./out
      copy HOST/a/b:v1 ./out
      copy ./app HOST/a/b:v1
      tag HOST/a/b:v1 v2
      untag HOST/a/b:v1
      ls HOST/a/b
      inspect HOST/a/b:v1
      digest HOST/a/b:v1
      """;

  @TempDir private Path home;
  private HostileServer registry;
  private String host;

  @BeforeEach
  void serve() throws IOException {
    registry = new HostileServer("127.0.0.1");
    host = "foreign.test:" + registry.port();
    LayoutTarget layout = LayoutTarget.in(home.resolve("app"));
    new SampleImages(layout).image("v1", "layer");
    layout.finish();
    Path config = home.resolve(".docker/config.json");
    Files.createDirectories(config.getParent());
    Files.writeString(
        config,
        "{\"auths\":{\"%s\":{\"auth\":\"bWU6cHc=\"},\"localhost:%d\":{\"auth\":\"bWU6cHc=\"}}}"
            .formatted(host, registry.port()));
    registry.answering(
        request -> {
          if (request.header("authorization").isEmpty()) {
            return HostileServer.status(401, "WWW-Authenticate: Basic\r\n", new byte[0]);
          }
          return request.path().contains("/manifests/")
              ? HostileServer.status(200, MANIFEST)
              : HostileServer.status(400, "");
        });
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
  }

  private Run.Done run(String line, String... more) {
    List<String> words = new ArrayList<>(List.of(line.replace("HOST", host).split(" ")));
    words.addAll(List.of(more));
    return Run.in(home).words(words.toArray(String[]::new));
  }

  static List<String> commands() {
    return COMMANDS.lines().toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothingIsSaidInPlainHttpUnlessThatIsAskedFor(String line) {
    String expected =
        ("\necr-public: [ERROR]: %s failed in TLS: it does not speak TLS. --plain-http %s speaks"
                + " plain HTTP with it, logins included\n")
            .formatted(host, host);
    assertEquals(new Run.Done(255, "", expected), run(line));
    assertEquals(new Run.Done(255, "", expected), run(line, "--plain-http", "foreign.test"));
    assertEquals(List.of(), registry.seen());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whereItIsAskedForTheLoginIsSentAsWell(String line) {
    run(line, "--plain-http", host);
    assertTrue(registry.logins().contains("Basic bWU6cHc="), registry.logins().toString());
  }

  @Test
  void theImageIsReadInPlainHttp() {
    String digest = Sha256.of(MANIFEST.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        new Run.Done(0, digest + "\n", ""), run("digest HOST/a/b:v1", "--plain-http", host));
    assertEquals(
        new Run.Done(0, digest + "\n", ""),
        run("digest HOST/a/b:v1", "--plain-http", "other.test:5000", "--plain-http", host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public.ecr.aws",
        "docker.io",
        "123456789012.dkr.ecr.us-east-1.amazonaws.com",
        "https://public.ecr.aws"
      })
  void hostsThatHaveTlsAreRefused(String name) {
    Run.Done done = run("digest HOST/a/b:v1", "--plain-http", name);
    assertEquals(252, done.exit());
    assertTrue(
        done.err().contains(name.replace("https://", "") + " is never spoken to in plain HTTP"),
        done.err());
  }

  @Test
  void whatIsNoHostIsRefused() {
    Run.Done done = run("digest HOST/a/b:v1", "--plain-http", "a b");
    assertEquals(252, done.exit());
    assertTrue(
        done.err().contains("--plain-http wants a registry as HOST[:PORT], not 'a b'"), done.err());
  }
}
