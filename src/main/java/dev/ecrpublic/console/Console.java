package dev.ecrpublic.console;

import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.text.Redaction;
import dev.ecrpublic.text.Visible;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Everything that a command can see of the world around it.
 *
 * @param in standard input
 * @param out standard output; failures to write reach the writer
 * @param err standard error
 * @param env the environment
 * @param directory the working directory
 * @param terminal which of the three streams are a terminal
 * @param clock what time it is
 */
public record Console(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> env,
    Path directory,
    Terminal terminal,
    Clock clock) {
  private static final int SHORTEST_SECRET = 8;
  private static final List<Setting> SECRETS =
      List.of(
          Setting.SECRET_ACCESS_KEY,
          Setting.SESSION_TOKEN,
          Setting.SECURITY_TOKEN,
          Setting.DOCKER_AUTH);

  /** The same with the clock of this machine. */
  public Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> env,
      Path directory,
      Terminal terminal) {
    this(in, out, err, env, directory, terminal, Clock.systemUTC());
  }

  /** The surroundings of this process. */
  public static Console system() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        Path.of(""),
        Terminal.system());
  }

  /**
   * Writes to standard error, where a failure to write can be told to no one. The text may be what
   * a server or a file said.
   */
  public void complain(String text) {
    complainAsItIs(shown(text));
  }

  /**
   * What others said, as standard error may show it: without secrets, and without anything that a
   * terminal obeys where it is one.
   */
  public String shown(String text) {
    String out = Redaction.of(text);
    for (Setting setting : SECRETS) {
      String secret = setting.in(env);
      if (secret.length() >= SHORTEST_SECRET) {
        out = out.replace(secret, "***");
      }
    }
    return terminal.stderr() ? Visible.of(out) : out;
  }

  /** Writes text with colours of its own to standard error. */
  public void complainAsItIs(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException nobodyListens) {
      // The exit code says it all the same.
    }
  }
}
