package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.output.format.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The directory that the commands about the embedded registry are about. */
final class DataDirectory {
  private static final String OPTION = "--data-dir";

  private DataDirectory() {}

  /** What is done in it. */
  interface Action {
    /** Does it. */
    void in(Path directory) throws IOException;
  }

  static OptionSpec option() {
    return OptionSpec.builder(OPTION).arity("1").type(Path.class).build();
  }

  /** The line of a command that takes options alone. */
  static OwnLine line(CommandSpec spec, List<String> words) {
    OwnLine line = OwnLine.parse(spec, words);
    if (!line.words().isEmpty()) {
      throw new Failure.UnknownOptions(line.words());
    }
    return line;
  }

  /** Does something in the directory that a line names, or else in the usual one. */
  static int use(OwnLine line, Context context, Action action) {
    Path directory =
        line.value(OPTION)
            .map(named -> context.console().directory().resolve(named))
            .orElseGet(() -> LocalConnection.directory(context.settings()))
            .toAbsolutePath()
            .normalize();
    try {
      action.in(directory);
      return 0;
    } catch (IOException e) {
      throw new Failure.Internal(
          "The local registry in " + directory + " failed: " + FileReason.of(e));
    }
  }

  /** Whether a format or query was asked for, where plain words are the usual answer. */
  static boolean wantsForm(Context context) {
    Globals globals = context.settings().globals();
    return globals.has(GlobalOption.OUTPUT) || globals.has(GlobalOption.QUERY);
  }

  /** A member of a result. */
  static Parameter member(String name, Kind kind) {
    return new Parameter(name, kind, false, 0, List.of());
  }

  /** Where a result of that title is shown. */
  static Results results(String title, Context context) {
    return new ResultsFactory(
            context.settings(),
            context.query(),
            context.console().terminal(),
            context.out(),
            context.out(),
            false)
        .titled(title);
  }
}
