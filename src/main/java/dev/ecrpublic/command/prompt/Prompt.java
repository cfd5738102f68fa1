package dev.ecrpublic.command.prompt;

import dev.ecrpublic.suggest.PromptWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * Asks for a whole command line on the terminal, on a screen of its own that is gone afterwards.
 * Nothing of it reaches standard output as long as standard error is the terminal.
 */
public final class Prompt implements AutoCloseable {
  private static final List<String> KEYS =
      List.of(
          "Enter      takes the suggestion, or runs the line",
          "Tab, Down  the next suggestion; a single one is taken",
          "S-Tab, Up  the suggestion before",
          "Esc        back to what was typed; closes panels",
          "F1         these keys",
          "F2         the next panel, or the line",
          "F3         the help page of the command",
          "F4         suggestions in one column or several",
          "F5         a sample of the output",
          "Ctrl-R     earlier lines",
          "PgUp, PgDn scroll the panel",
          "Ctrl-A, -E the line's start and end",
          "Ctrl-U, -K delete up to there",
          "Ctrl-W     deletes the word before the cursor",
          "Alt-B, -F  a word to the left, to the right",
          "Ctrl-C, -D leave without running anything");
  private static final Logger LIBRARY_LOG = Logger.getLogger("org.jline");
  private static final long A_MOMENT_MILLIS = 1;
  private final Terminal terminal;
  private final Attributes usual;
  private final PromptSource source;
  private final PromptState state;
  private final Display display;

  private Prompt(Terminal terminal, List<String> words, PromptSource source) {
    this.terminal = terminal;
    this.source = source;
    this.state = new PromptState(words, source.suggester(), source.history());
    this.usual = terminal.enterRawMode();
    this.display = new Display(terminal, true);
    display.clear();
    terminal.handle(Terminal.Signal.WINCH, signal -> redraw());
    terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.keypad_xmit);
  }

  /**
   * Asks, with those words already on the line; the answer is the words to run, or nothing where
   * the user left.
   *
   * @throws IOException if the terminal cannot be used
   */
  public static Optional<List<String>> ask(List<String> words, PromptSource source)
      throws IOException {
    LIBRARY_LOG.setLevel(Level.OFF);
    try (Terminal terminal = open()) {
      if (terminal.getStringCapability(Capability.cursor_address) == null) {
        throw new IOException("a terminal of type " + terminal.getType() + " has no screen");
      }
      Optional<List<String>> answer;
      String line;
      try (Prompt prompt = new Prompt(terminal, words, source)) {
        answer = prompt.answer();
        line = prompt.state.line().text().strip();
      }
      terminal.writer().println("> " + source.program() + " " + line);
      terminal.flush();
      if (answer.isPresent()) {
        source.remember(line);
      }
      return answer;
    }
  }

  private static Terminal open() throws IOException {
    try {
      return TerminalBuilder.builder()
          .system(true)
          .systemOutput(TerminalBuilder.SystemOutput.SysErrOrSysOut)
          .provider("exec")
          .dumb(false)
          .graphemeCluster(false)
          .build();
    } catch (IllegalStateException unusable) {
      throw new IOException(unusable);
    }
  }

  /** Words as a line, quoted where they need it. */
  public static String line(List<String> words) {
    return PromptWords.line(words);
  }

  /** The words of a line. */
  public static List<String> words(String line) {
    return PromptWords.all(line);
  }

  private Optional<List<String>> answer() {
    BindingReader keys = new BindingReader(terminal.reader());
    KeyMap<PromptKey> map = PromptKey.map(terminal);
    draw();
    while (true) {
      PromptKey key = keys.readBinding(map);
      if (key == null) {
        return Optional.empty();
      }
      PromptState.Next next = press(key, keys.getLastBinding());
      if (next == PromptState.Next.LEAVE) {
        return Optional.empty();
      }
      if (next == PromptState.Next.RUN) {
        return Optional.of(state.words());
      }
      if (!moreWaits()) {
        draw();
      }
    }
  }

  /** Text that is pasted is drawn once, not after each of its characters. */
  private boolean moreWaits() {
    try {
      return terminal.reader().peek(A_MOMENT_MILLIS) >= 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private synchronized PromptState.Next press(PromptKey key, String characters) {
    if (key == PromptKey.REDRAW) {
      display.clear();
    }
    return state.press(key, characters);
  }

  /** Called when the terminal has another size. */
  private synchronized void redraw() {
    display.clear();
    draw();
  }

  private synchronized void draw() {
    Size size = terminal.getSize();
    int columns = Math.max(20, size.getColumns());
    int rows = Math.max(2, size.getRows());
    display.resize(Size.of(columns, rows));
    PromptScreen screen = new PromptScreen(source.program(), columns, rows);
    List<AttributedString> lines = screen.draw(state, this::content);
    display.update(lines, screen.cursorRow() * (columns + 1) + screen.cursorColumn());
  }

  private List<String> content(PromptPanel panel, int width) {
    if (panel == state.panels().documentation()) {
      return source.page(state.words(), width);
    }
    return panel == state.panels().output() ? source.preview(state.words()) : KEYS;
  }

  @Override
  public void close() {
    terminal.puts(Capability.keypad_local);
    if (!terminal.puts(Capability.exit_ca_mode)) {
      terminal.puts(Capability.clear_screen);
    }
    terminal.flush();
    terminal.setAttributes(usual);
  }
}
