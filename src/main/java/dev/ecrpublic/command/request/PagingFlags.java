package dev.ecrpublic.command.request;

import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;

/** The options of a line that say how pages are followed. */
public final class PagingFlags {
  private static final List<String> NAMES =
      List.of(Commands.STARTING_TOKEN, Commands.PAGE_SIZE, Commands.MAX_ITEMS);
  private final OperationLine line;
  private final Settings settings;

  /** The paging options of a line. */
  public PagingFlags(OperationLine line, Settings settings) {
    this.line = line;
    this.settings = settings;
  }

  /** Whether the line asks for a single page. */
  public boolean switchedOff() {
    return settings.globals().has(GlobalOption.NO_PAGINATE)
        || line.value("--next-token").isPresent()
        || line.value("--max-results").isPresent();
  }

  /** Whether the line says anything of how pages are followed. */
  public boolean any() {
    return NAMES.stream().anyMatch(name -> !line.value(name).orElse("").isEmpty());
  }

  /** Fails where the line says anything of how pages are followed. */
  public void refuseAny() {
    List<String> given = new ArrayList<>();
    for (String flag : NAMES) {
      if (line.value(flag).isPresent()) {
        given.add(flag);
      }
    }
    if (!given.isEmpty()) {
      throw Failure.Usage.parameter(
          "Cannot specify --no-paginate along with pagination arguments: "
              + String.join(", ", given));
    }
  }
}
