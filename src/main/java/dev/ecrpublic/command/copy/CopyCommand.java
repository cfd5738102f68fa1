package dev.ecrpublic.command.copy;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.CopyFlags;
import dev.ecrpublic.command.image.CopyRun;
import dev.ecrpublic.command.image.TagCopy;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.reference.TagPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code copy SOURCE TARGET}: copies an image or the tags of a repository. */
public final class CopyCommand implements Command {
  /** The word that calls it. */
  public static final String NAME = "copy";

  private static final String CREATE = "--create";
  private static final String ALL_TAGS = "--all-tags";
  private static final String TAGS = "--tags";
  private final CommandSpec spec =
      CopyFlags.add(CommandSpec.wrapWithoutInspection(this).name(NAME))
          .addOption(CopyFlags.flag(ALL_TAGS))
          .addOption(CopyFlags.valued(TAGS))
          .addOption(CopyFlags.flag("--no-clobber"))
          .addOption(CopyFlags.flag("--dry-run"))
          .addOption(CopyFlags.flag(CREATE))
          .addPositional(CopyFlags.word("0", "SOURCE"))
          .addPositional(CopyFlags.word("1", "TARGET"));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (line.words().size() != 2) {
      throw Failure.Usage.parameter("copy takes two places: where images are and where they go");
    }
    String from = line.words().getFirst();
    String to = line.words().getLast();
    CopyRun run = new CopyRun(line, context);
    if (!line.has(ALL_TAGS) && !line.has(TAGS)) {
      return run.image(from, List.of(to), line.has(CREATE));
    }
    List<TagPattern> patterns = line.values(TAGS).stream().map(TagPattern::new).toList();
    return run.chosen(from, to, line.has(CREATE), (source, target) -> tags(source, patterns));
  }

  private static List<TagCopy> tags(ImageSource source, List<TagPattern> patterns)
      throws IOException {
    List<TagCopy> out = new ArrayList<>();
    for (String tag : source.tags()) {
      if (patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(tag))) {
        out.add(TagCopy.of(tag));
      }
    }
    if (out.isEmpty()) {
      throw new Failure.Internal(source.name() + " has no tag that is meant");
    }
    return out;
  }
}
