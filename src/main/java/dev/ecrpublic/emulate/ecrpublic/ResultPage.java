package dev.ecrpublic.emulate.ecrpublic;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a sorted list.
 *
 * @param items what is on it
 * @param nextToken what continues after it, null on the last page
 */
record ResultPage<T>(List<T> items, String nextToken) {
  private static final int DEFAULT_SIZE = 100;
  private static final int LARGEST_SIZE = 1000;

  /** A sorted list of which only so much is read as is asked for. */
  interface Sorted<T> {
    /** Elements after a position, no more than that; from the first one for the empty position. */
    List<T> after(String position, int limit) throws IOException;
  }

  /**
   * The page that a request asks for.
   *
   * @param sorted all elements
   * @param position an element's text, by which the list is sorted
   * @param query what a token of this list must have been issued for
   * @param maxResults the size of the page, or null
   * @param nextToken where it begins, or null
   */
  static <T> ResultPage<T> of(
      Sorted<T> sorted,
      Function<T, String> position,
      PageTokens tokens,
      String query,
      Integer maxResults,
      String nextToken)
      throws IOException {
    int size = size(maxResults);
    String start = nextToken == null ? "" : tokens.open(query, nextToken);
    // One more than is wanted tells whether there is a next page.
    List<T> found = sorted.after(start, size + 1);
    if (found.size() <= size) {
      return new ResultPage<>(found, null);
    }
    List<T> items = found.subList(0, size);
    return new ResultPage<>(items, tokens.issue(query, position.apply(items.getLast())));
  }

  /** The size that {@code maxResults} asks for; InvalidParameterException outside 1 to 1000. */
  static int size(Integer maxResults) {
    if (maxResults == null) {
      return DEFAULT_SIZE;
    }
    Constraints.value("maxResults", maxResults, 1, LARGEST_SIZE);
    return maxResults;
  }
}
