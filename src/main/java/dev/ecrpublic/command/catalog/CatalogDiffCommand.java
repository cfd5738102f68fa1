package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Parameter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code catalog diff}: shows what {@code catalog apply} would change; 1 where that is anything.
 */
final class CatalogDiffCommand implements Command, Answers {
  private static final int DIFFERENT = 1;
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("diff")
          .addPositional(CatalogLine.word("DIR", Path.class));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    return ChangeRow.output();
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = CatalogLine.parse(spec, words);
    CatalogPlan plan;
    try (Gallery gallery = Gallery.open(context)) {
      plan = Plans.of(CatalogLine.directory(line, context), gallery, context);
    }
    OwnResult result = new OwnResult(context);
    if (result.document()) {
      result.show("CatalogDiff", ChangeRow.document(plan.rows()));
    } else {
      result.text(Plans.text(plan.lines(), context));
    }
    return plan.isEmpty() ? 0 : DIFFERENT;
  }
}
