package dev.ecrpublic.model;

import java.util.List;

/**
 * How an operation's pages make one listing.
 *
 * @param items the members that every page adds to; the first of them is counted
 * @param once the members that are taken from the first page
 */
public record Paginator(List<MemberPath> items, List<String> once) {
  /** Of an operation that is answered at once. */
  public static final Paginator NONE = new Paginator(List.of(), List.of());

  /** The member that is counted. */
  public MemberPath counted() {
    return items.getFirst();
  }
}
