package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.ecrpublic.app.Run;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands that look at images: ls, inspect, digest. */
class LookingTest {
  private static final Terminal READ = new Terminal(false, true, false);
  @TempDir private Path home;
  private LiveRegistry live;
  private FetchedManifest index;
  private FetchedManifest image;

  @BeforeEach
  void serve() throws IOException {
    live = new LiveRegistry(home.resolve("store"));
    LayoutTarget layout = LayoutTarget.in(home.resolve("app"));
    SampleImages images = new SampleImages(layout);
    index = images.index("v1");
    image = images.image("v0", "one", "two");
    images.referrer(index, "sbom", "");
    images.referrer(index, "signature", index.digest().replace(':', '-') + ".sig");
    layout.finish();
    ok(owner().words("push", "./app:v1", "team/app:v1", "--create", "--quiet"));
    ok(owner().words("push", "./app:v0", "team/app:v0", "--quiet"));
  }

  @AfterEach
  void stop() {
    live.close();
  }

  private static void ok(Run.Done done) {
    assertEquals(0, done.exit(), done.err());
  }

  private Run owner() {
    return Run.in(home).withKeys().env("AWS_ENDPOINT_URL", "http://" + live.host());
  }

  private Run stranger() {
    return Run.in(home);
  }

  private String whole(String name) {
    return live.host() + "/local/" + name;
  }

  private static String brief(FetchedManifest manifest) {
    return manifest.digest().substring("sha256:".length(), "sha256:".length() + 12);
  }

  @Test
  void aDigestIsThatOfTheBytes() {
    assertEquals(
        new Run.Done(0, index.digest() + "\n", ""), owner().words("digest", "team/app:v1"));
    assertEquals(
        new Run.Done(0, image.digest() + "\n", ""),
        stranger().words("digest", whole("team/app:v0")));
    assertEquals(
        new Run.Done(0, whole("team/app") + "@" + image.digest() + "\n", ""),
        stranger()
            .words(
                "digest",
                whole("team/app@") + image.digest(),
                "--query",
                "reference",
                "--output",
                "text"));
  }

  @ParameterizedTest
  @CsvSource({
    "digest, team/app:v9, 255, team/app:v9 does not exist",
    "inspect, team/app:v9, 255, team/app:v9 does not exist",
    "digest, team/none:v1, 254, RepositoryNotFoundException",
    "ls, team/none, 254, RepositoryNotFoundException",
    "digest, Team/app, 252, has no repository name",
    "ls, team/app:v1, 252, ls lists the tags of a repository",
  })
  void whatIsNotThereIsTold(String command, String reference, int exit, String message) {
    Run.Done done = owner().words(command, reference);
    assertEquals(exit, done.exit());
    assertTrue(done.err().contains(message), done.err());
    assertEquals("", done.out());
  }

  @Test
  void tagsAreListedWithWhatTheirImagesAre() {
    Run.Done done = owner().words("ls", "team/app");
    ok(done);
    List<String> rows =
        done.out()
            .lines()
            .map(
                line ->
                    line.replaceAll("\t[0-9]+\t", "\tN\t").replaceAll("\t20[0-9T:.+Z-]+", "\tT"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "v0\t" + image.digest() + "\tN\tlinux\tT\t-",
            "v1\t" + index.digest() + "\tN\tlinux/amd64,linux/arm64\tT\tsig"),
        rows);
    Run.Done all = owner().words("ls", "team/app", "--all", "--query", "tags[].imageTag");
    assertTrue(all.out().contains(index.digest().replace(':', '-') + ".sig"), all.out());
  }

  @Test
  void aStrangerSeesTheSameButTheAge() {
    Run.Done done = stranger().on(READ).words("ls", whole("team/app"));
    ok(done);
    assertEquals(
        """
        TAG   DIGEST         SIZE   PLATFORMS                 PUSHED   ATTACHED
        v0    %s    20B   linux                     -        -
        v1    %s      -   linux/amd64,linux/arm64   -        sig
        """
            .formatted(brief(image), brief(index)),
        done.out());
  }

