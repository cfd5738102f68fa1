package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The one word that each of the catalogue's commands takes. */
final class CatalogLine {
  private CatalogLine() {}

  /** The word in picocli's model. */
  static PositionalParamSpec word(String label, Class<?> type) {
    return PositionalParamSpec.builder()
        .index("0")
        .paramLabel(label)
        .required(true)
        .type(type)
        .build();
  }

  /** The line; fails unless it has just that word. */
  static OwnLine parse(CommandSpec spec, List<String> words) {
    OwnLine line = OwnLine.parse(spec, words);
    if (line.words().isEmpty()) {
      throw Failure.Usage.grammar(
          "the following arguments are required: "
              + spec.positionalParameters().getFirst().paramLabel());
    }
    if (line.words().size() > 1) {
      throw new Failure.UnknownOptions(line.words().subList(1, line.words().size()));
    }
    return line;
  }

  /** The directory that the word names. */
  static CatalogDirectory directory(OwnLine line, Context context) {
    return new CatalogDirectory(path(line, context));
  }

  private static Path path(OwnLine line, Context context) {
    return context.console().directory().resolve(line.words().getFirst()).normalize();
  }
}
