package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.archive.ArchiveTarget;
import dev.ecrpublic.oci.layout.LayoutSource;
import dev.ecrpublic.oci.layout.LayoutTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a publisher against a served registry, all in this process. */
class PublishingTest {
  @TempDir Path home;
  private LiveRegistry live;
  private FetchedManifest index;

  @BeforeEach
  void serve() throws IOException {
    live = new LiveRegistry(home.resolve("store"));
    LayoutTarget layout = LayoutTarget.in(home.resolve("app"));
    SampleImages images = new SampleImages(layout);
    index = images.index("v1");
    images.referrer(index, "sbom", "");
    layout.finish();
  }

  @AfterEach
  void stop() {
    live.close();
  }

  private Run run() {
    return Run.in(home).withKeys().env("AWS_ENDPOINT_URL", "http://" + live.host());
  }

  private String reference(String name) {
    return live.host() + "/local/" + name + "@" + index.digest() + "\n";
  }

  private List<String> tags(String name) throws IOException {
    return live.registry().registry().get(name).images().index().tags();
  }

  @Test
  void pushesUnderSeveralTagsWithOneUpload() throws IOException {
    Run.Done done =
        run()
            .words(
                "push",
                "./app",
                "team/app:v1",
                "team/app:latest",
                "--create",
                "--image-refs",
                "pushed.txt");
    assertEquals(0, done.exit(), done.err());
    assertEquals(reference("team/app"), done.out());
    assertEquals(done.out(), Files.readString(home.resolve("pushed.txt")));
    assertEquals(6, done.err().lines().filter(line -> line.endsWith(" copied")).count());
    assertEquals(List.of("latest", "v1"), tags("team/app"));
    assertEquals(
        new Run.Done(0, reference("team/app"), ""), run().words("push", "./app", "team/app:v1"));
  }

  @Test
  void pushesWhatComesOnStandardInputAndPullsToStandardOutput() throws IOException {
    live.create("team/app");
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    ArchiveTarget.pack(home.resolve("app"), archive);
    // The test's input is text, and every byte of the sample images is a letter.
    Run.Done done =
        run()
            .input(archive.toString(StandardCharsets.UTF_8))
            .words("push", "-", "team/app:v1", "--quiet");
    assertEquals(new Run.Done(0, reference("team/app"), ""), done);
    Run.Done pulled = run().words("pull", "team/app:v1", "-", "--quiet");
    assertEquals(0, pulled.exit(), pulled.err());
    Path file = home.resolve("pulled.tar");
    Files.writeString(file, pulled.out());
    Run.Done again = run().words("push", "./pulled.tar", "team/app:v2", "--quiet");
    assertEquals(new Run.Done(0, reference("team/app"), ""), again);
    assertEquals(List.of("v1", "v2"), tags("team/app"));
  }

  @Test
  void pullsIntoALayoutAndAnArchive() throws IOException {
    run().words("push", "./app", "team/app:v1", "--create", "--quiet");
    Run.Done done = run().words("pull", "team/app:v1", "./out", "--quiet");
    assertEquals(new Run.Done(0, home.resolve("out") + "@" + index.digest() + "\n", ""), done);
    try (ImageSource source = new LayoutSource(home.resolve("out"))) {
      assertArrayEquals(index.bytes(), source.resolve("v1").bytes());
      assertEquals(1, source.referrers(index.digest()).size());
    }
    Run.Done file = run().words("pull", "team/app:v1", "oci-archive:out.tar", "--quiet");
    assertEquals(0, file.exit(), file.err());
    try (Stream<Path> files = Files.list(home)) {
      assertEquals(
          List.of("out", "out.tar"),
          files
              .map(path -> path.getFileName().toString())
              .filter(n -> n.startsWith("out"))
              .sorted()
              .toList());
    }
  }

