package dev.ecrpublic.launcher;

import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the built distribution as a user does: a process of its own, its three streams, its exit
 * code.
 */
final class Distribution {
  static final Path HOME = Path.of("target/ecr-public").toAbsolutePath();
  static final Path LAUNCHER = HOME.resolve("bin/ecr-public");
  private final List<String> command;
  private final Map<String, String> env;
  private final Path directory;

  /** What a process did. */
  record Done(int exit, String out, String err) {}

  private Distribution(List<String> command, Path directory) {
    this.command = command;
    this.directory = directory;
    this.env = Surroundings.in(directory);
  }

  /** The launcher in a directory, which is also the home. */
  static Distribution in(Path directory) {
    return new Distribution(List.of(LAUNCHER.toString()), directory);
  }

  /** The launcher of the private registries in a directory, which is also the home. */
  static Distribution ecrIn(Path directory) {
    return new Distribution(List.of(HOME.resolve("bin/ecr").toString()), directory);
  }

  /** Any command with the same surroundings. */
  static Distribution command(Path directory, String... words) {
    return new Distribution(List.of(words), directory);
  }

  /** The same where the built programs are installed. */
  Distribution installed() {
    return env("PATH", HOME.resolve("bin") + ":" + env.get("PATH"));
  }

  /** The same where the machine's clients are installed, which work in that home as well. */
  Distribution withClients() {
    return env("PATH", Clients.path());
  }

  /** The same with an environment variable, or without it where the value is null. */
  Distribution env(String name, String value) {
    if (value == null) {
      env.remove(name);
    } else {
      env.put(name, value);
    }
    return this;
  }

  /** The same with credentials and that endpoint. */
  Distribution against(String endpoint) {
    return env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
        .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        .env("AWS_ENDPOINT_URL", endpoint);
  }

  /** Runs it with those words and keeps what it wrote. */
  Done run(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile(directory, "out", "");
    Path err = Files.createTempFile(directory, "err", "");
    int exit = runInto(out, err, words);
    return new Done(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** Runs it with its output going to files. */
  int runInto(Path out, Path err, String... words) throws IOException, InterruptedException {
    return builder(words)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start()
        .waitFor();
  }

  /** A process with those words, its streams still open to choice. */
  ProcessBuilder builder(String... words) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(words));
    return Surroundings.process(env, all).directory(directory.toFile());
  }
}
