package dev.ecrpublic.command.local;

import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleOutcome;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.output.columns.Cell;
import dev.ecrpublic.output.columns.ColumnPrinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a lifecycle policy does to an image of a repository.
 *
 * @param repository the repository's name
 * @param outcome the image, and what becomes of it
 */
record LifecycleRow(String repository, LifecycleOutcome outcome) {

  /** The members of a document of them. */
  static List<Parameter> output() {
    Parameter tag = DataDirectory.member("member", Kind.STRING);
    Parameter image =
        new Parameter(
            "member",
            Kind.STRUCTURE,
            false,
            0,
            List.of(
                DataDirectory.member("repositoryName", Kind.STRING),
                DataDirectory.member("imageDigest", Kind.STRING),
                new Parameter("imageTags", Kind.LIST, false, 0, List.of(tag)),
                DataDirectory.member("action", Kind.STRING),
                DataDirectory.member("appliedRulePriority", Kind.LONG)));
    return List.of(new Parameter("images", Kind.LIST, false, 0, List.of(image)));
  }

  /** Rows as a document. */
  static Map<String, Object> document(List<LifecycleRow> rows) {
    List<Object> images = new ArrayList<>();
    for (LifecycleRow row : rows) {
      Map<String, Object> image = new LinkedHashMap<>();
      image.put("repositoryName", row.repository);
      image.put("imageDigest", row.outcome.image().digest());
      image.put("imageTags", row.outcome.image().tags());
      image.put("action", row.outcome.action().name());
      image.put("appliedRulePriority", (long) row.outcome.rulePriority());
      images.add(image);
    }
    return Map.of("images", images);
  }

  /** Rows as columns. */
  static ColumnPrinter columns(List<LifecycleRow> rows, boolean dryRun) {
    ColumnPrinter out =
        new ColumnPrinter("repository", dryRun ? "would" : "done", "rule", "digest", "tags");
    for (LifecycleRow row : rows) {
      out.row(
          Cell.text(row.repository),
          Cell.text(action(row, dryRun)),
          Cell.count(row.outcome.rulePriority()),
          Cell.digest(row.outcome.image().digest()),
          Cell.text(String.join(" ", row.outcome.image().tags())));
    }
    return out;
  }

  private static String action(LifecycleRow row, boolean dryRun) {
    return switch (row.outcome.action()) {
      case EXPIRE -> dryRun ? "expire" : "expired";
      case TRANSITION -> dryRun ? "archive" : "archived";
    };
  }
}
