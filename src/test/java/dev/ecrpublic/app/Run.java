package dev.ecrpublic.app;

import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs command lines in this process and keeps what they did. */
public final class Run {
  private final Map<String, String> env = new HashMap<>();
  private final Path directory;
  private Terminal terminal = Terminal.none();
  private Service service = new EcrPublic();
  private String input = "";
  private Clock clock = Clock.systemUTC();

  /**
   * What a command line did.
   *
   * @param exit the exit code
   * @param out standard output
   * @param err standard error
   */
  public record Done(int exit, String out, String err) {}

  private Run(Path directory) {
    this.directory = directory;
    env.put("HOME", directory.toString());
    env.put("XDG_RUNTIME_DIR", directory.resolve("run").toString());
    env.put("TZ", "UTC");
    env.put("AWS_EC2_METADATA_DISABLED", "true");
  }

  /** Command lines in a directory, which is also the home, without any configuration. */
  public static Run in(Path directory) {
    return new Run(directory);
  }

  /** The same of the program for that service. */
  public Run of(Service other) {
    service = other;
    return this;
  }

  /** The same with an environment variable, or without it where the value is null. */
  public Run env(String name, String value) {
    if (value == null) {
      env.remove(name);
    } else {
      env.put(name, value);
    }
    return this;
  }

  /** The same with credentials in the environment. */
  public Run withKeys() {
    return env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
        .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
  }

  /** The same at that time. */
  public Run at(Instant time) {
    clock = Clock.fixed(time, ZoneOffset.UTC);
    return this;
  }

  /** The same on a terminal. */
  public Run on(Terminal other) {
    terminal = other;
    return this;
  }

  /** The same with that on standard input. */
  public Run input(String text) {
    input = text;
    return this;
  }

  /** Runs those words. */
  public Done words(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return into(out, words, out);
  }

  /** Runs those words with standard output going to that stream. */
  public Done into(OutputStream out, String... words) {
    return into(out, words, new ByteArrayOutputStream());
  }

  private Done into(OutputStream out, String[] words, ByteArrayOutputStream kept) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            Map.copyOf(env),
            directory,
            terminal,
            clock);
    int exit = Cli.run(List.of(words), console, service);
    return new Done(
        exit, kept.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
