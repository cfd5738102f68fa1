package dev.ecrpublic.docker;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs another program with the user's environment.
 *
 * @param env the environment, PATH included
 * @param directory the working directory
 * @param out where its output goes
 * @param err where its errors go
 */
public record ToolRun(Map<String, String> env, Path directory, OutputStream out, OutputStream err) {

  /** The file of a program on the environment's PATH. */
  public static Optional<Path> find(String program, Map<String, String> env) {
    for (String directory : Setting.PATH.in(env).split(File.pathSeparator)) {
      // An empty element means the working directory, where no program of the user's is meant.
      Optional<Path> file = directory.isEmpty() ? Optional.empty() : file(directory, program);
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  /** Names come from files of other programs, and not every text is the name of a file. */
  private static Optional<Path> file(String directory, String program) {
    try {
      Path file = Path.of(directory).resolve(program);
      return Files.isRegularFile(file) && Files.isExecutable(file)
          ? Optional.of(file.toAbsolutePath())
          : Optional.empty();
    } catch (InvalidPathException noFile) {
      return Optional.empty();
    }
  }

  /**
   * Runs a program until it ends and returns its exit code; {@code input} is all that it reads.
   *
   * @throws Failure if there is no such program or it cannot be started
   */
  public int run(String program, List<String> words, String input) {
    Running running = started(program, words, input);
    try {
      int exit = running.process.waitFor();
      running.output.join();
      running.errors.join();
      return exit;
    } catch (InterruptedException e) {
      throw interrupted(running);
    }
  }

  /**
   * Runs a program on this process's own streams and terminal until it ends and returns its exit
   * code.
   *
   * @throws Failure if there is no such program or it cannot be started
   */
  public int attended(String program, List<String> words) {
    ProcessBuilder builder = builder(program, words).inheritIO();
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw cannotStart(builder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure.Internal("interrupted");
    }
  }

  private static Failure cannotStart(ProcessBuilder builder, IOException why) {
    return new Failure.Configuration(
        "Tool", builder.command().getFirst() + " cannot be started: " + FileReason.of(why));
  }

  /**
   * The same for a program that is ended when it has not ended by itself within that time; then
   * nothing is returned.
   */
  OptionalInt within(Duration limit, String program, List<String> words, String input) {
    Running running = started(program, words, input);
    try {
      boolean ended = running.process.waitFor(limit) && running.output.join(limit);
      if (!ended) {
        end(running.process);
        return OptionalInt.empty();
      }
      return OptionalInt.of(running.process.exitValue());
    } catch (InterruptedException e) {
      throw interrupted(running);
    }
  }

  private static Failure interrupted(Running running) {
    running.process.destroy();
    Thread.currentThread().interrupt();
    return new Failure.Internal("interrupted");
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** A process and the threads that carry over what it says. */
  private record Running(Process process, Thread output, Thread errors) {}

  private Running started(String program, List<String> words, String input) {
    ProcessBuilder builder = builder(program, words);
    try {
      Process process = builder.start();
      Running running =
          new Running(
              process,
              carried(() -> copy(process.getInputStream(), out)),
              carried(() -> copy(process.getErrorStream(), err)));
      feed(process, input);
      return running;
    } catch (IOException e) {
      throw cannotStart(builder, e);
    }
  }

  private ProcessBuilder builder(String program, List<String> words) {
    Path file =
        find(program, env)
            .orElseThrow(
                () ->
                    new Failure.Configuration(
                        "Tool",
                        program + " is not on the PATH: install it, or name another with --tool"));
    List<String> command = new ArrayList<>();
    command.add(file.toString());
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    if (!directory.toString().isEmpty()) {
      builder.directory(directory.toFile());
    }
    builder.environment().clear();
    builder.environment().putAll(env);
    return builder;
  }

  /**
   * Threads of the system: reading a pipe would hold on to one of the few that virtual ones have.
   */
  private static Thread carried(Runnable copying) {
    return Thread.ofPlatform().daemon().start(copying);
  }

  private static void feed(Process process, String input) {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException notRead) {
      // A program that ends without reading its input says why by its exit code.
    }
  }

  private static void copy(InputStream from, OutputStream to) {
    try {
      from.transferTo(to);
      to.flush();
    } catch (IOException nobodyListens) {
      // The exit code says it all the same.
    }
  }
}
