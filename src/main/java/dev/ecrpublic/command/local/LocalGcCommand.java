package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.registry.GarbageCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code local gc}: removes what nobody uses. */
final class LocalGcCommand implements Command, Answers {
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this).name("gc").addOption(DataDirectory.option());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    return List.of(
        DataDirectory.member("uploads", Kind.LONG),
        DataDirectory.member("unusedLayers", Kind.LONG),
        DataDirectory.member("temporaryFiles", Kind.LONG),
        DataDirectory.member("sizeInBytes", Kind.LONG));
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = DataDirectory.line(spec, words);
    boolean[] whole = {true};
    DataDirectory.use(line, context, directory -> whole[0] = collect(directory, context));
    return whole[0] ? 0 : 1;
  }

  /** Tells whether everything could be looked at. */
  private static boolean collect(Path directory, Context context) throws IOException {
    GarbageCollection.Collected done = GarbageCollection.run(directory, Clock.systemUTC());
    for (String kept : done.kept()) {
      context.console().complain("warning: " + kept + "\n");
    }
    if (DataDirectory.wantsForm(context)) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("uploads", done.uploads());
      values.put("unusedLayers", done.layers());
      values.put("temporaryFiles", done.files());
      values.put("sizeInBytes", done.bytes());
      DataDirectory.results("LocalGc", context).reply(values);
    } else {
      String text =
          "Removed: "
              + done.uploads()
              + " uploads, "
              + done.layers()
              + " unused layers, "
              + done.files()
              + " temporary files ("
              + done.bytes()
              + " bytes).\n";
      context.out().write(out -> out.write(text));
    }
    return done.kept().isEmpty();
  }
}
