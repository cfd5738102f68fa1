package dev.ecrpublic.command.untag;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.CopyFlags;
import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.image.ImageFailures;
import dev.ecrpublic.command.image.PlainHttp;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.reference.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code untag REFERENCE…}: takes tags away, and an image only with {@code --delete-image}, for the
 * service deletes an image with its last tag.
 */
public final class UntagCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "untag";

  private static final String DELETE_IMAGE = "--delete-image";
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name(NAME)
          .addOption(CopyFlags.flag(DELETE_IMAGE))
          .addOption(CopyFlags.timeout())
          .addOption(PlainHttp.option())
          .addPositional(CopyFlags.word("0..*", "REFERENCE"));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (line.words().isEmpty()) {
      throw Failure.Usage.parameter("untag takes references, such as team/app:v1");
    }
    List<ImageReference> references = new ArrayList<>();
    for (String word : line.words()) {
      ImageReference reference = ImageReference.parse(word);
      if (reference.tag().isEmpty()) {
        throw Failure.Usage.parameter("There is no tag in '" + word + "': say NAME:TAG.");
      }
      references.add(reference);
    }
    try (ImageAccess access =
        new ImageAccess(
            context, CopyFlags.patience(line, context.console()), PlainHttp.of(line), false)) {
      for (ImageReference reference : references) {
        String left = untag(reference, line.has(DELETE_IMAGE), access);
        context.out().write(out -> out.write(left + "\n"));
      }
    }
    return 0;
  }

  /** The reference of the image that has lost its tag. */
  private static String untag(ImageReference reference, boolean delete, ImageAccess access) {
    Optional<RegistryHost> host = reference.host();
    if (host.isEmpty() || access.isLocal(reference)) {
      return ImageFailures.told(() -> new ServiceTags(access, reference).remove(delete));
    }
    if (host.get().isAmazon()) {
      throw Failure.Usage.parameter(
          "Name a repository of one's own without its host: "
              + reference
              + " could be anybody's, and Amazon deletes an image with its last tag.");
    }
    return ImageFailures.told(() -> access.untagged(reference));
  }
}