  @Test
  void repositoriesAreListedWithTheirSizes() {
    ok(owner().words("push", "./app:v0", "other:v0", "--create", "--quiet"));
    Run.Done done = owner().on(READ).at(Instant.now().plus(Duration.ofDays(3))).words("ls");
    ok(done);
    List<String> lines = done.out().lines().toList();
    assertEquals(3, lines.size(), done.out());
    assertTrue(lines.get(0).matches("REPOSITORY +IMAGES +SIZE +PUSHED"), done.out());
    assertTrue(lines.get(1).matches("other +1 +[0-9]+B +3 days ago"), done.out());
    assertTrue(lines.get(2).matches("team/app +7 +[0-9.]+k?B +3 days ago"), done.out());
  }

  @Test
  void anImageIsShownAsATree() {
    Run.Done done = owner().on(READ).words("inspect", "team/app:v1");
    ok(done);
    List<String> parts =
        done.out()
            .lines()
            .map(line -> line.replaceAll(" +[0-9a-f]{12} +[0-9.]+k?B +", "  ").stripTrailing())
            .toList();
    String amd64 = json("team/app:v1").at("/parts/0/digest").asString().substring(7, 19);
    assertEquals(
        """
        index  application/vnd.oci.image.index.v1+json
        ├─ manifest linux/amd64  application/vnd.oci.image.manifest.v1+json
        │  ├─ config  application/vnd.oci.image.config.v1+json
        │  └─ layer  application/vnd.oci.image.layer.v1.tar
        ├─ manifest linux/arm64  application/vnd.oci.image.manifest.v1+json
        │  ├─ config  application/vnd.oci.image.config.v1+json
        │  └─ layer  application/vnd.oci.image.layer.v1.tar
        ├─ manifest attestation of %s  application/vnd.oci.image.manifest.v1+json
        │  ├─ config  application/vnd.oci.image.config.v1+json
        │  └─ layer  application/vnd.oci.image.layer.v1.tar\
        """
            .formatted(amd64),
        String.join("\n", parts.subList(1, 11)));
    String rest = String.join("\n", parts.subList(11, parts.size()));
    assertTrue(rest.contains("├─ referrer  text/plain\n│  └─ annotation about"), rest);
    assertTrue(rest.contains("└─ referrer sig  application/vnd.oci.image.manifest"), rest);
  }

  private JsonNode json(String reference) {
    return new ObjectMapper()
        .readTree(owner().words("inspect", reference, "--output", "json").out());
  }

  @Test
  void anImageIsADocumentForPrograms() {
    JsonNode found = json("team/app:v0");
    assertEquals(whole("team/app") + "@" + image.digest(), found.get("reference").asString());
    assertEquals("manifest", found.get("part").asString());
    assertEquals("linux", found.get("label").asString());
    assertEquals(20, found.get("sizeInBytes").asInt());
    assertEquals(3, found.get("parts").size());
    assertEquals("layer", found.at("/parts/2/part").asString());
  }

  @Test
  void theEmbeddedRegistryIsLookedAtTheSameWay() {
    Run own = Run.in(home).env("ECR_PUBLIC_LOCAL", "1").env("ECR_PUBLIC_LOCAL_DIR", home + "/own");
    ok(own.words("push", "./app:v1", "team/app:v1", "--create", "--quiet"));
    assertEquals(new Run.Done(0, index.digest() + "\n", ""), own.words("digest", "team/app:v1"));
    ok(own.words("inspect", "team/app:v1"));
    assertTrue(own.words("ls").out().startsWith("team/app\t"));
    assertTrue(own.words("ls", "team/app").out().contains("\tlinux/amd64,linux/arm64\t"));
  }

  @Test
  void aStoredLoginStaysAtHomeWhereNoneIsNeeded() throws IOException {
    List<String> logins = new CopyOnWriteArrayList<>();
    HttpServer open =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    open.createContext(
        "/",
        exchange -> {
          logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.getResponseHeaders().set("Content-Type", image.mediaType());
          exchange.sendResponseHeaders(200, image.bytes().length);
          exchange.getResponseBody().write(image.bytes());
          exchange.close();
        });
    open.start();
    try {
      String host = "127.0.0.1:" + open.getAddress().getPort();
      Path docker = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
      Files.writeString(docker, "{\"auths\": {\"" + host + "\": {\"auth\": \"bWU6c2VjcmV0\"}}}");
      Run.Done done = stranger().words("digest", host + "/team/app:v0");
      assertEquals(new Run.Done(0, image.digest() + "\n", ""), done);
      assertEquals(List.of("null"), logins);
    } finally {
      open.stop(0);
    }
  }
}
