package dev.ecrpublic.command.prune.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order in which images are deleted: an index before the images that it lists, for the service
 * refuses these as long as it is there, and an image before its signatures, so that none that stays
 * after all has lost them.
 */
final class Waves {
  private Waves() {}

  /** The images in groups, each of which goes when those before it are gone. */
  static List<List<PrunedImage>> of(Graph graph, List<PrunedImage> going) {
    Map<String, PrunedImage> rest = new LinkedHashMap<>();
    going.forEach(image -> rest.put(image.digest(), image));
    List<List<PrunedImage>> out = new ArrayList<>();
    while (!rest.isEmpty()) {
      Set<String> needed =
          rest.keySet().stream()
              .flatMap(digest -> graph.links(digest).stream())
              .filter(link -> link.kind().part())
              .map(Link::to)
              .collect(Collectors.toSet());
      List<PrunedImage> wave =
          rest.values().stream().filter(image -> !needed.contains(image.digest())).toList();
      // Tags can make a circle, in which no order is right.
      List<PrunedImage> next = wave.isEmpty() ? List.copyOf(rest.values()) : wave;
      next.forEach(image -> rest.remove(image.digest()));
      out.add(next);
    }
    return out;
  }
}
