package dev.ecrpublic.command.alias;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a shell command on this process's own streams and terminal. */
public final class ShellRun {
  private ShellRun() {}

  /** Runs it until it ends and returns its exit code. */
  public static int run(String command, Map<String, String> env, Path directory) {
    ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", command)).inheritIO();
    if (!directory.toString().isEmpty()) {
      builder.directory(directory.toFile());
    }
    builder.environment().clear();
    builder.environment().putAll(env);
    try {
      Process process = builder.start();
      // Ctrl-C reaches both: leaving first would hand the terminal back while the command uses it.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(process)));
      return await(process);
    } catch (IOException e) {
      throw new Failure.Internal("The shell cannot be started: " + FileReason.of(e));
    }
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure.Internal("interrupted");
    }
  }
}
