package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 32 clients that push and pull at once for a minute. */
@Tag("clients")
class ServeManyClientsIT {
  private static final int CLIENTS = 32;
  private static final Duration DURATION = Duration.ofSeconds(Clients.inFull() ? 60 : 5);

  @TempDir Path home;
  private final Map<String, String> pushed = new ConcurrentHashMap<>();

  @Test
  void manyClientsAtOnce() throws Exception {
    try (RunningServer server =
            RunningServer.start(home.resolve("data"), Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Distribution program = Distribution.in(home).against(server.url());
      for (String name : List.of("one", "two", "three", "four")) {
        program.run("create-repository", "--repository-name", name);
      }
      String password = program.run("get-login-password").out().strip();
      long end = System.nanoTime() + DURATION.toNanos();
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
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
      for (Future<?> client : clients) {
        client.get();
      }
      check(program, server, password);
    }
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
      pushed.put(name + ":" + tag, digest);
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
