package dev.ecrpublic.command.operation;

import dev.ecrpublic.aws.http.TlsRehearsal;
import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Watching;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.output.pager.Pager;
import dev.ecrpublic.setting.Setting;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** An operation of the service as a command. */
public final class OperationCommand implements Command {
  private final Operation operation;
  private final CommandSpec spec;

  /** The command of that operation. */
  public OperationCommand(Operation operation) {
    this.operation = operation;
    this.spec = Commands.operation(operation);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    Console console = context.console();
    try (Progress progress = Watching.of(operation.name(), context.settings(), console)) {
      OperationLine line = OperationLine.parse(spec, words);
      if (line.asksForHelp()) {
        return context.help().show();
      }
      // Not before the line is known to be right: whoever mistyped should not wait for TLS.
      if (context.tlsLikely()) {
        TlsRehearsal.start();
      }
      return run(line, context, progress);
    }
  }

  private int run(OperationLine line, Context context, Progress progress) {
    Settings settings = context.settings();
    Console console = context.console();
    Connections connections = context.connections().watched(progress);
    Stdout direct = Watching.output(progress, console, context.out());
    Optional<List<String>> command =
        Pager.command(
            console.terminal().stdout(),
            console.env(),
            settings.config(Setting.RESULT_PAGER).orElse(null),
            settings.globals().has(GlobalOption.NO_CLI_PAGER));
    Invocation invocation = new Invocation(operation, line, settings, console, progress);
    if (command.isEmpty()) {
      return invocation.run(connections, results(context, direct, direct, false));
    }
    try (Pager pager = Pager.start(command.get(), console.env())) {
      Stdout paged = new Stdout(progress.until(pager), direct.charset());
      return invocation.run(connections, results(context, direct, paged, true));
    }
  }

  private static ResultsFactory results(
      Context context, Stdout direct, Stdout shown, boolean pager) {
    return new ResultsFactory(
        context.settings(), context.query(), context.console().terminal(), direct, shown, pager);
  }
}
