package dev.ecrpublic.paging;

import dev.ecrpublic.model.MemberPath;
import dev.ecrpublic.model.Paginator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of a listing as one reply, or one by one as the text format shows them: the items of
 * every page, and what only the first page tells.
 */
public final class Listing {
  private final Paginator paginator;
  private Map<String, Object> items = new LinkedHashMap<>();
  private Map<String, Object> once;

  /** A listing without a page so far. */
  public Listing(Paginator paginator) {
    this.paginator = paginator;
  }

  /** Adds a page to the whole. */
  public void add(Map<String, Object> page) {
    Map<String, Object> seen = page;
    for (MemberPath item : paginator.items()) {
      Object found = item.in(page);
      Object before = item.in(items);
      if (found instanceof List<?> more && before == null) {
        List<Object> own = new ArrayList<>(more);
        items = item.with(items, own);
        // What the first page tells includes its items, to which later pages add.
        seen = once == null ? item.with(seen, own) : seen;
      } else if (found instanceof List<?> more) {
        mutable(before).addAll(more);
      }
    }
    if (once == null) {
      once = told(seen);
    }
  }

  /** Everything that was added. */
  public Map<String, Object> whole() {
    Map<String, Object> out = new LinkedHashMap<>(items);
    if (once != null) {
      merge(out, once);
    }
    return out;
  }

  /** What is shown of one page on its own. */
  public Map<String, Object> alone(Map<String, Object> page, boolean first) {
    Map<String, Object> out = first ? told(page) : new LinkedHashMap<>();
    for (MemberPath item : paginator.items()) {
      out = item.with(out, item.in(page));
    }
    return out;
  }

  private Map<String, Object> told(Map<String, Object> page) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (String name : paginator.once()) {
      out.put(name, page.get(name));
    }
    return out;
  }

  /** Structures on both sides are merged; anything else replaces what is there. */
  private static void merge(Map<String, Object> into, Map<String, Object> from) {
    from.forEach(
        (name, value) -> {
          if (value instanceof Map && into.get(name) instanceof Map) {
            Map<String, Object> both = new LinkedHashMap<>(structure(into.get(name)));
            merge(both, structure(value));
            into.put(name, both);
          } else {
            into.put(name, value);
          }
        });
  }

  /** Only lists that were made here are under the items. */
  @SuppressWarnings("unchecked")
  private static List<Object> mutable(Object items) {
    return (List<Object>) items;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> structure(Object plain) {
    return (Map<String, Object>) plain;
  }
}
