package dev.ecrpublic.paging;

import dev.ecrpublic.model.Paginator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the command line asks of a listing.
 *
 * @param paginator how its pages make one listing
 * @param startingToken where to go on
 * @param maxItems how many items to show in all
 */
public record Paging(Paginator paginator, Optional<String> startingToken, OptionalLong maxItems) {}
