package dev.ecrpublic.output.pager;

import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.text.PythonText;
import dev.ecrpublic.text.ShellWords;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program that shows output page by page on the terminal. Bytes written here reach it on its
 * standard input; it is launched by the first of them, and {@link #close} waits until the user
 * leaves it. What is written after the user left is discarded.
 */
public final class Pager extends OutputStream {
  private static final String DEFAULT = "less";
  private static final String HELP_DEFAULT = "less -R";

  private final List<String> command;
  private final Map<String, String> env;
  private Process process;
  private Thread shutdownHook;
  private boolean quit;

  private Pager(List<String> command, Map<String, String> env) {
    this.command = command;
    this.env = env;
  }

  /**
   * The pager's words, or nothing if output goes straight to standard output.
   *
   * @param isTerminal whether standard output is a terminal
   * @param env the environment: AWS_PAGER goes before the configuration, PAGER after it; CI
   *     switches paging off
   * @param configured the profile's cli_pager, or null
   * @param isDisabled whether --no-cli-pager is given
   * @throws PagerFailure if the configured command has an open quote
   */
  public static Optional<List<String>> command(
      boolean isTerminal, Map<String, String> env, String configured, boolean isDisabled) {
    if (!isTerminal || isDisabled || !Setting.CI.in(env).isEmpty()) {
      return Optional.empty();
    }
    String command = env.get(Setting.RESULT_PAGER.variable());
    if (command == null) {
      command = configured;
    }
    if (command == null) {
      command = env.getOrDefault(Setting.PAGER.variable(), DEFAULT);
    }
    return words(command);
  }

  /**
   * The words of the pager for help pages, or nothing if they go straight to standard output:
   * MANPAGER, else PAGER, else less, which is told to let bold and underlined text through.
   *
   * @param isTerminal whether standard output is a terminal
   * @param env the environment; CI switches paging off
   * @throws PagerFailure if the configured command has an open quote
   */
  public static Optional<List<String>> helpCommand(boolean isTerminal, Map<String, String> env) {
    if (!isTerminal || !Setting.CI.in(env).isEmpty()) {
      return Optional.empty();
    }
    String command = env.get(Setting.HELP_PAGER.variable());
    if (command == null) {
      command = env.getOrDefault(Setting.PAGER.variable(), HELP_DEFAULT);
    }
    return words(command);
  }

  /**
   * A pager that is launched by the first write.
   *
   * @param command the program and its arguments
   * @param env the program's environment, to which LESS=FRX is added if it has no LESS
   */
  public static Pager start(List<String> command, Map<String, String> env) {
    return new Pager(List.copyOf(command), env);
  }

  /** Whether the user has left the pager, so that more output is pointless. */
  public boolean isQuit() {
    return quit;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /**
   * Passes the bytes on.
   *
   * @throws PagerFailure if the program cannot be launched
   */
  @Override
  public void write(byte[] bytes, int start, int length) {
    if (length == 0 || quit) {
      return;
    }
    launch();
    try {
      process.getOutputStream().write(bytes, start, length);
    } catch (IOException _) {
      quit = true;
    }
  }

  @Override
  public void flush() {
    if (process == null || quit) {
      return;
    }
    try {
      process.getOutputStream().flush();
    } catch (IOException _) {
      quit = true;
    }
  }

  /** Ends the input and waits until the user has left the pager. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    try {
      process.getOutputStream().close();
    } catch (IOException _) {
      quit = true;
    }
    await(process);
    forgetShutdownHook();
  }

  private void launch() {
    if (process != null) {
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(env);
    builder.environment().putIfAbsent(Setting.LESS.variable(), Setting.LESS.fallback());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new PagerFailure(reason(e));
    }
    // Ctrl-C reaches this program too: leaving before the pager would hand the terminal to the
    // shell while the pager still draws on it.
    Process pager = process;
    shutdownHook = new Thread(() -> await(pager));
    Runtime.getRuntime().addShutdownHook(shutdownHook);
  }

  private void forgetShutdownHook() {
    if (shutdownHook == null) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException _) {
      // The shutdown is under way and the hook has nothing left to wait for.
    }
    shutdownHook = null;
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  // The JDK's message ends in "error: 2 (No such file or directory)".
  private String reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    int mark = message.lastIndexOf("error: ");
    int open = message.indexOf(" (", Math.max(mark, 0));
    int close = message.lastIndexOf(')');
    if (mark < 0 || open < 0 || close < open) {
      return message;
    }
    String number = message.substring(mark + "error: ".length(), open);
    String text = message.substring(open + 2, close);
    return "[Errno " + number + "] " + text + ": " + PythonText.repr(command.getFirst());
  }

  private static Optional<List<String>> words(String command) {
    try {
      List<String> words = ShellWords.split(command);
      return words.isEmpty() ? Optional.empty() : Optional.of(words);
    } catch (IllegalArgumentException e) {
      throw new PagerFailure(e.getMessage() + ": " + PythonText.repr(command));
    }
  }
}
