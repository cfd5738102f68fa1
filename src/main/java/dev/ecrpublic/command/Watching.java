package dev.ecrpublic.command;

import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.output.progress.LayerBars;
import dev.ecrpublic.output.progress.LayerLines;
import dev.ecrpublic.output.progress.LayerProgress;
import dev.ecrpublic.output.progress.ProgressLine;
import dev.ecrpublic.output.progress.ProgressText;
import dev.ecrpublic.setting.Setting;

/** Decides whether somebody watches how far a command has come. */
public final class Watching {
  private Watching() {}

  /**
   * A line on standard error where that is a terminal that can erase it, unless it is not wanted:
   * {@code --no-progress}, {@code CI}, or {@code --debug}, whose lines it would disturb.
   */
  public static Progress of(String command, Settings settings, Console console) {
    // What describe-image-tags lists are image tags.
    String item = command.substring(command.indexOf('-') + 1).replace('-', ' ');
    return of(command, item, settings, console);
  }

  /** The same for a command that reads items of that name, in the plural. */
  public static Progress of(String command, String item, Settings settings, Console console) {
    if (!console.terminal().stderr() || !wanted(settings)) {
      return Progress.OFF;
    }
    return new ProgressLine(
        new ProgressText(command, item), console.err(), Terminal::measured, System::nanoTime);
  }

  /** The same for layers: bars on a terminal, else a line for each that is there. */
  public static LayerProgress layers(Settings settings, Console console, boolean quiet) {
    if (quiet) {
      return LayerProgress.OFF;
    }
    return console.terminal().stderr() && wanted(settings)
        ? new LayerBars(console.err(), Terminal::measured, System::nanoTime)
        : new LayerLines(console::complain);
  }

  /** Standard output; on a terminal, the line is gone before anything else is shown there. */
  public static Stdout output(Progress progress, Console console, Stdout direct) {
    return progress == Progress.OFF || !console.terminal().stdout()
        ? direct
        : new Stdout(progress.until(console.out()), direct.charset());
  }

  private static boolean wanted(Settings settings) {
    String terminal = Setting.TERM.in(settings.env());
    return Setting.CI.in(settings.env()).isEmpty()
        && !terminal.isEmpty()
        && !terminal.equals("dumb")
        && !settings.globals().has(GlobalOption.NO_PROGRESS)
        && !settings.globals().has(GlobalOption.DEBUG);
  }
}
