package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** 32 clients that push and pull at once, two of them skopeo. */
@Tag("clients")
@Tag("load")
class ServeManyClientsIT {
  private static final int CLIENTS = 32;
  private static final int SKOPEOS = 2;
  private static final Duration DURATION = Duration.ofSeconds(Load.of(60, 5));

  @TempDir Path home;
  private final Map<String, String> pushed = new ConcurrentHashMap<>();

  private final AtomicInteger pushes = new AtomicInteger();
  private final AtomicInteger copies = new AtomicInteger();

  @Test
  void manyClientsAtOnce(TestReporter reporter) throws Exception {
    Clients.require("skopeo");
    Path data = home.resolve("data");
    try (RunningServer server = RunningServer.start(data, Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"));
        ExecutorService threads = Executors.newCachedThreadPool()) {
      Distribution program = Distribution.in(home).against(server.url());
      for (String name : List.of("one", "two", "three", "four", "skopeo")) {
        program.run("create-repository", "--repository-name", name);
      }
      String password = program.run("get-login-password").out().strip();
      long end = System.nanoTime() + DURATION.toNanos();
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS - SKOPEOS; i++) {
        String name = List.of("one", "two", "three", "four").get(i % 4);
        int number = i;
        clients.add(
            threads.submit(
                () -> {
                  try (RegistryClient client = new RegistryClient(server, name, password)) {
                    pushAndPull(client, name, number, end);
                  }
                  return null;
                }));
      }
      for (int i = 0; i < SKOPEOS; i++) {
        Path directory = Files.createDirectory(home.resolve("skopeo" + i));
        clients.add(threads.submit(() -> copyThereAndBack(directory, server, password, end)));
      }
      for (Future<?> client : clients) {
        client.get();
      }
      check(program, server, password);
    }
    reporter.publishEntry("pushed and pulled", pushes + " images by 30, " + copies + " by skopeo");
    assertEquals(List.of(), leftovers(data));
  }

  private void pushAndPull(RegistryClient client, String name, int number, long end)
      throws Exception {
    Random random = new Random(number);
    for (int i = 0; System.nanoTime() - end < 0; i++) {
      byte[] layer = new byte[random.nextInt(1 << random.nextInt(10, 20))];
      random.nextBytes(layer);
      String tag = "c" + number + "-" + i % 8;
      String digest = client.push(tag, layer);
      client.pull(digest, digest);
      pushes.incrementAndGet();
      pushed.put(name + ":" + tag, digest);
    }
  }

  private Void copyThereAndBack(Path directory, RunningServer server, String password, long end)
      throws Exception {
    for (int i = 0; System.nanoTime() - end < 0; i++) {
      Path image = directory.resolve("in" + i);
      Path again = directory.resolve("out" + i);
      ImageFiles.ofDocker(image);
      String there = "docker://" + server.host() + "/local/skopeo:" + directory.getFileName();
      copy(directory, password, "dir:" + image, there);
      copy(directory, password, there, "dir:" + again);
      for (Path file : files(image)) {
        assertEquals(-1, Files.mismatch(file, again.resolve(file.getFileName())), file::toString);
      }
      copies.incrementAndGet();
    }
    return null;
  }

  private static void copy(Path home, String password, String source, String target)
      throws Exception {
    Distribution.Done done =
        Distribution.command(home, "skopeo", "copy", "-q", "--insecure-policy")
            .withClients()
            .run(
                "--src-tls-verify=false",
                "--dest-tls-verify=false",
                (source.startsWith("dir:") ? "--dest-creds=AWS:" : "--src-creds=AWS:") + password,
                source,
                target);
    assertEquals(0, done.exit(), done.err());
  }

  /** Files on their way, unfinished uploads and trash that nobody is at work on any more. */
  private static List<Path> leftovers(Path data) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String name : List.of("tmp", "trash", "uploads")) {
      Path directory = data.resolve(name);
      if (Files.exists(directory)) {
        try (Stream<Path> all = Files.walk(directory)) {
          all.filter(Files::isRegularFile).forEach(found::add);
        }
      }
    }
    return found;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private void check(Distribution program, RunningServer server, String password) throws Exception {
    assertTrue(pushed.size() >= CLIENTS, pushed.size() + " tags");
    for (String name : List.of("one", "two", "three", "four")) {
      try (RegistryClient client = new RegistryClient(server, name, password)) {
        for (Map.Entry<String, String> image : pushed.entrySet()) {
          if (image.getKey().startsWith(name + ":")) {
            client.pull(image.getKey().substring(name.length() + 1), image.getValue());
          }
        }
      }
      long tags = pushed.keySet().stream().filter(key -> key.startsWith(name + ":")).count();
      assertEquals(
          tags + "\n",
          program
              .run(
                  "describe-image-tags",
                  "--repository-name",
                  name,
                  "--query",
                  "length(imageTagDetails)",
                  "--output",
                  "json")
              .out());
    }
  }
}
