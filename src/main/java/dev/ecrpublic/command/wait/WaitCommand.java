package dev.ecrpublic.command.wait;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.OwnCommand;
import dev.ecrpublic.command.help.Help;
import dev.ecrpublic.command.operation.Watching;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.Dialect;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.Waiter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code wait}: asks an operation again and again until something is done. */
public final class WaitCommand implements OwnCommand {
  public static final String NAME = "wait";

  /** The mirrored program's words where none of its commands is named. */
  private static final String NOTHING_NAMED =
      "usage: aws [options] ecr wait <subcommand> [parameters]\naws: [ERROR]: too few arguments";

  private final Service service;

  /** The command for what a service's operations can be waited for. */
  public WaitCommand(Service service) {
    this.service = service;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.create()
        .name(NAME)
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .paramLabel("SUBCOMMAND")
                .required(true)
                .type(String.class)
                .completionCandidates(names())
                .build());
  }

  /** The words are read by what is waited for. */
  @Override
  public OwnLine read(List<String> words) {
    return OwnLine.unread(words);
  }

  @Override
  public int run(OwnLine line, Context context) {
    List<String> words = new ArrayList<>(line.words());
    Waiter waiter = find(Dialect.take(words).orElseThrow(() -> nothingNamed(words)));
    Operation operation = service.catalog().find(waiter.operation()).orElseThrow();
    OperationLine options = OperationLine.parse(operation, words);
    if (options.asksForHelp()) {
      boolean paged = !context.settings().globals().has(GlobalOption.NO_CLI_PAGER);
      new Help(context.console(), paged, service).command(NAME + " " + waiter.name());
      return 0;
    }
    String shown = NAME + " " + waiter.name();
    try (Progress progress = Watching.of(shown, context.settings(), context.console())) {
      new Waiting(waiter, operation, options, context)
          .run(context.connections().watched(progress), Thread::sleep);
    }
    return 0;
  }

  private static Failure nothingNamed(List<String> words) {
    return Failure.Usage.parameter(
        words.isEmpty() ? NOTHING_NAMED : "Unknown options: " + String.join(",", words));
  }

  private Waiter find(String name) {
    for (Waiter waiter : service.waiters()) {
      if (waiter.name().equals(name)) {
        return waiter;
      }
    }
    throw Choices.refused("subcommand", name, names());
  }

  private List<String> names() {
    return service.waiters().stream().map(Waiter::name).toList();
  }
}
