package dev.ecrpublic.command.catalog;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.output.columns.Cell;
import dev.ecrpublic.output.columns.ColumnPrinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changes of a repository, or of the registry itself.
 *
 * @param repository the repository's name, empty for the registry
 * @param members the members of catalogue data
 */
record ChangeRow(String repository, List<String> members) {
  /** The registry's display name. */
  static final ChangeRow REGISTRY = new ChangeRow("", List.of(CatalogYaml.DISPLAY_NAME));

  static ChangeRow of(CatalogStep step) {
    return new ChangeRow(step.repository(), step.change().members());
  }

  /** The members of a document of changes. */
  static List<Parameter> output() {
    Parameter member = new Parameter("member", Kind.STRING, false, 0, List.of());
    Parameter change =
        new Parameter(
            "Change",
            Kind.STRUCTURE,
            false,
            0,
            List.of(
                new Parameter("repositoryName", Kind.STRING, false, 0, List.of()),
                new Parameter("members", Kind.LIST, false, 0, List.of(member))));
    return List.of(new Parameter("changes", Kind.LIST, false, 0, List.of(change)));
  }

  /** Changes as a document. */
  static Map<String, Object> document(List<ChangeRow> rows) {
    List<Object> out = new ArrayList<>();
    for (ChangeRow row : rows) {
      Map<String, Object> fields = new LinkedHashMap<>();
      if (!row.repository.isEmpty()) {
        fields.put("repositoryName", row.repository);
      }
      fields.put("members", row.members);
      out.add(fields);
    }
    return Map.of("changes", out);
  }

  /** Changes as rows below that title. */
  static ColumnPrinter columns(List<ChangeRow> rows, String title) {
    ColumnPrinter out = new ColumnPrinter("repository", title);
    for (ChangeRow row : rows) {
      String name = row.repository.isEmpty() ? "(registry)" : row.repository;
      out.row(Cell.text(name), Cell.text(String.join(" ", row.members)));
    }
    return out;
  }
}
