package dev.ecrpublic.command.shell;

import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Lines from a file or a pipe. */
final class Batch {
  private Batch() {}

  /** Carries the lines out and returns the last exit code. */
  static int run(Host host, Surroundings surroundings) throws IOException {
    Streams all = surroundings.streams();
    Lines lines = new Lines(all.in());
    // The lines are the shell's; no command reads them.
    Streams streams =
        new Streams(InputStream.nullInputStream(), all.out(), all.err(), all.watched());
    Surroundings own =
        new Surroundings(
            streams,
            surroundings.env(),
            surroundings.directory(),
            false,
            surroundings.own(),
            surroundings.failFast());
    Session session = new Session(host, host::run, new SystemShell(own), own, List::of);
    Optional<String> line = lines.next(() -> {});
    while (line.isPresent()) {
      int status = session.carryOut(line.get());
      if (session.ended()) {
        return status;
      }
      if (status != 0 && surroundings.failFast()) {
        host.refuse(new Failure.Internal("Stopped at line " + lines.number()), streams);
        return status;
      }
      line = lines.next(() -> {});
    }
    return session.status();
  }
}
