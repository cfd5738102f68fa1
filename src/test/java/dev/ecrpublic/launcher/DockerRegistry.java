package dev.ecrpublic.launcher;

import dev.ecrpublic.surroundings.OwnAuthority;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's docker-registry on a free port: a registry that is not ours. */
public final class DockerRegistry implements AutoCloseable {
  private final Process process;
  private final int port;

  private DockerRegistry(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Serves a registry in that directory to everybody. */
  public static DockerRegistry in(Path directory) throws IOException, InterruptedException {
    return serving(directory, "", "");
  }

  /**
   * The same over TLS, for those alone whom a file of names and hashed passwords has.
   *
   * @param users the file, in the form of {@code htpasswd -B}
   */
  public static DockerRegistry guarded(Path directory, OwnAuthority authority, Path users)
      throws IOException, InterruptedException {
    return serving(
        directory,
        ", tls: {certificate: %s, key: %s}".formatted(authority.chain(), authority.key()),
        "auth: {htpasswd: {realm: registry, path: %s}}".formatted(users));
  }

  private static DockerRegistry serving(Path directory, String tls, String guard)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    int port = freePort();
    Path config = directory.resolve("config.yml");
    Files.writeString(
        config,
        """
        version: 0.1
        log: {level: error, accesslog: {disabled: true}}
        http: {addr: 127.0.0.1:%d%s}
        %s
        storage: {filesystem: {rootdirectory: %s}, delete: {enabled: true}}
        """
            .formatted(port, tls, guard, directory.resolve("data")));
    Process process =
        Surroundings.process(
                Surroundings.in(directory),
                List.of("/usr/bin/docker-registry", "serve", config.toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    DockerRegistry registry = new DockerRegistry(process, port);
    registry.awaitReady();
    return registry;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      try {
        new Socket("127.0.0.1", port).close();
        return;
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          throw new IOException("docker-registry ended with " + process.exitValue());
        }
        Thread.sleep(50);
      }
    }
    throw new IOException("docker-registry does not listen");
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
