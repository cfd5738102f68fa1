package dev.ecrpublic.command.wait;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Watching;
import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.service.Waiter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** One of the commands of {@code wait}: it takes the options of the operation that is asked. */
final class WaiterCommand implements Command {
  private final Waiter waiter;
  private final Operation operation;
  private final CommandSpec spec;

  WaiterCommand(Waiter waiter, Operation operation) {
    this.waiter = waiter;
    this.operation = operation;
    this.spec = Commands.like(operation, waiter.name(), this);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OperationLine options = OperationLine.parse(spec, words);
    if (options.asksForHelp()) {
      return context.help().show();
    }
    String shown = WaitCommand.NAME + " " + waiter.name();
    try (Progress progress = Watching.of(shown, context.settings(), context.console())) {
      new Waiting(waiter, operation, options, context)
          .run(context.connections().watched(progress), Thread::sleep);
    }
    return 0;
  }
}
