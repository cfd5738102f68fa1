package dev.ecrpublic.serve.intake;

import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes the bodies of requests in. What has not come is not reserved, what has come waits on disk
 * and not in memory, and only what is complete is worked on.
 */
public final class Intake {
  private static final Duration DEADLINE = Duration.ofMinutes(15);
  private static final long PATIENCE_MILLIS = 20_000;
  private static final long STREAM = 256 << 10;
  private static final long KNOWN = 1L << 30;
  private static final long UNKNOWN = 512L << 20;
  private static final int WORK = 64 << 10;

  private final Path directory;
  private final Duration deadline;
  private final MemoryBudget memory;
  private final Incoming streams;
  private final Incoming known;
  private final Incoming unknown;

  private Intake(Path directory, Duration deadline, long heap, long disk) {
    this.directory = directory;
    this.deadline = deadline;
    this.memory = new MemoryBudget(heap / 4);
    this.streams = new Incoming(Math.clamp(heap / 4 / STREAM, 32, 512), PATIENCE_MILLIS);
    this.known = new Incoming(Math.min(KNOWN, disk / 4), PATIENCE_MILLIS);
    this.unknown = new Incoming(Math.min(UNKNOWN, disk / 8), PATIENCE_MILLIS);
  }

  /** An intake that keeps large bodies in that directory until they are complete. */
  public static Intake in(Path directory) throws IOException {
    return in(directory, DEADLINE);
  }

  /** The same with another limit to the time that a body may take. */
  static Intake in(Path directory, Duration deadline) throws IOException {
    long disk = Files.getFileStore(directory).getUsableSpace();
    return new Intake(directory, deadline, Runtime.getRuntime().maxMemory(), disk);
  }

  /** What is done with a body. */
  @FunctionalInterface
  public interface Use<T> {
    T run() throws IOException;
  }

  /** What is known of who sends a body. */
  public enum Trust {
    /** A client that has shown who it is. */
    KNOWN,
    /** Anybody. */
    UNKNOWN
  }

  /**
   * Receives a whole body, which the caller closes; empty if it is larger than so many bytes.
   *
   * @throws IOException if the client breaks off or takes too long
   */
  public Optional<Received> receive(Request request, int limit, Trust trust) throws IOException {
    if (request.contentLength().orElse(0) > limit) {
      return Optional.empty();
    }
    Incoming room = trust == Trust.KNOWN ? known : unknown;
    WaitingBody waiting = new WaitingBody(directory, request.pace(), room, deadline);
    try {
      return waiting.fill(request.body(), limit);
    } catch (IOException | RuntimeException e) {
      waiting.close();
      throw e;
    }
  }

  /** Works on a body that needs about so many bytes of memory. */
  public <T> T work(long bytes, Use<T> use) throws IOException {
    return memory.with(WORK + bytes, use);
  }

  /** Works on a body while it comes. */
  public <T> T stream(Request request, Use<T> use) throws IOException {
    streams.take(request.pace(), 1);
    try {
      return use.run();
    } finally {
      streams.giveBack(request.pace());
    }
  }
}