  @Test
  void copiesTagsAndKeepsThoseThatAreTaken() throws IOException {
    run().words("push", "./app", "team/app:v1", "team/app:v2", "team/app:w", "--create");
    live.create("team/copy");
    run().words("push", "./app", "team/copy:v2", "--platform", "linux/arm64");
    Run.Done dry = run().words("copy", "team/app", "team/copy", "--tags", "v*", "--dry-run");
    assertEquals(0, dry.exit(), dry.err());
    assertTrue(dry.err().contains("/local/team/copy:v1 would be " + index.digest()), dry.err());
    assertEquals(List.of("v2"), tags("team/copy"));

    Run.Done kept = run().words("copy", "team/app", "team/copy", "--tags", "v*", "--no-clobber");
    assertEquals(0, kept.exit(), kept.err());
    assertEquals(reference("team/copy"), kept.out());
    assertTrue(kept.err().contains("/local/team/copy:v2 is sha256:"), kept.err());

    live.registry().registry().get("team/app").images().untag("w");
    Run.Done all = run().words("copy", "team/app", "team/copy", "--all-tags");
    assertEquals(0, all.exit(), all.err());
    assertEquals(List.of("v1", "v2"), tags("team/copy"));
  }

  @Test
  void goesOnWithTheOtherTagsWhereOneFails() throws IOException {
    LayoutTarget layout = LayoutTarget.in(home.resolve("three"));
    SampleImages images = new SampleImages(layout);
    images.image("a", "whole");
    FetchedManifest damaged = images.image("b", "damaged");
    images.image("c", "whole as well");
    layout.finish();
    String digest = damaged.parsed().layers().getFirst().digest();
    Files.delete(home.resolve("three/blobs/sha256/" + digest.substring("sha256:".length())));
    live.create("team/copy");
    Run.Done done = run().words("copy", "./three", "team/copy", "--all-tags");
    assertEquals(255, done.exit(), done.err());
    assertEquals(2, done.out().lines().count(), done.out());
    assertEquals(
        List.of("b failed: " + digest + " is not in " + home.resolve("three")),
        done.err().lines().filter(line -> line.contains("failed:")).toList());
    assertEquals(List.of("a", "c"), tags("team/copy"));
  }

  @Test
  void tagsByteForByteAndKeepsLastTags() throws IOException {
    run().words("push", "./app", "team/app:v1", "--create");
    Run.Done tagged = run().words("tag", "team/app:v1", "1", "latest");
    assertEquals(new Run.Done(0, reference("team/app"), ""), tagged);
    assertEquals(List.of("1", "latest", "v1"), tags("team/app"));
    Run.Done untagged = run().words("untag", "team/app:1", "team/app:latest");
    assertEquals(0, untagged.exit(), untagged.err());
    Run.Done last = run().words("untag", "team/app:v1");
    assertEquals(255, last.exit());
    assertEquals(
        "\necr-public: [ERROR]: v1 is the last tag of team/app@"
            + index.digest()
            + ", which would be deleted with it. Give the image another tag first, or say"
            + " --delete-image.\n",
        last.err());
    assertEquals(List.of("v1"), tags("team/app"));
    assertEquals(0, run().words("untag", "team/app:v1", "--delete-image").exit());
    assertEquals(List.of(), tags("team/app"));
  }

  @Test
  void worksOnTheEmbeddedRegistry() throws IOException {
    Run own = Run.in(home).env("ECR_PUBLIC_LOCAL", "1").env("ECR_PUBLIC_LOCAL_DIR", home + "/own");
    Run.Done done = own.words("push", "./app", "team/app:v1", "--create", "--quiet");
    assertEquals(
        new Run.Done(0, "public.ecr.aws/local/team/app@" + index.digest() + "\n", ""), done);
    String whole = done.out().strip();
    assertEquals(0, own.words("pull", whole, "./own-out", "--quiet").exit());
    Run.Done tagged = own.words("tag", "team/app:v1", "v2");
    assertEquals(new Run.Done(0, whole + "\n", ""), tagged);
    assertEquals(0, own.words("untag", "team/app:v1").exit());
  }
}
