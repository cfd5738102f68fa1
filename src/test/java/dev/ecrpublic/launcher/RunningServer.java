package dev.ecrpublic.launcher;

import dev.ecrpublic.surroundings.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ecr-public local serve} as a process of its own. */
final class RunningServer implements AutoCloseable {
  private final Process process;
  private final List<String> said = new ArrayList<>();
  private String url;
  private String privateUrl;

  private RunningServer(Process process) {
    this.process = process;
  }

  /** Starts a server on a directory and a free port, and waits until it is ready. */
  static RunningServer start(Path directory, String... options) throws IOException {
    return start(directory, Map.of(), options);
  }

  /** The same with environment variables. */
  static RunningServer start(Path directory, Map<String, String> env, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Distribution.LAUNCHER.toString(), "local", "serve"));
    command.addAll(List.of("--port", "0", "--data-dir", directory.toString()));
    command.addAll(Arrays.asList(options));
    Map<String, String> all = Surroundings.in(directory.resolveSibling("home"));
    all.putAll(env);
    RunningServer server = new RunningServer(Surroundings.process(all, command).start());
    server.awaitReady();
    return server;
  }

  private void awaitReady() throws IOException {
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      said.add(line);
      int at = line.indexOf(" on http://");
      if (line.startsWith("Serving private repositories")) {
        privateUrl = line.substring(at + 4);
      } else if (line.startsWith("Serving ") && at > 0) {
        url = line.substring(at + 4);
        Surroundings.drain(err);
        return;
      }
    }
    throw new IOException("The server did not start: " + said);
  }

  /** Its address. */
  String url() {
    return url;
  }

  /** The address of its private registry. */
  String privateUrl() {
    return privateUrl;
  }

  /** Its host and port. */
  String host() {
    return url.substring("http://".length());
  }

  /** What it said on standard error before it was ready and when it was. */
  List<String> said() {
    return said;
  }

  /** The number of its process. */
  long pid() {
    return process.pid();
  }

  /** Kills it, which it cannot notice. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** Tells it to stop and returns its exit code. */
  int stop() throws InterruptedException {
    close();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.toHandle().destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.toHandle().destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
