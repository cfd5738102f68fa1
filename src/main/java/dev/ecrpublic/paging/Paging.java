package dev.ecrpublic.paging;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the command line asks of a listing.
 *
 * @param resultKey the member that holds a page's items
 * @param startingToken where to go on
 * @param maxItems how many items to show in all
 */
public record Paging(String resultKey, Optional<String> startingToken, OptionalLong maxItems) {}
