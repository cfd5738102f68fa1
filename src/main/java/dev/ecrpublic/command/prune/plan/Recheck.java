package dev.ecrpublic.command.prune.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What still may go of what was planned, after another look at the repository.
 *
 * @param waves the images that go, in the order in which they do
 * @param staying the digests of those that stay after all, with why
 */
public record Recheck(List<List<PrunedImage>> waves, Map<String, String> staying) {

  /**
   * Compares what was planned to go with what is there now. Every image that was not planned to go
   * keeps what it needs.
   */
  public static Recheck of(Collection<PrunedImage> planned, Inventory now) {
    Map<String, PrunedImage> before = new LinkedHashMap<>();
    planned.forEach(image -> before.put(image.digest(), image));
    Graph graph = new Graph(now);
    Map<String, String> staying = new LinkedHashMap<>();
    List<String> roots = new ArrayList<>();
    for (PrunedImage image : now.images()) {
      PrunedImage was = before.get(image.digest());
      if (was == null || !image.same(was)) {
        roots.add(image.digest());
      }
      if (was != null && !image.same(was)) {
        staying.put(image.digest(), change(was, image));
      }
    }
    if (!now.unreadable().isEmpty()) {
      String unread = PrunedImage.shortDigest(now.unreadable().keySet().iterator().next());
      before.keySet().forEach(digest -> staying.putIfAbsent(digest, unread + " cannot be read"));
      return new Recheck(List.of(), staying);
    }
    graph
        .reached(roots, kind -> true, image -> true)
        .forEach((digest, reached) -> staying.put(digest, reached.words() + ", which stays"));
    List<PrunedImage> going =
        now.images().stream()
            .filter(image -> before.containsKey(image.digest()))
            .filter(image -> !staying.containsKey(image.digest()))
            .toList();
    return new Recheck(Waves.of(graph, going), staying);
  }

  private static String change(PrunedImage was, PrunedImage is) {
    if (was.tags().equals(is.tags())) {
      return "pushed again since the plan";
    }
    return is.tags().isEmpty()
        ? "untagged since the plan"
        : "tagged " + String.join(", ", is.tags()) + " since the plan";
  }
}
