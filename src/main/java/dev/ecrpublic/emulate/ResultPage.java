package dev.ecrpublic.emulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One page of a sorted list.
 *
 * @param items what is on it
 * @param nextToken what continues after it, null on the last page
 */
public record ResultPage<T>(List<T> items, String nextToken) {
  private static final int DEFAULT_SIZE = 100;
  private static final int LARGEST_SIZE = 1000;

  /** A list that is read piece by piece, sorted by a text that each element has. */
  public interface Sorted<T> {
    /** At most so many elements after a position, from the beginning for an empty one. */
    List<T> after(String position, int most) throws IOException;

    /** An element's position. */
    String position(T element);

    /** A list that is there as a whole. */
    static <T> Sorted<T> of(List<T> all, Function<T, String> position) {
      return new Sorted<>() {
        @Override
        public List<T> after(String last, int most) {
          int from = last.isEmpty() ? 0 : firstAfter(all, position, last);
          return all.subList(from, Math.min(all.size(), from + most));
        }

        @Override
        public String position(T element) {
          return position.apply(element);
        }
      };
    }
  }

  /**
   * The page that a request asks for by {@code maxResults} and {@code nextToken}.
   *
   * @param query what a token of this list must have been issued for
   */
  public static <T> ResultPage<T> of(
      Sorted<T> list, PageTokens tokens, String query, Members request) throws IOException {
    return of(list, element -> true, tokens, query, request);
  }

  /** The same of those elements that a filter lets through. */
  public static <T> ResultPage<T> of(
      Sorted<T> list, Predicate<T> filter, PageTokens tokens, String query, Members request)
      throws IOException {
    int size = size(request);
    String token = request.text("nextToken");
    String position = token == null ? "" : tokens.open(query, token);
    List<T> items = new ArrayList<>();
    while (true) {
      List<T> piece = list.after(position, size + 1);
      for (T element : piece) {
        if (!filter.test(element)) {
          continue;
        }
        if (items.size() == size) {
          return new ResultPage<>(items, tokens.issue(query, list.position(items.getLast())));
        }
        items.add(element);
      }
      if (piece.size() <= size) {
        return new ResultPage<>(items, null);
      }
      position = list.position(piece.getLast());
    }
  }

  /** The size that {@code maxResults} asks for; InvalidParameterException outside 1 to 1000. */
  public static int size(Members request) {
    Long maxResults = request.number("maxResults");
    if (maxResults == null) {
      return DEFAULT_SIZE;
    }
    Constraints.value("maxResults", maxResults, 1, LARGEST_SIZE);
    return maxResults.intValue();
  }

  /** Refuses paging where a request names what it wants. */
  public static void refuse(String parameter, Members request) {
    if (request.has("nextToken") || request.has("maxResults")) {
      throw RepositoryErrors.invalidParameter(
          parameter, "must not be given together with nextToken or maxResults");
    }
  }

  private static <T> int firstAfter(List<T> sorted, Function<T, String> position, String last) {
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
