package dev.ecrpublic.command.wait;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.Dialect;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.Waiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code wait}: asks an operation again and again until something is done. */
public final class WaitCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "wait";

  /** The mirrored program's words where none of its commands is named. */
  private static final String NOTHING_NAMED =
      "usage: aws [options] ecr wait <subcommand> [parameters]\naws: [ERROR]: too few arguments";

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);

  /** The command for what a service's operations can be waited for. */
  public WaitCommand(Service service) {
    for (Waiter waiter : service.waiters()) {
      spec.addSubcommand(
          waiter.name(),
          new WaiterCommand(waiter, service.catalog().find(waiter.operation()).orElseThrow())
              .spec());
    }
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  /** As the mirrored program does, which knows no option of the commands below at this place. */
  @Override
  public Optional<String> take(List<String> words) {
    return Dialect.take(words);
  }

  @Override
  public int run(List<String> words, Context context) {
    String name = take(new ArrayList<>(words)).orElseThrow(() -> nothingNamed(words));
    throw Choices.refused("subcommand", name, List.copyOf(spec.subcommands().keySet()));
  }

  private static Failure nothingNamed(List<String> words) {
    return Failure.Usage.parameter(
        words.isEmpty() ? NOTHING_NAMED : "Unknown options: " + String.join(",", words));
  }
}
