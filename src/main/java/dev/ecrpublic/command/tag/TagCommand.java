package dev.ecrpublic.command.tag;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.CopyFlags;
import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.image.ImageFailures;
import dev.ecrpublic.command.image.PlainHttp;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.reference.ImageReference;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code tag REFERENCE NEWTAG…}: lets more tags point to an image, whose manifest is stored again
 * byte for byte.
 */
public final class TagCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "tag";

  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name(NAME)
          .addOption(CopyFlags.timeout())
          .addOption(PlainHttp.option())
          .addPositional(CopyFlags.word("0", "REFERENCE"))
          .addPositional(CopyFlags.word("1..*", "NEWTAG"));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (line.words().size() < 2) {
      throw Failure.Usage.parameter("tag takes a reference and the tags that its image gets");
    }
    ImageReference reference = ImageReference.parse(line.words().getFirst());
    List<String> tags = line.words().subList(1, line.words().size());
    tags.forEach(reference::withTag);
    String tagged =
        ImageFailures.told(
            () -> {
              try (ImageAccess access =
                  new ImageAccess(
                      context,
                      CopyFlags.patience(line, context.console()),
                      PlainHttp.of(line),
                      false)) {
                return tagged(reference, tags, access);
              }
            });
    context.out().write(out -> out.write(tagged + "\n"));
    return 0;
  }

  private static String tagged(ImageReference reference, List<String> tags, ImageAccess access)
      throws IOException {
    try (ImageSource source = access.source(reference);
        ImageTarget target = access.target(reference)) {
      FetchedManifest manifest = source.resolve(reference.tagOrDigest());
      for (String tag : tags) {
        if (!target.digestOf(tag).equals(Optional.of(manifest.digest()))) {
          target.putManifest(manifest, Optional.of(tag));
        }
      }
      return target.reference(manifest.digest());
    }
  }
}
