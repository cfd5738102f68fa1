package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed in the middle of pushes, again and again. */
@Tag("clients")
@Tag("load")
class ServeKilledIT {
  private static final int ROUNDS = Load.of(100, 5);
  private static final int PUSHERS = 4;
  private static final String REPOSITORY = "team/app";

  @TempDir Path home;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Semaphore pushed = new Semaphore(0);
  private final Random random = new Random(11);

  @Test
  void nothingIsLostAndNothingIsHalfThere(TestReporter reporter) throws Exception {
    Clients.require("skopeo");
    Path data = home.resolve("data");
    Distribution program =
        Distribution.in(home)
            .env("ECR_PUBLIC_LOCAL", "1")
            .env("ECR_PUBLIC_LOCAL_DIR", data.toString());
    program.run("create-repository", "--repository-name", REPOSITORY);
    String password = program.run("get-login-password").out().strip();
    for (int round = 0; round < ROUNDS; round++) {
      pushUntilKilled(RunningServer.start(data), password, round);
      try (RunningServer again = RunningServer.start(data);
          RegistryClient client = new RegistryClient(again, REPOSITORY, password)) {
        check(client, round);
      }
    }
    reporter.publishEntry(ROUNDS + " kills", acknowledged.size() + " acknowledged images");
    assertTrue(acknowledged.size() >= ROUNDS, acknowledged.size() + " images");
    try (RunningServer last = RunningServer.start(data)) {
      skopeoReadsEverything(last);
    }
  }

  private void pushUntilKilled(RunningServer server, String password, int round)
      throws InterruptedException {
    pushed.drainPermits();
    List<Thread> pushers = new ArrayList<>();
    for (int i = 0; i < PUSHERS; i++) {
      String prefix = "r" + round + "-" + i + "-";
      long seed = random.nextLong();
      pushers.add(Thread.ofVirtual().start(() -> push(server, password, prefix, seed)));
    }
    assertTrue(pushed.tryAcquire(PUSHERS, 1, TimeUnit.MINUTES), "nothing is pushed");
    // Wherever they are by then.
    Thread.sleep(random.nextInt(500));
    server.kill();
    for (Thread pusher : pushers) {
      pusher.join();
    }
  }

  private void push(RunningServer server, String password, String prefix, long seed) {
    Random content = new Random(seed);
    try (RegistryClient client = new RegistryClient(server, REPOSITORY, password)) {
      for (int i = 0; i < 1000; i++) {
        byte[] layer = new byte[content.nextInt(1 << 20)];
        content.nextBytes(layer);
        acknowledged.put(prefix + i, client.push(prefix + i, layer));
        pushed.release();
      }
    } catch (IOException | InterruptedException e) {
      // The server was killed, as it was to be.
    }
  }

  private void check(RegistryClient client, int round) throws Exception {
    List<?> tags =
        (List<?>) PlainJson.readObject(client.tags().getBytes(StandardCharsets.UTF_8)).get("tags");
    for (Map.Entry<String, String> image : acknowledged.entrySet()) {
      assertTrue(tags.contains(image.getKey()), "lost " + image);
      assertEquals(image.getValue(), client.digestOf(image.getKey()));
    }
    for (Object tag : tags) {
      if (tag.toString().startsWith("r" + round + "-")) {
        client.pull(tag.toString(), client.digestOf(tag.toString()));
      }
    }
  }

  private void skopeoReadsEverything(RunningServer server) throws Exception {
    Path copies = Files.createDirectory(home.resolve("copies"));
    Distribution.Done done =
        Distribution.command(home, "skopeo", "--insecure-policy", "sync")
            .withClients()
            .run(
                "--src",
                "docker",
                "--dest",
                "dir",
                "--src-tls-verify=false",
                server.host() + "/local/" + REPOSITORY,
                copies.toString());
    assertEquals(0, done.exit(), done.err());
    try (Stream<Path> directories = Files.list(copies)) {
      assertTrue(directories.count() >= acknowledged.size());
    }
  }
}
