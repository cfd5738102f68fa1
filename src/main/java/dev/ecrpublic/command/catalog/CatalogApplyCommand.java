package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code catalog apply}: makes the Gallery show what a directory says. */
final class CatalogApplyCommand implements Command, Answers {
  private static final String TITLE = "CatalogApply";
  private static final String DRY_RUN = "--dry-run";
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("apply")
          .addPositional(CatalogLine.word("DIR", Path.class))
          .addOption(OptionSpec.builder(DRY_RUN).arity("0").type(boolean.class).build());

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
    OwnResult result = new OwnResult(context);
    try (Gallery gallery = Gallery.open(context)) {
      CatalogPlan plan = Plans.of(CatalogLine.directory(line, context), gallery, context);
      if (line.has(DRY_RUN)) {
        plan.requireLogos();
        show(plan.rows(), "would change", result);
        return 0;
      }
      apply(plan, gallery, result);
    }
    return 0;
  }

  /** Where it fails half-way, what is done by then is told all the same. */
  private static void apply(CatalogPlan plan, Gallery gallery, OwnResult result) {
    List<ChangeRow> done = new ArrayList<>();
    try {
      plan.apply(gallery, done::add);
    } finally {
      show(done, "changed", result);
    }
  }

  private static void show(List<ChangeRow> rows, String title, OwnResult result) {
    result.show(TITLE, () -> ChangeRow.document(rows), () -> ChangeRow.columns(rows, title));
  }
}
