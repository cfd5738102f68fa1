package dev.ecrpublic.command.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.Signals;

/** Lines typed on a terminal that cannot move its cursor, or whose output goes elsewhere. */
final class PlainTyping {
  private static final String INTERRUPT = "INT";
  private final Host host;
  private final Surroundings surroundings;
  private final OutputStream prompts;

  private PlainTyping(Host host, Surroundings surroundings) {
    this.host = host;
    this.surroundings = surroundings;
    Streams streams = surroundings.streams();
    this.prompts = streams.watched() ? streams.out() : streams.err();
  }

  /** Carries out what is typed and returns the last exit code. */
  static int run(Host host, Surroundings surroundings) throws IOException {
    return new PlainTyping(host, surroundings).run();
  }

  private int run() throws IOException {
    SystemShell system = new SystemShell(surroundings);
    Interrupts interrupts = new Interrupts(host, system);
    List<String> typed = new ArrayList<>();
    Session session = new Session(host, interrupts::run, system, surroundings, () -> typed);
    Lines lines = new Lines(surroundings.streams().in());
    // The terminal has thrown the line away by itself; a new prompt says so.
    Object before =
        Signals.register(
            INTERRUPT, () -> say(interrupts.interrupt() ? "\n" : "\n" + host.place() + "> "));
    try {
      while (true) {
        say(host.place() + "> ");
        Optional<String> line = lines.next(() -> say("> "));
        if (line.isEmpty()) {
          say("\n");
          return session.status();
        }
        if (!line.get().isBlank()) {
          typed.add(line.get());
        }
        session.carryOut(line.get());
        if (session.ended()) {
          return session.status();
        }
      }
    } finally {
      Signals.unregister(INTERRUPT, before);
    }
  }

  private void say(String text) {
    try {
      prompts.write(text.getBytes(StandardCharsets.UTF_8));
      prompts.flush();
    } catch (IOException nobodyWatches) {
      // What is typed is carried out all the same.
    }
  }
}
