package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.output.columns.Cell;
import dev.ecrpublic.output.columns.ColumnPrinter;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code catalog export}: writes what the Gallery shows into a directory. */
final class CatalogExportCommand implements Command, Answers {
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("export")
          .addPositional(CatalogLine.word("DIR", Path.class));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    Parameter file = new Parameter("file", Kind.STRING, false, 0, List.of());
    Parameter repository =
        new Parameter(
            "Repository",
            Kind.STRUCTURE,
            false,
            0,
            List.of(
                new Parameter("repositoryName", Kind.STRING, false, 0, List.of()),
                new Parameter("files", Kind.LIST, false, 0, List.of(file))));
    return List.of(new Parameter("repositories", Kind.LIST, false, 0, List.of(repository)));
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = CatalogLine.parse(spec, words);
    CatalogDirectory directory = CatalogLine.directory(line, context);
    Map<String, List<String>> written = new LinkedHashMap<>();
    try (Gallery gallery = Gallery.open(context)) {
      directory.write(gallery.displayName());
      for (String repository : gallery.repositories()) {
        written.put(repository, export(repository, directory, gallery, context));
      }
    } catch (IOException e) {
      throw new Failure.Internal(
          line.words().getFirst() + " cannot be written: " + FileReason.of(e));
    }
    new OwnResult(context).show("CatalogExport", () -> document(written), () -> rows(written));
    return 0;
  }

  private static List<String> export(
      String repository, CatalogDirectory directory, Gallery gallery, Context context)
      throws IOException {
    if (!Grammar.isRepositoryNameOfLength(repository)) {
      throw new Failure.Internal("The service names a repository that can have no directory");
    }
    Published published = gallery.known(repository);
    GalleryEntry entry = published.entry();
    if (published.hasLogo()) {
      try {
        entry = entry.withLogo(new LogoDownload(context).of(published.logo()));
      } catch (IOException e) {
        context
            .console()
            .complain(
                Cell.clean(
                        "warning: "
                            + repository
                            + ": the logo at "
                            + published.logo()
                            + " is not written: "
                            + e.getMessage())
                    + "\n");
      }
    }
    return directory.files(repository).write(entry, published.hasLogo());
  }

  private static Map<String, Object> document(Map<String, List<String>> written) {
    List<Object> out = new ArrayList<>();
    written.forEach(
        (repository, files) -> {
          Map<String, Object> fields = new LinkedHashMap<>();
          fields.put("repositoryName", repository);
          fields.put("files", files);
          out.add(fields);
        });
    return Map.of("repositories", out);
  }

  private static ColumnPrinter rows(Map<String, List<String>> written) {
    ColumnPrinter out = new ColumnPrinter("repository", "files");
    written.forEach(
        (repository, files) -> out.row(Cell.text(repository), Cell.text(String.join(" ", files))));
    return out;
  }
}
