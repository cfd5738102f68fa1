package dev.ecrpublic.command.catalog;

/**
 * What the service has of a repository.
 *
 * @param entry what it tells, without the logo
 * @param logo the logo's address, empty where there is none
 */
record Published(GalleryEntry entry, String logo) {
  /** Nothing. */
  static final Published NOTHING = new Published(GalleryEntry.EMPTY, "");

  /** Whether there is a logo. */
  boolean hasLogo() {
    return !logo.isEmpty();
  }
}
