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
      List<T> sorted,
      Function<T, String> position,
      PageTokens tokens,
      String query,
      Integer maxResults,
      String nextToken)
      throws IOException {
    int size = size(maxResults);
    int from = 0;
    if (nextToken != null) {
      from = after(sorted, position, tokens.open(query, nextToken));
    }
    int to = Math.min(sorted.size(), from + size);
    List<T> items = sorted.subList(from, to);
    if (to == sorted.size()) {
      return new ResultPage<>(items, null);
    }
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

  private static <T> int after(List<T> sorted, Function<T, String> position, String last) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (position.apply(sorted.get(middle)).compareTo(last) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
