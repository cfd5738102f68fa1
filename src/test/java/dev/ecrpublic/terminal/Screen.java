package dev.ecrpublic.terminal;

import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A program on a real terminal, in tmux: keys go in, and what the screen shows is read. */
public final class Screen implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private final String server;

  private Screen(String server) {
    this.server = server;
  }

  /** Starts a program in a terminal of that size, in that directory and environment alone. */
  public static Screen start(
      int columns, int rows, Path directory, Map<String, String> env, List<String> program)
      throws IOException {
    Screen screen = new Screen("ecr-public-test-" + UUID.randomUUID());
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-f", "/dev/null", "new-session", "-d"));
    command.addAll(List.of("-x", "" + columns, "-y", "" + rows, "-c", directory.toString()));
    command.addAll(List.of("env", "-i", "TERM=screen", "LC_ALL=C.UTF-8"));
    env.forEach((name, value) -> command.add(name + "=" + value));
    command.addAll(program);
    screen.tmux(command);
    return screen;
  }

  /** Ends the program and starts it again on an empty screen. */
  public void restart() throws IOException {
    Optional<ProcessHandle> program = program();
    tmux(List.of("respawn-pane", "-k"));
    awaitEnd(program);
  }

  private Optional<ProcessHandle> program() throws IOException {
    String pid = tmux(List.of("display-message", "-p", "#{pane_pid}")).strip();
    return pid.chars().allMatch(Character::isDigit) && !pid.isEmpty()
        ? ProcessHandle.of(Long.parseLong(pid))
        : Optional.empty();
  }

  /** A program that has lost its terminal may still write its files. */
  private static void awaitEnd(Optional<ProcessHandle> program) {
    program.ifPresent(
        process -> process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join());
  }

  /** Types text as it is. */
  public void type(String text) throws IOException {
    tmux(List.of("send-keys", "-l", "--", text));
  }

  /** Presses keys by their tmux names, such as {@code Tab} or {@code C-c}. */
  public void press(String... keys) throws IOException {
    List<String> command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    tmux(command);
  }

  /** Gives the terminal another size. */
  public void resize(int columns, int rows) throws IOException {
    tmux(List.of("resize-window", "-x", "" + columns, "-y", "" + rows));
  }

  /** What the screen shows, without blanks at the ends of lines or empty lines at its end. */
  public String text() throws IOException {
    return stripped(tmux(List.of("capture-pane", "-p")));
  }

  /** The same after what has scrolled off the top. */
  public String scrolledText() throws IOException {
    return stripped(tmux(List.of("capture-pane", "-p", "-S", "-")));
  }

  /**
   * What the screen shows with the codes for bold and underlined text, {@code ^} for the escape
   * character, without those for the usual colours.
   */
  public String styledText() throws IOException {
    return stripped(
        tmux(List.of("capture-pane", "-p", "-e"))
            .replace('\u001b', '^')
            .replace("^[39m", "")
            .replace("^[49m", "")
            .replace("\n^[0m", "^[0m\n"));
  }

  private static String stripped(String shown) {
    StringBuilder out = new StringBuilder();
    for (String line : shown.split("\n", -1)) {
      out.append(line.stripTrailing()).append('\n');
    }
    return out.toString().stripTrailing() + "\n";
  }

  /** Looks until the screen is as wanted, at most for half a minute; returns the last look. */
  public String await(Predicate<String> wanted) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    String text = text();
    while (!wanted.test(text) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      text = text();
    }
    return text;
  }

  private String tmux(List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of(Clients.file("tmux"), "-L", server));
    command.addAll(words);
    Map<String, String> env = Map.of("PATH", Clients.path(), "LC_ALL", "C.UTF-8", "TERM", "screen");
    Process process = Surroundings.process(env, command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    Optional<ProcessHandle> program = program();
    tmux(List.of("kill-server"));
    awaitEnd(program);
  }
}
