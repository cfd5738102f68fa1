package dev.ecrpublic.command.image;

import dev.ecrpublic.line.OwnLine;

/**
 * How a copy treats what is there.
 *
 * @param clobber whether a tag may be moved to another image
 * @param dry whether nothing is written
 */
record Switches(boolean clobber, boolean dry) {
  static final String NO_CLOBBER = "--no-clobber";
  static final String DRY_RUN = "--dry-run";

  static Switches of(OwnLine line) {
    return new Switches(!line.has(NO_CLOBBER), line.has(DRY_RUN));
  }
}
