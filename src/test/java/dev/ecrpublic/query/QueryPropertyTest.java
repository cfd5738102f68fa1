package dev.ecrpublic.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.fuzz.Fuzz;
import dev.ecrpublic.query.syntax.BadQuery;
import dev.ecrpublic.text.CompactJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written and whatever it meets, there is a result or one of the two failures. */
class QueryPropertyTest {
  private static final long SEED = 20240229;

  private static final String[] PIECES = {
    "a",
    "b",
    "c",
    "\"a\"",
    "\"\\u0061\"",
    "'r'",
    "`1`",
    "`x`",
    "`[1,\"a\",null]`",
    "`{\"a\":1.5}`",
    "`NaN`",
    "@",
    "*",
    "[*]",
    "[]",
    "[0]",
    "[-1]",
    "[::2]",
    "[1:]",
    "[::0]",
    "[?",
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    ",",
    ":",
    ".",
    "|",
    "||",
    "&",
    "&&",
    "!",
    "!=",
    "==",
    "=",
    "<",
    ">=",
    "-",
    "7",
    " ",
    "\n",
    "#",
    "`",
    "'",
    "\"",
    "\\",
    "é",
    "😀",
    "\ud800",
    "\0"
  };

  private static final String[] FUNCTIONS = {
    "abs",
    "avg",
    "ceil",
    "contains",
    "ends_with",
    "floor",
    "join",
    "keys",
    "length",
    "map",
    "max",
    "max_by",
    "merge",
    "min",
    "min_by",
    "not_null",
    "reverse",
    "sort",
    "sort_by",
    "starts_with",
    "sum",
    "to_array",
    "to_number",
    "to_string",
    "type",
    "values",
    "nope"
  };

  private final Random random = new Random(SEED);

  @Test
  void randomExpressionsOnRandomDocuments() {
    int results = 0;
    int failures = 0;
    int expressions = Fuzz.tries(20_000);
    for (int i = 0; i < expressions; i++) {
      String expression = i % 4 == 0 ? soup() : expression(0);
      try {
        Query query = Query.compile(expression);
        CompactJson.of(query.apply(value(0)));
        results++;
      } catch (BadQuery | QueryFailure expected) {
        assertTrue(!expected.getMessage().isEmpty(), expression);
        failures++;
      } catch (RuntimeException | Error unexpected) {
        throw new AssertionError("seed " + SEED + ", expression " + expression, unexpected);
      }
    }
    assertTrue(
        results > expressions / 10 && failures > expressions / 10,
        results + " results, " + failures);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "a|", "z||", "a&&", "a==", "a<", "!!a[0].b[].c | "})
  void longChains(String link) {
    Query query = Query.compile(link.repeat(100_000) + "a");

    QueryFailure failure =
        assertThrows(QueryFailure.class, () -> query.apply(Map.of("a", List.of(1L))));
    assertEquals(
        "the query or its data is nested too deeply; use fewer levels.", failure.getMessage());
  }

  @Test
  void ordinaryDepthIsNoProblem() {
    Map<String, Object> document = Map.of("a", 1L);

    assertEquals(1L, Query.compile("(".repeat(400) + "a" + ")".repeat(400)).apply(document));
    assertEquals(1L, Query.compile("@|".repeat(400) + "a").apply(document));
  }

  private String soup() {
    StringBuilder soup = new StringBuilder();
    for (int left = random.nextInt(9); left > 0; left--) {
      soup.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return soup.toString();
  }

  private String expression(int depth) {
    return switch (depth > 4 ? 0 : random.nextInt(12)) {
      case 0 -> PIECES[random.nextInt(15)];
      case 1 -> expression(depth + 1) + "." + PIECES[random.nextInt(5)];
      case 2 -> expression(depth + 1) + PIECES[13 + random.nextInt(7)];
      case 3 -> expression(depth + 1) + "[?" + expression(depth + 1) + "]";
      case 4 -> expression(depth + 1) + " | " + expression(depth + 1);
      case 5 -> expression(depth + 1) + PIECES[31 + random.nextInt(10)] + expression(depth + 1);
      case 6 -> "[" + expression(depth + 1) + "," + expression(depth + 1) + "]";
      case 7 -> "{a:" + expression(depth + 1) + ",b:" + expression(depth + 1) + "}";
      default -> call(depth);
    };
  }

  private String call(int depth) {
    String name = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
    String first = expression(depth + 1);
    return switch (random.nextInt(6)) {
      case 0 -> name + "()";
      case 1 -> name + "(" + first + ", " + expression(depth + 1) + ")";
      case 2 -> name + "(" + first + ", &" + expression(depth + 1) + ")";
      case 3 -> name + "(&" + first + ", " + expression(depth + 1) + ")";
      default -> name + "(" + first + ")";
    };
  }

  private Object value(int depth) {
    return switch (random.nextInt(depth > 3 ? 6 : 9)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong() >> random.nextInt(64);
      case 3 -> Double.longBitsToDouble(random.nextLong());
      case 4 -> random.nextInt(5);
      case 5 -> soup();
      case 6 -> list(depth);
      default -> map(depth);
    };
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      list.add(value(depth + 1));
    }
    return list;
  }

  private Map<String, Object> map(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      map.put(PIECES[random.nextInt(3)], value(depth + 1));
    }
    return map;
  }
}
