package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.CommandGroup;
import java.util.List;

/** {@code catalog}: what the public Gallery shows, as files in a directory. */
public final class CatalogCommand {
  /** The word that calls it. */
  public static final String NAME = "catalog";

  private CatalogCommand() {}

  /** The commands about the catalogue. */
  public static Command group() {
    return new CommandGroup(
        NAME,
        List.of(
            new CatalogExportCommand(),
            new CatalogDiffCommand(),
            new CatalogApplyCommand(),
            new CatalogEditCommand()));
  }
}
