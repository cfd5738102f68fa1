package dev.ecrpublic.command.push;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.CopyFlags;
import dev.ecrpublic.command.image.CopyRun;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.reference.ImageReference;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code push SOURCE REFERENCE…}: copies an image into registries. */
public final class PushCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "push";

  private static final String CREATE = "--create";
  private final CommandSpec spec =
      CopyFlags.add(CommandSpec.wrapWithoutInspection(this).name(NAME))
          .addOption(CopyFlags.flag(CREATE))
          .addPositional(CopyFlags.word("0", "SOURCE"))
          .addPositional(CopyFlags.word("1..*", "REFERENCE"));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (line.words().size() < 2) {
      throw Failure.Usage.parameter(
          "push takes an image, such as - or ./app.tar, and the references that it gets");
    }
    List<String> references = line.words().subList(1, line.words().size());
    references.forEach(ImageReference::parse);
    return new CopyRun(line, context).image(line.words().getFirst(), references, line.has(CREATE));
  }
}
