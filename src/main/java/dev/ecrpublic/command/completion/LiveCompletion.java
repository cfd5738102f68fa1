package dev.ecrpublic.command.completion;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.Program;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.suggest.Completer;
import dev.ecrpublic.suggest.LiveNames;
import dev.ecrpublic.suggest.TypedLine;
import dev.ecrpublic.text.PythonInt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The entry point that completion scripts call, {@code __complete}: prints the candidates for the
 * line in {@code COMP_LINE} up to {@code COMP_POINT}, one a line. As it stands it offers what the
 * AWS CLI's completer offers; {@code __complete all} offers everything. It is silent on any error
 * and takes less than two seconds, whatever the network does.
 */
public final class LiveCompletion {
  /** The word that calls it. */
  public static final String NAME = "__complete";

  /** From the start of the process to its end, with a reserve for leaving. */
  private static final Duration WHOLE = Duration.ofMillis(1800);

  private static final Duration LONGEST = Duration.ofMillis(1400);
  private static final Duration SHORTEST = Duration.ofMillis(200);
  private final Program program;
  private final Console console;
  private final boolean all;

  private LiveCompletion(Program program, Console console, boolean all) {
    this.program = program;
    this.console = console;
    this.all = all;
  }

  /** Prints the candidates and returns 0. */
  public static int run(Program program, List<String> words, Console console) {
    AtomicReference<List<String>> found = new AtomicReference<>(List.of());
    Thread search =
        new Thread(
            () ->
                found.set(
                    new LiveCompletion(program, console, words.contains("all")).candidates()));
    search.setDaemon(true);
    search.setUncaughtExceptionHandler((thread, failure) -> {});
    search.start();
    try {
      search.join(timeLeft());
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
    }
    StringBuilder lines = new StringBuilder();
    for (String candidate : found.get()) {
      lines.append(candidate).append('\n');
    }
    try {
      new Stdout(console.out(), StandardCharsets.UTF_8).write(out -> out.append(lines));
    } catch (Stdout.Unwritable nobodyReads) {
      return 0;
    }
    return 0;
  }

  /**
   * Where the launcher started the process, its start counts; elsewhere the process is not for this
   * line alone. A test that shows names and not speed has time (property {@code
   * ecr-public.completion.millis}).
   */
  private static Duration timeLeft() {
    Long patience = Long.getLong("ecr-public.completion.millis");
    if (patience != null) {
      return Duration.ofMillis(patience);
    }
    if (!Terminal.launched()) {
      return LONGEST;
    }
    Duration spent =
        ProcessHandle.current()
            .info()
            .startInstant()
            .map(start -> Duration.between(start, Instant.now()))
            .orElse(SHORTEST);
    long left = WHOLE.minus(spent).toMillis();
    return Duration.ofMillis(Math.clamp(left, SHORTEST.toMillis(), LONGEST.toMillis()));
  }

  private static List<String> words(TypedLine typed) {
    return typed.words().subList(1, typed.words().size());
  }

  private List<String> candidates() {
    String line = Setting.COMPLETED_LINE.in(console.env());
    String point = Setting.COMPLETED_POINT.in(console.env());
    TypedLine typed =
        TypedLine.of(line, PythonInt.isOne(point) ? Integer.parseInt(point) : line.length());
    if (typed.words().isEmpty()) {
      return List.of();
    }
    Profiles profiles = Profiles.load(console.env());
    Completer.Known commands =
        all
            ? Completer.Known.all(program.tree(), program.manual())
            : Completer.Known.mirrored(program.tree(), program.manual());
    Completer.World world =
        new Completer.World(
            profiles::names,
            (resource, repository) ->
                LiveNames.of(words(typed), console, profiles, program.service())
                    .names(resource, repository),
            console.directory());
    Completer completer = all ? Completer.all(commands, world) : Completer.likeAws(commands, world);
    return completer.candidates(typed);
  }
}
