package dev.ecrpublic.command.shell.edit;

import dev.ecrpublic.command.history.HistoryFile;
import dev.ecrpublic.command.shell.Host;
import dev.ecrpublic.command.shell.Interrupts;
import dev.ecrpublic.command.shell.Running;
import dev.ecrpublic.command.shell.Session;
import dev.ecrpublic.command.shell.Surroundings;
import dev.ecrpublic.command.shell.SystemShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/** Lines typed on a terminal, with editing, completion, colours and history. */
public final class Editing {
  private static final int MOST_LISTED = 200;
  private final Host host;
  private final Terminal terminal;
  private final HistoryFile file;
  private final History history = new DefaultHistory();
  private final LineReader reader;
  private final Interrupts interrupts;
  private final Session session;

  private Editing(Host host, Surroundings surroundings, Terminal terminal) {
    this.host = host;
    this.terminal = terminal;
    this.file = HistoryFile.of(surroundings.env());
    SystemShell system = new SystemShell(surroundings);
    this.interrupts = new Interrupts(host, system);
    this.session = new Session(host, interrupts::run, system, surroundings, this::remembered);
    this.reader = reader();
  }

  /** Carries out what is typed and returns the last exit code. */
  public static int run(Host host, Surroundings surroundings) throws IOException {
    // Ctrl-C is a key while a line is typed; were it a signal as well, it would give up two lines.
    System.setProperty(TerminalBuilder.PROP_SOFTWARE_SIGNALS, "false");
    try (Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
            .encoding(StandardCharsets.UTF_8)
            .graphemeCluster(false)
            .build()) {
      return new Editing(host, surroundings, terminal).run();
    }
  }

  private LineReader reader() {
    Reader made = new Reader(terminal, host::coloured);
    made.setParser(new Typed());
    made.setCompleter(new Completion(host));
    made.setCompletionMatcher(new EverySuggestion());
    made.setHighlighter(new Colours(host));
    made.setHistory(history);
    made.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
    made.setVariable(LineReader.LIST_MAX, MOST_LISTED);
    made.setVariable(LineReader.BELL_STYLE, "none");
    made.setVariable(LineReader.BLINK_MATCHING_PAREN, 0L);
    made.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    made.option(LineReader.Option.HISTORY_REDUCE_BLANKS, false);
    made.option(LineReader.Option.HISTORY_TIMESTAMPED, false);
    made.option(LineReader.Option.INSERT_TAB, false);
    file.read().forEach(history::add);
    return made;
  }

  private List<String> remembered() {
    List<String> out = new ArrayList<>();
    history.iterator().forEachRemaining(entry -> out.add(entry.line()));
    return out;
  }

  private int run() {
    terminal.handle(Terminal.Signal.INT, signal -> interrupts.interrupt());
    while (!session.ended()) {
      try {
        String line = reader.readLine(host.place() + "> ");
        remember(line);
        session.carryOut(line);
        if (session.status() == Running.CANCELLED && !session.ended()) {
          terminal.writer().println();
          terminal.flush();
        }
      } catch (UserInterruptException lineGivenUp) {
        // What interrupted the reading must not interrupt the next one.
        Thread.interrupted();
        // A list of completions may still stand below.
        terminal.puts(InfoCmp.Capability.clr_eos);
        terminal.flush();
        session.cancelled();
      } catch (EndOfFileException left) {
        return session.status();
      }
    }
    return session.status();
  }

  private void remember(String line) {
    if (!line.isBlank() && !line.startsWith(" ")) {
      file.add(line);
    }
  }
}
