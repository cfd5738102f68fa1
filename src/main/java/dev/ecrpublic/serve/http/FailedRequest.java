package dev.ecrpublic.serve.http;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.LockTimeout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A request on which the registry itself fails: its client is told what it is, and whoever runs the
 * server reads why, in one line with the request's id.
 */
final class FailedRequest {
  private static final String ID = "x-amzn-RequestId";

  private FailedRequest() {}

  static Reply reply(Front front, Request request, Throwable failure, Consumer<String> telling) {
    String id = UUID.randomUUID().toString();
    telling.accept(
        "request "
            + id
            + " failed: "
            + request.method()
            + ' '
            + request.path()
            + ": "
            + cause(failure));
    return front.refusal(status(failure), "The registry failed: " + told(failure)).with(ID, id);
  }

  private static int status(Throwable failure) {
    if (failure instanceof LockTimeout) {
      return 503;
    }
    return failure instanceof Exception e && FileReason.isFull(e) ? 507 : 500;
  }

  /** What a client learns: not where files are. */
  private static String told(Throwable failure) {
    return switch (failure) {
      case LockTimeout held -> "another process has held a lock for too long";
      case IOException io when FileReason.isNamed(io) -> FileReason.of(io);
      case UncheckedIOException io when FileReason.isNamed(io) -> FileReason.of(io);
      default -> failure.getClass().getSimpleName();
    };
  }

  private static String cause(Throwable failure) {
    return failure instanceof Exception e
            && (failure instanceof DamagedFile || FileReason.isNamed(e))
        ? FileReason.of(e)
        : failure.toString().replace('\n', ' ');
  }
}
