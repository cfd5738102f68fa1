package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A docker daemon with a root and a socket of its own, which runs no containers. */
final class DockerDaemon implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Process process;
  private final Path socket;

  private DockerDaemon(Process process, Path socket) {
    this.process = process;
    this.socket = socket;
  }

  /** Starts one in a directory; skips the test where this user may not, or this machine cannot. */
  static DockerDaemon in(Path directory) throws IOException, InterruptedException {
    Clients.require("docker", "dockerd");
    assumeTrue("root".equals(System.getProperty("user.name")), "only root may start dockerd");
    Files.createDirectories(directory);
    Path log = directory.resolve("log");
    DockerDaemon daemon =
        new DockerDaemon(
            Distribution.command(directory, Clients.file("dockerd"))
                .withClients()
                .builder(
                    "--data-root=" + directory.resolve("root"),
                    "--exec-root=" + directory.resolve("exec"),
                    "--pidfile=" + directory.resolve("pid"),
                    "--host=unix://" + directory.resolve("socket"),
                    "--storage-driver=vfs",
                    "--bridge=none",
                    "--iptables=false",
                    "--ip6tables=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start(),
            directory.resolve("socket"));
    daemon.awaitReady(log);
    return daemon;
  }

  /** What {@code DOCKER_HOST} has to be. */
  String host() {
    return "unix://" + socket;
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() - end < 0) {
      if (Files.readString(log).contains("API listen on")) {
        return;
      }
      Thread.sleep(50);
    }
    close();
    List<String> said = Files.readAllLines(log);
    String why = "dockerd does not start: " + (said.isEmpty() ? "" : said.getLast());
    if (Clients.required()) {
      fail(why);
    }
    abort(why);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
