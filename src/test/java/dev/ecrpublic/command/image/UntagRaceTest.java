package dev.ecrpublic.command.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.HostileServer.Seen;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.registry.RepositoryImages;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that each take one of the last two tags of an image away. */
class UntagRaceTest {
  @TempDir Path home;
  private FetchedManifest image;
  private LiveRegistry live;
  private HostileServer front;
  private final List<String> called = new ArrayList<>();

  @BeforeEach
  void image() throws IOException {
    LayoutTarget layout = LayoutTarget.in(home.resolve("app"));
    image = new SampleImages(layout).image("v1", "layer");
    layout.finish();
    live = new LiveRegistry(home.resolve("store"));
    front = new HostileServer("127.0.0.1");
    assertEquals(0, served().words("push", "./app", "team/app:a", "team/app:b", "--create").exit());
  }

  @AfterEach
  void stop() throws IOException {
    live.close();
    front.close();
  }

  private Run served() {
    return Run.in(home).withKeys().env("AWS_ENDPOINT_URL", "http://" + live.host());
  }

  private RepositoryImages images() throws IOException {
    return live.registry().registry().get("team/app").images();
  }

  /** The registry, which does something else before it deletes. */
  private byte[] handedOn(Seen request, Meanwhile meanwhile) throws IOException {
    String operation = request.header("x-amz-target").replaceFirst(".*\\.", "");
    called.add(operation);
    if (operation.equals("BatchDeleteImage")) {
      meanwhile.happens();
    }
    StringBuilder head =
        new StringBuilder(request.method() + " " + request.path() + " HTTP/1.1\r\n");
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equals("connection")) {
                head.append(name).append(": ").append(value).append("\r\n");
              }
            });
    head.append("connection: close\r\n\r\n");
    int port = Integer.parseInt(live.host().substring(live.host().indexOf(':') + 1));
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(request.body());
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toByteArray();
    }
  }

  /** What happens between two calls. */
  private interface Meanwhile {
    void happens() throws IOException;
  }

  private Run.Done untagging(Meanwhile meanwhile) {
    front.answering(request -> handedOn(request, meanwhile));
    return untag();
  }

  private Run.Done untag() {
    return Run.in(home)
        .withKeys()
        .env("AWS_ENDPOINT_URL", "http://" + front.host())
        .words("untag", "team/app:a");
  }

  @Test
  void anImageThatWentWithItsOtherTagIsPutBack() throws IOException {
    Run.Done done = untagging(() -> images().untag("b"));
    assertEquals(
        new Run.Done(
            255,
            "",
            "\necr-public: [ERROR]: team/app:a stays: its other tags were taken away at the same"
                + " time, and the image went with the last one. It was put back.\n"),
        done);
    assertEquals(List.of("a"), images().index().tags());
    StoredImage found = images().find("a").orElseThrow();
    assertArrayEquals(image.bytes(), images().read(found).orElseThrow());
    assertEquals(0, served().words("pull", "team/app:a", "./back", "--quiet").exit());
  }

  @Test
  void oneThatCannotBePutBackIsTold() {
    front.answering(
        request ->
            request.header("x-amz-target").endsWith(".PutImage")
                ? HostileServer.status(
                    400, "{\"__type\":\"LayersNotFoundException\",\"message\":\"no layer\"}")
                : handedOn(request, () -> images().untag("b")));
    Run.Done done = untag();
    assertEquals(255, done.exit());
    assertEquals("", done.out());
    assertTrue(
        done.err()
            .startsWith(
                "\necr-public: [ERROR]: team/app@"
                    + image.digest()
                    + " was deleted: its other tags were taken away while a was. It cannot be put"
                    + " back: "),
        done.err());
    assertTrue(done.err().contains("no layer"), done.err());
  }

  @Test
  void usuallyItIsLookedAtOnceMore() {
    Run.Done done = untagging(() -> {});
    assertEquals(new Run.Done(0, "team/app@" + image.digest() + "\n", ""), done);
    assertEquals(
        List.of(
            "DescribeImages",
            "DescribeRepositories",
            "GetAuthorizationToken",
            "BatchCheckLayerAvailability",
            "BatchDeleteImage",
            "DescribeImages"),
        called);
  }

  @RepeatedTest(10)
  void theEmbeddedRegistryKeepsTheImageWithOneOfThem() throws Exception {
    String store = home + "/own";
    Run push = Run.in(home).env("ECR_PUBLIC_LOCAL", "1").env("ECR_PUBLIC_LOCAL_DIR", store);
    assertEquals(0, push.words("push", "./app", "team/x:a", "team/x:b", "--create").exit());
    List<Future<Run.Done>> both = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (String tag : List.of("a", "b")) {
        Run run = Run.in(home).env("ECR_PUBLIC_LOCAL", "1").env("ECR_PUBLIC_LOCAL_DIR", store);
        both.add(threads.submit(() -> run.words("untag", "team/x:" + tag)));
      }
    }
    assertEquals(255, both.get(0).get().exit() + both.get(1).get().exit());
    assertEquals(0, push.words("pull", "team/x@" + image.digest(), "./x", "--quiet").exit());
  }
}
