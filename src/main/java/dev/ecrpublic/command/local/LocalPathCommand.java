package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.OwnLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code local path}: prints the registry's directory. */
final class LocalPathCommand implements Command {
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this).name("path").addOption(DataDirectory.option());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = DataDirectory.line(spec, words);
    return DataDirectory.use(line, context, directory -> path(directory, context));
  }

  /** The path alone, for a shell to use; in a format where one is asked for. */
  private static void path(Path directory, Context context) {
    if (DataDirectory.wantsForm(context)) {
      DataDirectory.results("LocalPath", context).reply(Map.of("directory", directory.toString()));
      return;
    }
    context.out().write(out -> out.write(directory + "\n"));
  }
}
