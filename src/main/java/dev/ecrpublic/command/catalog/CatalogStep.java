package dev.ecrpublic.command.catalog;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * What is to be done about one repository.
 *
 * @param repository its name
 * @param change how it differs
 * @param whole all that the service has to be sent, for it forgets what is not sent
 * @param lost why the logo would be lost, empty where it would not
 */
record CatalogStep(String repository, EntryChange change, GalleryEntry whole, String lost) {

  /** The step from what is published to what is named; {@code warn} is told of a missing logo. */
  static CatalogStep of(
      String repository,
      GalleryEntry named,
      Published published,
      LogoDownload logos,
      Consumer<String> warn) {
    EntryChange texts = EntryChange.of(repository, named.withLogo(null), published.entry(), null);
    if (!published.hasLogo() || texts.isEmpty() && named.logo() == null) {
      return of(repository, named, published.entry());
    }
    try {
      byte[] logo = logos.of(published.logo());
      return of(repository, named, published.entry().withLogo(logo));
    } catch (IOException e) {
      String why = "its logo at " + published.logo() + " cannot be had: " + e.getMessage();
      if (named.logo() != null) {
        warn.accept(repository + ": " + why + ". It is taken to differ.");
        return of(repository, named, published.entry());
      }
      return new CatalogStep(
          repository,
          texts,
          published.entry(),
          repository
              + ": "
              + why
              + ", and it would be lost. Put it into the repository's directory as "
              + EntryFiles.LOGO
              + ".");
    }
  }

  private static CatalogStep of(String repository, GalleryEntry named, GalleryEntry published) {
    EntryChange change = EntryChange.of(repository, named, published, published.logo());
    return new CatalogStep(repository, change, named.over(published), "");
  }
}
