package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.PageTokens;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ResultPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scan has found in an image, in basic or enhanced form.
 *
 * @param kept the members of {@code imageScanFindings}, times in ISO 8601
 */
public record ScanFindings(Map<String, Object> kept) {
  private static final String BASIC = "findings";
  private static final String ENHANCED = "enhancedFindings";
  private static final String COUNTS = "findingSeverityCounts";
  private static final String COMPLETED = "imageScanCompletedAt";
  private static final String UPDATED = "vulnerabilitySourceUpdatedAt";

  /** How many there are of each severity. */
  Map<String, Object> counts() {
    Map<String, Object> counts = new TreeMap<>();
    for (Object finding : all()) {
      Object severity = ((Map<?, ?>) finding).get("severity");
      counts.merge(
          severity == null ? "UNDEFINED" : (String) severity,
          1L,
          (one, more) -> (Long) one + (Long) more);
    }
    return counts;
  }

  /** What is said of them where they are not told themselves. */
  Map<String, Object> summary() {
    return ReplyMembers.of(COMPLETED, kept.get(COMPLETED))
        .with(UPDATED, kept.get(UPDATED))
        .with(COUNTS, counts())
        .map();
  }

  /** A page of them. */
  Map<String, Object> onPage(ReplyMembers reply, PageTokens tokens, String query, Members request)
      throws IOException {
    List<Place> places = new ArrayList<>();
    List<Object> all = all();
    for (int i = 0; i < all.size(); i++) {
      places.add(new Place(i, all.get(i)));
    }
    ResultPage<Place> page =
        ResultPage.of(ResultPage.Sorted.of(places, Place::position), tokens, query, request);
    List<Object> found = new ArrayList<>();
    page.items().forEach(place -> found.add(place.finding()));
    Map<String, Object> told = new LinkedHashMap<>(summary());
    told.put(kept.containsKey(ENHANCED) ? ENHANCED : BASIC, found);
    return reply.with("imageScanFindings", told).with("nextToken", page.nextToken()).map();
  }

  private record Place(int number, Object finding) {
    String position() {
      return String.valueOf(1_000_000_000 + number);
    }
  }

  private List<Object> all() {
    Object found = kept.getOrDefault(ENHANCED, kept.getOrDefault(BASIC, List.of()));
    return List.copyOf((List<?>) found);
  }
}
