package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.registry.RegistryDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code local reset}: deletes everything in the registry. */
final class LocalResetCommand implements Command {
  private static final String YES = "--yes";
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("reset")
          .addOption(DataDirectory.option())
          .addOption(OptionSpec.builder(YES).arity("0").type(boolean.class).build());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = DataDirectory.line(spec, words);
    return DataDirectory.use(
        line, context, directory -> reset(directory, line.has(YES), context.console()));
  }

  private static void reset(Path directory, boolean agreed, Console console) throws IOException {
    RegistryDirectory registry = new RegistryDirectory(directory);
    if (!agreed && !agrees(directory, registry.size(warning -> {}), console)) {
      throw new Failure.Internal("Nothing was deleted");
    }
    if (!registry.reset()) {
      throw new Failure.Internal(
          "A server runs on "
              + directory
              + ": stop it first (ecr-public local status tells which)");
    }
  }

  private static boolean agrees(Path directory, RegistryDirectory.Size size, Console console)
      throws IOException {
    if (!console.terminal().stdin()) {
      throw Failure.Usage.parameter(
          "local reset deletes everything in " + directory + " and cannot ask here: say --yes");
    }
    console.complain(
        "Delete everything in "
            + directory
            + " (repositories: "
            + size.repositories()
            + ", images: "
            + size.images()
            + ")? [y/N] ");
    String answer =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
