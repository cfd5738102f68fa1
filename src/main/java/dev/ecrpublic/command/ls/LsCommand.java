package dev.ecrpublic.command.ls;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.image.ImageFailures;
import dev.ecrpublic.command.image.PlainHttp;
import dev.ecrpublic.command.image.ReadingAccess;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.oci.reference.ImageReference;
import dev.ecrpublic.output.columns.ColumnPrinter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code ls}: lists the repositories of one's own registry, or the tags of a repository. */
public final class LsCommand implements Command, Answers {
  /** The word that calls it. */
  public static final String NAME = "ls";

  private static final String ALL = "--all";
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name(NAME)
          .addPositional(
              PositionalParamSpec.builder()
                  .index("0")
                  .paramLabel("REPOSITORY")
                  .required(false)
                  .type(String.class)
                  .build())
          .addOption(OptionSpec.builder(ALL).arity("0").type(boolean.class).build())
          .addOption(PlainHttp.option());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  /** Either the one or the other is told. */
  @Override
  public List<Parameter> output() {
    List<Parameter> repository =
        List.of(
            member("repositoryName", Kind.STRING),
            member("images", Kind.LONG),
            member("sizeInBytes", Kind.LONG),
            member("imagePushedAt", Kind.TIMESTAMP));
    List<Parameter> tag =
        List.of(
            member("imageTag", Kind.STRING),
            member("imageDigest", Kind.STRING),
            member("sizeInBytes", Kind.LONG),
            list("platforms", member("platform", Kind.STRING)),
            member("imagePushedAt", Kind.TIMESTAMP),
            list("attached", member("kind", Kind.STRING)));
    return List.of(
        list("repositories", new Parameter("Repository", Kind.STRUCTURE, false, 0, repository)),
        list("tags", new Parameter("Tag", Kind.STRUCTURE, false, 0, tag)));
  }

  private static Parameter member(String name, Kind kind) {
    return new Parameter(name, kind, false, 0, List.of());
  }

  private static Parameter list(String name, Parameter element) {
    return new Parameter(name, Kind.LIST, false, 0, List.of(element));
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (line.words().size() > 1) {
      throw new Failure.UnknownOptions(line.words().subList(1, line.words().size()));
    }
    if (line.words().isEmpty()) {
      repositories(context);
      return 0;
    }
    ImageReference reference = ImageReference.parse(line.words().getFirst());
    if (reference.namesImage()) {
      throw Failure.Usage.parameter(
          "ls lists the tags of a repository; \"inspect " + reference + "\" shows one image.");
    }
    tags(reference, line, context);
    return 0;
  }

  private static void repositories(Context context) {
    List<RepositoryRow> rows = new RepositoryListing(context).rows();
    Instant now = context.console().clock().instant();
    new OwnResult(context)
        .show(
            "Ls",
            () -> Map.of("repositories", rows.stream().map(RepositoryRow::document).toList()),
            () -> {
              ColumnPrinter out = new ColumnPrinter("repository", "images", "size", "pushed");
              rows.forEach(row -> out.row(row.cells(now)));
              return out;
            });
  }

  private static void tags(ImageReference reference, OwnLine line, Context context) {
    boolean all = line.has(ALL);
    List<TagRow> rows =
        ImageFailures.told(
            () -> {
              try (ImageAccess access = ReadingAccess.open(line, context)) {
                return new ArrayList<>(new TagListing(context, access).rows(reference, all));
              }
            });
    Instant now = context.console().clock().instant();
    new OwnResult(context)
        .show(
            "Ls",
            () -> Map.of("tags", rows.stream().map(TagRow::document).toList()),
            () -> {
              ColumnPrinter out =
                  new ColumnPrinter("tag", "digest", "size", "platforms", "pushed", "attached");
              rows.forEach(row -> out.row(row.cells(now)));
              return out;
            });
  }
}
