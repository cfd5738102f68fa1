package dev.ecrpublic.command.shell;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.function.Consumer;

/** Runs commands in the system's own shell. */
public final class SystemShell {
  private final Surroundings surroundings;
  private volatile Process current;

  /** The system's shell in those surroundings. */
  public SystemShell(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Whether programs run that this shell has not started itself: a pager, a container tool. */
  boolean othersRun() {
    Process own = current;
    return ProcessHandle.current()
        .children()
        .anyMatch(child -> own == null || child.pid() != own.pid());
  }

  /** Runs a command and returns its exit code. */
  int run(String command, Streams streams) {
    Redirect input =
        surroundings.typed() && surroundings.own()
            ? Redirect.INHERIT
            : Redirect.from(new File("/dev/null"));
    return started(command, input, streams, process -> {});
  }

  /** Runs a command that reads what {@code producer} writes; its exit code is what counts. */
  int pipe(String command, Streams streams, Consumer<Streams> producer) {
    return started(
        command,
        Redirect.PIPE,
        streams,
        process -> {
          try (OutputStream in = process.getOutputStream()) {
            producer.accept(streams.into(in));
          } catch (IOException left) {
            // Whoever stops reading early has read enough.
          }
        });
  }

  private int started(
      String command, Redirect input, Streams streams, Consumer<Process> meanwhile) {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.directory(surroundings.directory().toAbsolutePath().toFile());
    builder.environment().clear();
    builder.environment().putAll(surroundings.env());
    builder.redirectInput(input);
    if (surroundings.own()) {
      builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
    } else {
      builder.redirectErrorStream(true);
    }
    try {
      Process process = builder.start();
      current = process;
      // A thread of the system: reading a pipe would hold on to one of the few of virtual threads.
      Thread copying = Thread.ofPlatform().daemon().start(() -> copy(process, streams.out()));
      meanwhile.accept(process);
      int status = process.waitFor();
      copying.join();
      return status;
    } catch (IOException e) {
      throw new Failure.Internal("The system's shell cannot be started: " + FileReason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Running.CANCELLED;
    } finally {
      current = null;
    }
  }

  /** Where the streams are not the process's own, its output has to be carried over. */
  private void copy(Process process, OutputStream out) {
    if (surroundings.own()) {
      return;
    }
    try (InputStream from = process.getInputStream()) {
      from.transferTo(out);
    } catch (IOException nobodyReads) {
      process.destroy();
    }
  }
}
