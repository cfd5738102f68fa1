package dev.ecrpublic.paging;

import dev.ecrpublic.model.Arrival;
import dev.ecrpublic.model.Background;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.MemberPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows a listing from page to page, the next one fetched while the present one is read and
 * shown. Tokens, cuts and errors are those of the AWS CLI's paginator.
 */
public final class Pages {
  private static final String TOKEN = "nextToken";
  private final Caller caller;
  private final Paging paging;
  private final MemberPath items;
  private final PageToken start;
  private final Map<String, Object> request;

  /** The listing that a request asks for; fails for a starting token that cannot be read. */
  public Pages(Caller caller, Map<String, Object> request, Paging paging) {
    this.caller = caller;
    this.paging = paging;
    this.items = paging.paginator().counted();
    this.start = paging.startingToken().map(PageToken::parse).orElse(PageToken.START);
    this.request = new LinkedHashMap<>(request);
    this.request.putAll(start.parameters());
  }

  /** The first request, as it will be sent. */
  public Map<String, Object> firstRequest() {
    return request;
  }

  /**
   * Hands every page to {@code sink}, the last one cut where the items are enough; the token that
   * goes on from there.
   */
  public Optional<String> forEach(Consumer<Map<String, Object>> sink) {
    String requested = start.parameters().get(TOKEN) instanceof String token ? token : null;
    String previous = null;
    long shown = 0;
    int skipped = start.skip();
    Arrival arrival = caller.call(request);
    boolean first = true;
    while (true) {
      Ahead ahead = ahead(arrival, previous);
      Map<String, Object> page = arrival.read();
      if (first && paging.startingToken().isPresent()) {
        page = goneOn(page, skipped);
      }
      first = false;
      int count = items(page).size();
      long excess =
          paging.maxItems().isPresent() ? shown + count - paging.maxItems().getAsLong() : 0;
      if (excess > 0) {
        long keep = count - excess;
        sink.accept(items.with(page, kept(items(page), keep)));
        return Optional.of(PageToken.encode(requested, (int) keep + skipped, true));
      }
      shown += count;
      String next = next(page);
      boolean enough = paging.maxItems().isPresent() && shown == paging.maxItems().getAsLong();
      if (next == null || enough || next.equals(previous)) {
        sink.accept(page);
        return end(next, enough);
      }
      Background<Arrival> following = ahead.of(next).orElseGet(() -> asked(next));
      sink.accept(page);
      arrival = following.get();
      requested = next;
      previous = next;
      skipped = 0;
    }
  }

  /**
   * A page that was asked for as soon as the one before it arrived.
   *
   * @param token what it was asked for with
   */
  private record Ahead(Optional<String> token, Optional<Background<Arrival>> page) {
    Optional<Background<Arrival>> of(String next) {
      return token.isPresent() && token.get().equals(next) ? page : Optional.empty();
    }
  }

  /** Not where the items of a page decide whether another one is needed. */
  private Ahead ahead(Arrival arrival, String previous) {
    Optional<String> token =
        paging.maxItems().isPresent()
            ? Optional.empty()
            : arrival.next().filter(next -> !next.equals(previous));
    return new Ahead(token, token.map(this::asked));
  }

  private Background<Arrival> asked(String token) {
    return Background.of(() -> caller.call(following(token)));
  }

  private static Optional<String> end(String next, boolean enough) {
    if (next == null) {
      return Optional.empty();
    }
    if (enough) {
      return Optional.of(PageToken.encode(next, 0, false));
    }
    throw new Failure.Internal(
        "Error during pagination: The same next token was received twice: {'nextToken': '"
            + next
            + "'}");
  }

  private Map<String, Object> following(String token) {
    Map<String, Object> out = new LinkedHashMap<>(request);
    out.put(TOKEN, token);
    return out;
  }

  private List<?> items(Map<String, Object> page) {
    return items.in(page) instanceof List<?> list ? list : List.of();
  }

  private List<?> skip(Map<String, Object> page, int count) {
    List<?> all = items(page);
    return all.subList(Math.min(Math.max(0, count), all.size()), all.size());
  }

  /** A negative amount counts from the end, as the paginator's language slices. */
  private static List<?> kept(List<?> items, long keep) {
    long end = keep < 0 ? Math.max(0, items.size() + keep) : keep;
    return items.subList(0, (int) end);
  }

  /**
   * The page in which a listing goes on: without what was shown of it. Items that are not counted
   * were shown in full.
   */
  private Map<String, Object> goneOn(Map<String, Object> page, int shown) {
    boolean listed = items.in(page) instanceof List;
    Map<String, Object> out = items.with(page, listed ? skip(page, shown) : null);
    for (MemberPath other : paging.paginator().items()) {
      if (!other.equals(items)) {
        out = other.with(out, other.in(page) instanceof List ? List.of() : null);
      }
    }
    return out;
  }

  private static String next(Map<String, Object> page) {
    return page.get(TOKEN) instanceof String token && !token.isEmpty() ? token : null;
  }
}
