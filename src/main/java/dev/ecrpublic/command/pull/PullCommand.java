package dev.ecrpublic.command.pull;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.CopyFlags;
import dev.ecrpublic.command.image.CopyRun;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.reference.ImageReference;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code pull REFERENCE TARGET}: copies an image out of a registry. */
public final class PullCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "pull";

  private final CommandSpec spec =
      CopyFlags.add(CommandSpec.wrapWithoutInspection(this).name(NAME))
          .addPositional(CopyFlags.word("0", "REFERENCE"))
          .addPositional(CopyFlags.word("1", "TARGET"));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (line.words().size() != 2) {
      throw Failure.Usage.parameter(
          "pull takes a reference and where the image goes, such as ./app, ./app.tar or -");
    }
    ImageReference.parse(line.words().getFirst());
    return new CopyRun(line, context)
        .image(line.words().getFirst(), List.of(line.words().getLast()), false);
  }
}
