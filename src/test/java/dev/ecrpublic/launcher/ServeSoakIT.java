package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that pushes, pulls and deletions go on at takes no more in the end than half-way:
 * memory, descriptors, threads, files. {@code -Decr-public.soak=600} makes it last ten minutes.
 */
@Tag("load")
class ServeSoakIT {
  private static final Duration DURATION =
      Duration.ofSeconds(Long.getLong("ecr-public.soak", Load.of(60L, 10L)));
  private static final int CLIENTS = 6;
  private static final int KEPT = 4;
  private static final long MIB = 1 << 20;

  @TempDir Path home;
  private final AtomicInteger rounds = new AtomicInteger();

  /** What a server takes when nobody asks anything of it. */
  private record Taken(long heap, long resident, int descriptors, int threads, int files) {
    @Override
    public String toString() {
      return "heap %.1f MiB, resident %.1f MiB, %d descriptors, %d threads, %d files"
          .formatted(heap / (double) MIB, resident / (double) MIB, descriptors, threads, files);
    }
  }

  @Test
  void aPlateau(TestReporter reporter) throws Exception {
    Path data = home.resolve("data");
    try (RunningServer server =
        RunningServer.start(data, Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"))) {
      Distribution program = Distribution.in(home).against(server.url());
      Distribution ecr =
          Distribution.ecrIn(home).against(server.url()).env("AWS_REGION", "us-east-1");
      for (int i = 0; i < CLIENTS; i++) {
        for (Distribution each : List.of(program, ecr)) {
          assertEquals(0, each.run("create-repository", "--repository-name", "soak" + i).exit());
        }
      }
      String password = program.run("get-login-password").out().strip();
      String privatePassword = ecr.run("get-login-password").out().strip();
      List<Taken> taken = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        work(server, password, privatePassword, DURATION.dividedBy(2), half);
        taken.add(taken(server, data));
        reporter.publishEntry("after " + rounds + " rounds", taken.getLast().toString());
      }
      assertFlat(taken.getFirst(), taken.getLast());
    }
  }

  /** The compiler and the collector go on for minutes; a leak goes on for ever. */
  private static void assertFlat(Taken middle, Taken end) {
    String both = middle + "; in the end " + end;
    assertTrue(end.heap() <= middle.heap() + Math.max(2 * MIB, middle.heap() / 10), both);
    assertTrue(end.resident() <= middle.resident() + 24 * MIB, both);
    assertTrue(end.descriptors() <= middle.descriptors() + 4, both);
    assertTrue(end.threads() <= middle.threads() + 4, both);
    assertTrue(end.files() <= middle.files() + 4, both);
  }

  /** Half of the clients are at the private registry. */
  private void work(
      RunningServer server, String password, String privatePassword, Duration time, int seed)
      throws Exception {
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        clients.add(
            threads.submit(
                () -> {
                  try (RegistryClient client =
                      number % 2 == 0
                          ? new RegistryClient(server, "soak" + number, password)
                          : RegistryClient.ofPrivate(server, "soak" + number, privatePassword)) {
                    rounds(client, new Random(seed * 100L + number), end);
                  }
                  return null;
                }));
      }
      for (Future<?> client : clients) {
        client.get();
      }
    }
  }

  /** Pushes, pulls, begins what it does not end, and deletes, so that always as much is left. */
  private void rounds(RegistryClient client, Random random, long end) throws Exception {
    List<String> kept = new ArrayList<>();
    for (int i = 0; System.nanoTime() - end < 0 || kept.size() < KEPT; i++) {
      byte[] layer = new byte[random.nextInt(1 << random.nextInt(10, 20))];
      random.nextBytes(layer);
      String digest = client.push("t" + i % (2 * KEPT), layer);
      client.pull(digest, digest);
      client.tags();
      client.beginAndCancel();
      kept.add(digest);
      if (kept.size() > KEPT) {
        client.delete(kept.removeFirst());
      }
      rounds.incrementAndGet();
    }
    for (String digest : kept) {
      client.delete(digest);
    }
  }

  private Taken taken(RunningServer server, Path data) throws Exception {
    // What clients have left open ends with them, but not at once.
    long limit = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    int before = Integer.MAX_VALUE;
    int descriptors = descriptors(server);
    while (descriptors < before && System.nanoTime() - limit < 0) {
      Thread.sleep(200);
      before = descriptors;
      descriptors = descriptors(server);
    }
    jcmd(server, "GC.run");
    return new Taken(
        heap(jcmd(server, "GC.heap_info")),
        status(server, "VmRSS:") * 1024,
        descriptors,
        (int) status(server, "Threads:"),
        files(data));
  }

  private static int descriptors(RunningServer server) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc", "" + server.pid(), "fd"))) {
      return (int) open.count();
    }
  }

  private static long status(RunningServer server, String name) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", "" + server.pid(), "status"))) {
      if (line.startsWith(name)) {
        return Long.parseLong(line.substring(name.length()).replace("kB", "").strip());
      }
    }
    throw new IOException("There is no " + name);
  }

  /**
   * The lengths of what there was are at most 256 files, which fill in any order, and the marks of
   * sweeps one for each repository, also of those that the server's own round comes to first.
   */
  private static int files(Path data) throws IOException {
    Set<Path> bounded = Set.of(Path.of("sizes"), Path.of("swept"));
    try (Stream<Path> all = Files.walk(data)) {
      return (int)
          all.filter(Files::isRegularFile)
              .filter(file -> !bounded.contains(file.getParent().getFileName()))
              .count();
    }
  }

  /** What the generations use, without classes. */
  private static long heap(String info) {
    long sum = 0;
    for (String line : info.lines().toList()) {
      int at = line.indexOf(" used ");
      if (at >= 0 && line.contains(" total ")) {
        String used = line.substring(at + 6);
        sum += Long.parseLong(used.substring(0, used.indexOf('K'))) * 1024;
      }
    }
    assertTrue(sum > 0, info);
    return sum;
  }

  private String jcmd(RunningServer server, String command)
      throws IOException, InterruptedException {
    Process process =
        Surroundings.process(
                Surroundings.in(home),
                List.of(System.getProperty("java.home") + "/bin/jcmd", "" + server.pid(), command))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }
}
