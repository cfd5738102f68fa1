package dev.ecrpublic.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.query.syntax.BadQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadQueryTest {

  @TestFactory
  Stream<DynamicTest> everyBadExpressionHasItsText() throws IOException {
    List<String> pictures = new ArrayList<>(Table.paragraphs("bad-tokens.txt"));
    pictures.addAll(Table.paragraphs("bad-grammar.txt"));
    List<DynamicTest> tests = new ArrayList<>();
    for (String picture : pictures) {
      int end = picture.indexOf('\n');
      String expression = picture.substring(0, end);
      String expected = picture.substring(end + 1);
      tests.add(
          DynamicTest.dynamicTest(expression, () -> assertEquals(expected, message(expression))));
    }
    return tests.stream();
  }

  @Test
  void nothingIsNoExpression() {
    assertEquals("Invalid JMESPath expression: cannot be empty.", message(""));
  }

  @Test
  void blanksEndTooEarly() {
    assertEquals(
        """
        Invalid jmespath expression: Incomplete expression:
        "  "
           ^\
        """,
        message("  "));
  }

  @Test
  void columnsCountThroughLineBreaks() {
    assertEquals(
        """
        Unexpected token: b: Parse error at column 4, token "b" (UNQUOTED_IDENTIFIER), for expression:
        "a
          b"
             ^\
        """,
        message("a\n  b"));
  }

  @Test
  void controlCharactersAreNotPartOfNames() {
    assertEquals(
        "Bad jmespath expression: Invalid control character at:\n\"a\tb\"\n^", message("\"a\tb\""));
  }

  @Test
  void numbersHaveALimit() {
    assertEquals(
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use"
            + " sys.set_int_max_str_digits() to increase the limit",
        message("a[-" + "1".repeat(4301) + "]"));
    assertEquals("1".repeat(4301), Query.compile("`" + "1".repeat(4301) + "`").apply(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "!", "[?", "{a:", "f(", "& ", "a[?b==", "`[", "`{\"a\":", "`[{\"a\":"})
  void deepNestingHasAClearText(String opening) {
    String expression = opening.repeat(100_000);
    String closed = opening.startsWith("`") ? "`" + expression.replace("`", "") + "`" : expression;

    assertEquals("the expression is nested too deeply; use fewer levels.", message(closed));
  }

  private static String message(String expression) {
    return assertThrows(BadQuery.class, () -> Query.compile(expression)).getMessage();
  }
}
