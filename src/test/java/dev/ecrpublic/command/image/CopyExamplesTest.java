package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.docs.Examples;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import dev.ecrpublic.text.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of copy, to the letter: one's own registry is served, and docker.io has a stand-in.
 */
class CopyExamplesTest {
  private static final List<Examples.Entry> ENTRIES =
      Examples.load(new EcrPublic()).entries("copy");
  @TempDir private Path home;
  private LiveRegistry live;
  private FetchedManifest index;

  @BeforeEach
  void serve() throws IOException {
    live = new LiveRegistry(home.resolve("store"));
    LayoutTarget layout = LayoutTarget.in(home.resolve("images"));
    SampleImages images = new SampleImages(layout);
    index = images.index("3");
    images.referrer(index, "signature", index.digest().replace(':', '-') + ".sig");
    layout.finish();
    ok(run().words("push", "./images:3", "team/app:1.0", "team/app:old", "--create", "--quiet"));
  }

  @AfterEach
  void stop() {
    live.close();
  }

  private Run run() {
    return Run.in(home).withKeys().env("AWS_ENDPOINT_URL", "http://" + live.host());
  }

  private static Run.Done ok(Run.Done done) {
    assertEquals(0, done.exit(), done.err());
    return done;
  }

  /** The words of the example whose line begins so. */
  private static String[] example(String beginning) {
    List<String> lines =
        ENTRIES.stream()
            .map(entry -> entry.shown().line())
            .filter(line -> line.startsWith("ecr-public " + beginning))
            .toList();
    assertEquals(1, lines.size(), lines.toString());
    List<String> words = ShellWords.split(lines.getFirst());
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  private List<String> tags(String name) throws IOException {
    return live.registry().registry().get(name).images().index().tags();
  }

  @Test
  void everyOneIsHere() {
    List<String> marks = new ArrayList<>();
    ENTRIES.forEach(entry -> marks.add(String.join(" ", entry.needs())));
    String here = "by " + CopyExamplesTest.class.getSimpleName();
    assertEquals(List.of(here, here, here), marks);
  }

  @Test
  void anImageWithItsSignatures() throws IOException {
    ok(run().words(example("copy team/app:1.0 team/stable:1.0")));
    assertEquals(List.of("1.0", index.digest().replace(':', '-') + ".sig"), tags("team/stable"));
  }

  @Test
  void onePlatformOfAnImageOfDockerHub() throws Exception {
    live.create("team/alpine");
    Files.createDirectories(home.resolve(".docker"));
    Files.writeString(
        home.resolve(".docker/config.json"),
        "{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"bWU6cHc=\"}}}");
    try (HubStandIn hub = new HubStandIn(home.resolve("hub"), home.resolve("images"))) {
      ok(
          run()
              .env("HTTPS_PROXY", hub.proxy())
              .env("AWS_CA_BUNDLE", hub.bundle().toString())
              .words(example("copy docker.io/library/alpine:3")));
      assertEquals(
          List.of("auth.docker.io Basic bWU6cHc=", "registry-1.docker.io Bearer t0ken"),
          hub.told().stream().distinct().sorted().toList());
    }
    assertTrue(tags("team/alpine").contains("3"));
    Run.Done inspected = ok(run().words("inspect", "team/alpine:3", "--output", "json"));
    assertTrue(inspected.out().contains("linux/arm64"), inspected.out());
    assertTrue(!inspected.out().contains("linux/amd64"), inspected.out());
  }

  @Test
  void whichTagsWouldBeCopied() throws IOException {
    Run.Done done = ok(run().words(example("copy team/app ./app")));
    assertTrue(done.err().contains(":old would be " + index.digest()), done.err());
    assertTrue(!done.err().contains("1.0 would be"), done.err());
    assertTrue(Files.notExists(home.resolve("app/index.json")));
  }
}
