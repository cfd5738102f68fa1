package dev.ecrpublic.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Arrival;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.MemberPath;
import dev.ecrpublic.model.Paginator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three pages, t0 t1 t2 behind TOK1, t3 t4 t5 behind TOK2, t6, listed in every way. */
@ParameterizedClass(name = "tokens known early: {0}")
@ValueSource(booleans = {false, true})
class PagesTest {
  private static final Paginator ITEMS = new Paginator(List.of(MemberPath.of("items")), List.of());
  private final boolean early;
  private final List<Map<String, Object>> requests =
      Collections.synchronizedList(new ArrayList<>());

  PagesTest(boolean early) {
    this.early = early;
  }

  private Map<String, Object> reply(Map<String, Object> request) {
    requests.add(request);
    return switch (String.valueOf(request.get("nextToken"))) {
      case "TOK1" -> page("TOK2", "t3", "t4", "t5");
      case "TOK2" -> page(null, "t6");
      default -> page("TOK1", "t0", "t1", "t2");
    };
  }

  private static Map<String, Object> page(String next, String... items) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("items", List.of(items));
    if (next != null) {
      out.put("nextToken", next);
    }
    return out;
  }

  /** A page whose token is known before it is read, or not. */
  private Arrival arrived(Map<String, Object> page) {
    return new Arrival() {
      @Override
      public Optional<String> next() {
        return early ? Optional.ofNullable((String) page.get("nextToken")) : Optional.empty();
      }

      @Override
      public Map<String, Object> read() {
        return page;
      }
    };
  }

  private record Listing(List<Object> items, Optional<String> more) {}

  private Listing list(String startingToken, Long maxItems) {
    Paging paging =
        new Paging(
            ITEMS,
            Optional.ofNullable(startingToken),
            maxItems == null ? OptionalLong.empty() : OptionalLong.of(maxItems));
    List<Object> items = new ArrayList<>();
    Optional<String> more =
        new Pages(request -> arrived(reply(request)), Map.of("name", "abc"), paging)
            .forEach(page -> items.addAll((List<?>) page.get("items")));
    return new Listing(items, more.map(PagesTest::decoded));
  }

  private static String decoded(String token) {
    return new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII);
  }

  private static String encoded(String token) {
    return token == null || !token.startsWith("{")
        ? token
        : Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          -    | -  | t0 t1 t2 t3 t4 t5 t6 | -
          -    | 2  | t0 t1                | {"nextToken": null, "boto_truncate_amount": 2}
          -    | 3  | t0 t1 t2             | {"nextToken": "TOK1"}
          -    | 4  | t0 t1 t2 t3          | {"nextToken": "TOK1", "boto_truncate_amount": 1}
          -    | 7  | t0 t1 t2 t3 t4 t5 t6 | -
          -    | 0  | ~~                   | {"nextToken": null, "boto_truncate_amount": 0}
          -    | -1 | t0 t1                | {"nextToken": null, "boto_truncate_amount": -1}
          TOK1 | -  | t3 t4 t5 t6          | -
          TOK1___2                                           | -  | t5 t6 | -
          None___2                                           | 2  | t2 t3 | {"nextToken": "TOK1", "boto_truncate_amount": 1}
          {"nextToken": "TOK1", "boto_truncate_amount": 1}   | 1  | t4    | {"nextToken": "TOK1", "boto_truncate_amount": 2}
          {"nextToken": null, "boto_truncate_amount": 9}     | -  | t3 t4 t5 t6 | -
          {"nextToken": "TOK2"}                              | -  | t6    | -
          """)
  void listsAndTellsHowToGoOn(String start, Long maxItems, String items, String more) {
    Listing listing = list(encoded(start), maxItems);

    assertEquals(items, String.join(" ", listing.items.stream().map(String::valueOf).toList()));
    assertEquals(Optional.ofNullable(more), listing.more);
  }

  @Test
  void everyRequestCarriesTheParametersAndTheToken() {
    list(null, null);

    assertEquals(
        List.of(
            Map.of("name", "abc"),
            Map.of("name", "abc", "nextToken", "TOK1"),
            Map.of("name", "abc", "nextToken", "TOK2")),
        requests);
  }

  @Test
  void pagesAfterTheLastOneShownAreNotAskedFor() {
    list(null, 3L);

    assertEquals(1, requests.size());
  }

  @Test
  void theSameTokenTwiceIsAnErrorAfterBothPages() {
    List<Object> items = new ArrayList<>();
    Pages pages =
        new Pages(
            request -> arrived(page("LOOP", "a")),
            Map.of(),
            new Paging(ITEMS, Optional.empty(), OptionalLong.empty()));

    Failure failure =
        assertThrows(
            Failure.class, () -> pages.forEach(p -> items.addAll((List<?>) p.get("items"))));

    assertEquals(
        "Error during pagination: The same next token was received twice: {'nextToken': 'LOOP'}",
        failure.getMessage());
    assertEquals(List.of("a", "a"), items);
  }

  @Test
  void aTokenOfTooManyPartsIsRefused() {
    Failure failure = assertThrows(Failure.class, () -> list("a___b___1", null));

    assertEquals("Bad starting token: a___b___1", failure.getMessage());
  }

  @Test
  void anErrorOnALaterPageComesAfterThePagesBeforeIt() {
    List<Object> shown = new ArrayList<>();
    Pages pages =
        new Pages(
            request -> {
              if (request.containsKey("nextToken")) {
                throw new Failure.Internal("broken");
              }
              return arrived(page("n", "a"));
            },
            Map.of(),
            new Paging(ITEMS, Optional.empty(), OptionalLong.empty()));

    assertThrows(Failure.Internal.class, () -> pages.forEach(shown::add));
    assertEquals(1, shown.size());
  }
}
