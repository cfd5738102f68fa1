package dev.ecrpublic.output.table;

import static dev.ecrpublic.output.Plain.list;
import static dev.ecrpublic.output.Plain.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.output.Unprintable;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableRefusalTest {

  @Test
  void rowsOfOneSectionHaveEquallyManyCells() {
    assertRefused("Row should have 1 elements, instead it has 2", list(1, list(1, 2)));
    assertRefused("Row should have 2 elements, instead it has 1", list(list(1, 2), 1));
    assertRefused("Row should have 0 elements, instead it has 1", list(list(), list(1)));
  }

  @Test
  void aHeaderDoesNotGrowASectionThatHasRows() {
    Object wider = list(object("a", 1, "b", 2));
    assertRefused("Header should have 1 elements, instead it has 2", list(0, wider));
  }

  @Test
  void nothingElseStandsBesideObjects() {
    assertRefused("'NoneType' object is not iterable", list(object("a", 1), null));
    assertRefused("'int' object is not iterable", list(object("a", 1), 2));
    assertRefused("string indices must be integers, not 'str'", list(object("a", 1), "x"));
    assertRefused(
        "list indices must be integers or slices, not str", list(object("a", 1), list("x")));
    assertRefused("'list' object has no attribute 'get'", list(object("a", 1), list()));
  }

  private static void assertRefused(String message, Object value) {
    StringWriter out = new StringWriter();
    TablePrinter printer = new TablePrinter("T", 80, TableColor.NONE);
    Unprintable refusal = assertThrows(Unprintable.class, () -> printer.print(value, out));
    assertEquals(message, refusal.getMessage());
    assertEquals("", out.toString());
  }
}
