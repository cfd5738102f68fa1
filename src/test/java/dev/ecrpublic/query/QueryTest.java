package dev.ecrpublic.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.text.CompactJson;
import dev.ecrpublic.text.JsonReader;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QueryTest {

  @TestFactory
  Stream<DynamicTest> everyRowHasItsOutcome() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String table : List.of("selection", "comparison", "literals", "functions", "failures")) {
      List<Table.Row> rows = Table.rows(table + ".txt");
      assertFalse(rows.isEmpty());
      for (Table.Row row : rows) {
        String name = row.section() + ": " + row.expression();
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () -> assertEquals(row.outcome(), outcome(row.expression(), row.document()))));
      }
    }
    return tests.stream();
  }

  private static String outcome(String expression, String document) throws Exception {
    try {
      return CompactJson.of(Query.compile(expression).apply(JsonReader.parse(document)));
    } catch (QueryFailure failure) {
      return "fails: " + failure.getMessage();
    }
  }

  @Test
  void oneQueryServesManyDocuments() {
    Query query = Query.compile("a.b");

    assertEquals("x", query.apply(Map.of("a", Map.of("b", "x"))));
    assertEquals(1L, query.apply(Map.of("a", Map.of("b", 1L))));
    assertNull(query.apply(null));
    assertNull(query.apply("text"));
  }

  @Test
  void theDocumentStaysAsItIs() {
    List<Object> list = new ArrayList<>(List.of(3L, 1L, 2L));
    Map<String, Object> document = new LinkedHashMap<>(Map.of("l", list));

    assertEquals(List.of(1L, 2L, 3L), Query.compile("sort(l)").apply(document));
    assertEquals(List.of(2L, 1L, 3L), Query.compile("reverse(l)").apply(document));
    assertEquals(List.of(3L, 1L, 2L, 9L), Query.compile("[l, [`9`]][]").apply(document));
    assertEquals(Map.of("l", List.of(3L, 1L, 2L)), document);
    assertSame(document, Query.compile("@").apply(document));
  }

  @Test
  void everyTypeOfNumberIsANumber() {
    List<Object> numbers = List.of(1, 2L, BigInteger.TEN, 0.5);

    assertEquals(13.5, Query.compile("sum(@)").apply(numbers));
    assertEquals(BigInteger.TEN, Query.compile("max(@)").apply(numbers));
    assertEquals(true, Query.compile("[0] == `1` && [2] == `10.0`").apply(numbers));
    assertEquals("[1,2,10,0.5]", Query.compile("to_string(@)").apply(numbers));
  }

  @Test
  void valuesOfOtherTypesPassThroughButHaveNoTypeOfTheLanguage() {
    Object moment = LocalDate.EPOCH;
    Map<String, Object> document = Map.of("at", moment);

    assertSame(moment, Query.compile("at").apply(document));
    assertNull(Query.compile("type(at)").apply(document));
    assertNull(Query.compile("at < `1`").apply(document));
    assertEquals("\"1970-01-01\"", Query.compile("to_string(at)").apply(document));
    QueryFailure failure =
        assertThrows(QueryFailure.class, () -> Query.compile("length(at)").apply(document));
    assertEquals(
        "In function length(), invalid type for value: 1970-01-01, expected one of: ['string',"
            + " 'array', 'object'], received: \"unknown\"",
        failure.getMessage());
  }
}
