package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.OwnLine;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code local serve}: serves the registry until it is told to end. */
final class LocalServeCommand implements Command {
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("serve")
          .addOption(DataDirectory.option())
          .addOption(option(LocalServe.HOST, "1", String.class))
          .addOption(option(LocalServe.PORT, "1", long.class))
          .addOption(option(LocalServe.PRIVATE_PORT, "1", long.class))
          .addOption(option(LocalServe.PUBLIC_HOST, "1..*", String.class))
          .addOption(option(LocalServe.ACCOUNT_ID, "1", String.class))
          .addOption(option(LocalServe.ALIAS, "1", String.class))
          .addOption(option(LocalServe.VERIFY_SIGNATURES, "0", boolean.class))
          .addOption(option(LocalServe.CREATE_ON_PUSH, "0", boolean.class));

  private static OptionSpec option(String name, String arity, Class<?> type) {
    return OptionSpec.builder(name).arity(arity).type(type).build();
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = DataDirectory.line(spec, words);
    return DataDirectory.use(
        line, context, directory -> LocalServe.of(line, directory, context).run());
  }
}
