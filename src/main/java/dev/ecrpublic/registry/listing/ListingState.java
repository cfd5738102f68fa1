package dev.ecrpublic.registry.listing;

/**
 * What must be known of a listing to change it in place.
 *
 * @param length how long the file is, with blanks behind
 * @param end where the list is closed
 * @param checksum its checksum
 * @param entries how many entries it has
 * @param dead how many bytes of blanks stand between them
 */
public record ListingState(long length, long end, int checksum, long entries, long dead) {
  /** That of a listing that is to be written anew. */
  public static final ListingState NONE = new ListingState(0, 0, 0, 0, 0);

  private static final long SMALL = 64 << 10;

  /** Whether blanks are so many that it is time to write the file anew. */
  public boolean isSparse() {
    return dead > SMALL && dead > (end - dead) / 2;
  }
}
