package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.output.columns.Cell;
import java.util.List;

/** Plans in the surroundings of a command. */
final class Plans {
  private static final String END = "\u001b[0m";

  private Plans() {}

  /** The plan for a directory; what could not be compared is told on standard error. */
  static CatalogPlan of(CatalogDirectory directory, Gallery gallery, Context context) {
    return CatalogPlan.of(
        directory,
        gallery,
        new LogoDownload(context),
        warning -> context.console().complain("warning: " + Cell.clean(warning) + "\n"));
  }

  /** Lines of a difference; on a terminal nothing in them steers it, and they have colours. */
  static String text(List<String> lines, Context context) {
    boolean read = context.console().terminal().stdout();
    boolean coloured = context.settings().coloured(read);
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      String colour = coloured ? colour(line) : "";
      out.append(colour)
          .append(read ? Cell.clean(line.replace('\t', ' ')) : line)
          .append(colour.isEmpty() ? "" : END)
          .append('\n');
    }
    return out.toString();
  }

  private static String colour(String line) {
    if (line.startsWith("+++") || line.startsWith("---")) {
      return "\u001b[1m";
    }
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> "\u001b[32m";
      case '-' -> "\u001b[31m";
      case '@' -> "\u001b[36m";
      default -> "";
    };
  }
}
