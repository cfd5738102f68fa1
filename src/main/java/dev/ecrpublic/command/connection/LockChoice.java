package dev.ecrpublic.command.connection;

import dev.ecrpublic.console.Console;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.text.PythonInt;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** How long a command waits for the locks of the local registry. */
public final class LockChoice {
  private LockChoice() {}

  /**
   * As {@code --lock-timeout} or the environment says, else without an end.
   *
   * @param telling takes lines for people
   */
  public static LockWait of(Settings settings, Consumer<String> telling) {
    return of(settings, Optional.empty(), telling);
  }

  /** The same, told on standard error. */
  public static LockWait of(Settings settings, Console console) {
    return of(settings, line -> console.complain(line + "\n"));
  }

  /** The same with another end where nothing is said. */
  public static LockWait of(
      Settings settings, Optional<Duration> otherwise, Consumer<String> telling) {
    String text =
        settings
            .globals()
            .get(GlobalOption.LOCK_TIMEOUT)
            .orElse(Setting.LOCK_TIMEOUT.in(settings.env()));
    return new LockWait(text.isEmpty() ? otherwise : Optional.of(seconds(text)), telling);
  }

  private static Duration seconds(String text) {
    long seconds = PythonInt.isOne(text) ? PythonInt.clamped(text) : -1;
    if (seconds < 0) {
      throw Failure.Usage.parameter(
          Setting.LOCK_TIMEOUT.flag() + " must be a number of seconds, 0 or more, not " + text);
    }
    // More nanoseconds than fit into a number would be no wait at all.
    return Duration.ofSeconds(Math.min(seconds, Integer.MAX_VALUE));
  }
}
