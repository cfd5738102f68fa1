package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.launcher.StallingProxy.Way;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C in the middle of a layer, and the same command again. */
class CopyInterruptedIT {
  private static final int LAYERS = 6;
  private static final int LAYER_BYTES = 1 << 20;

  /** Some layers are through by then, and some are under way or have not begun. */
  private static final long STALLS_AFTER = (LAYERS - 2) * LAYER_BYTES + LAYER_BYTES / 2;

  @TempDir Path home;
  private FetchedManifest image;

  @BeforeEach
  void image() throws IOException {
    LayoutTarget layout = LayoutTarget.in(home.resolve("image"));
    Random random = new Random(7);
    String[] layers = new String[LAYERS];
    for (int i = 0; i < LAYERS; i++) {
      byte[] layer = new byte[LAYER_BYTES];
      random.nextBytes(layer);
      for (int at = 0; at < layer.length; at++) {
        layer[at] = (byte) (layer[at] & 0x7f);
      }
      layers[i] = new String(layer, StandardCharsets.US_ASCII);
    }
    image = new SampleImages(layout).image("v1", layers);
    layout.finish();
  }

  @ParameterizedTest
  @CsvSource({
    "TO_SERVER, push --jobs 1 oci:image:v1 team/app:v1",
    "TO_SERVER, copy --jobs 2 oci:image:v1 HOST/local/team/app:v1",
    "TO_CLIENT, pull HOST/local/team/full:v1 oci:back",
    "TO_CLIENT, copy HOST/local/team/full:v1 oci:back"
  })
  void theSameCommandGoesOn(Way way, String line) throws Exception {
    try (RunningServer server = RunningServer.start(home.resolve("data"))) {
      Distribution direct = Distribution.in(home).against(server.url());
      for (String name : List.of("team/app", "team/full")) {
        assertEquals(0, direct.run("create-repository", "--repository-name", name).exit());
      }
      assertEquals(0, direct.run("push", "oci:image:v1", "team/full:v1", "--quiet").exit());
      String before;
      try (StallingProxy proxy = new StallingProxy(server.host(), way, STALLS_AFTER)) {
        before = interrupted(proxy, words(line, proxy.host()));
      }
      List<String> finished = before.lines().filter(said -> said.endsWith(" copied")).toList();
      assertTrue(!finished.isEmpty() && finished.size() < LAYERS, before);
      Distribution.Done again = direct.run(words(line, server.host()));
      assertEquals(0, again.exit(), again.err());
      assertTrue(again.out().strip().endsWith("@" + image.digest()), again.out());
      for (String layer : finished) {
        assertTrue(again.err().lines().noneMatch(layer::equals), layer + " twice:\n" + again.err());
      }
    }
  }

  /** What the command said until it was interrupted, once its connections stand still. */
  private String interrupted(StallingProxy proxy, String... words) throws Exception {
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    Process process =
        program(proxy.host())
            .builder(words)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(proxy.awaitStall(), Files.readString(err));
      assertTrue(process.isAlive());
      assertEquals(0, Distribution.command(home, "kill", "-INT", pid(process)).run().exit());
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it goes on after Ctrl-C");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(130, process.exitValue());
    assertEquals("", Files.readString(out));
    String said = Files.readString(err);
    assertEquals(List.of(), said.lines().filter(CopyInterruptedIT::isUnexpected).toList(), said);
    return said;
  }

  private static boolean isUnexpected(String line) {
    return !line.startsWith("sha256:") && !line.startsWith("Picked up JAVA_TOOL_OPTIONS: ");
  }

  /** The program with a directory for temporary files that is this test's own. */
  private Distribution program(String host) throws IOException {
    Path temporary = Files.createDirectories(home.resolve("tmp"));
    return Distribution.in(home)
        .against("http://" + host)
        .env("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
  }

  private List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("tmp"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("ecr-public-")).toList();
    }
  }

  private static String pid(Process process) {
    return Long.toString(process.pid());
  }

  private static String[] words(String line, String host) {
    return line.replace("HOST", host).split(" ");
  }

  @Test
  void anArchiveThatWasBegunIsNotThere() throws Exception {
    try (RunningServer server = RunningServer.start(home.resolve("data"))) {
      Distribution direct = Distribution.in(home).against(server.url());
      assertEquals(
          0, direct.run("push", "oci:image:v1", "team/full:v1", "--create", "--quiet").exit());
      try (StallingProxy proxy = new StallingProxy(server.host(), Way.TO_CLIENT, STALLS_AFTER)) {
        interrupted(proxy, words("pull HOST/local/team/full:v1 ./back.tar", proxy.host()));
      }
      assertTrue(Files.notExists(home.resolve("back.tar")));
      Distribution.Done again = direct.run("pull", "team/full:v1", "./back.tar", "--quiet");
      assertEquals(0, again.exit(), again.err());
    }
  }

  @Test
  void anArchiveOnItsWayToStandardOutputLeavesNothing() throws Exception {
    try (RunningServer server = RunningServer.start(home.resolve("data"))) {
      Distribution direct = Distribution.in(home).against(server.url());
      assertEquals(
          0, direct.run("push", "oci:image:v1", "team/full:v1", "--create", "--quiet").exit());
      try (StallingProxy proxy = new StallingProxy(server.host(), Way.TO_CLIENT, STALLS_AFTER)) {
        interrupted(proxy, words("pull HOST/local/team/full:v1 -", proxy.host()));
      }
      assertEquals(List.of(), temporary());
    }
  }

  @Test
  void anArchiveOnStandardInputLeavesNothing() throws Exception {
    Process process =
        program("127.0.0.1:1")
            .builder("push", "-", "team/app:v1")
            .redirectErrorStream(true)
            .start();
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      home.resolve("tmp").register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      process.getOutputStream().write(new byte[1 << 20]);
      process.getOutputStream().flush();
      while (temporary().isEmpty()) {
        WatchKey key = watch.poll(1, TimeUnit.MINUTES);
        assertTrue(key != null && process.isAlive(), "nothing is spooled");
        key.pollEvents();
        key.reset();
      }
      assertEquals(0, Distribution.command(home, "kill", "-INT", pid(process)).run().exit());
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it goes on after Ctrl-C");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(130, process.exitValue());
    assertEquals(List.of(), temporary());
  }
}
