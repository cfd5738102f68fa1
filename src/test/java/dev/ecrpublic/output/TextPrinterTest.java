package dev.ecrpublic.output;

import static dev.ecrpublic.output.Plain.list;
import static dev.ecrpublic.output.Plain.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.text.PlainDateTime;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TextPrinterTest {

  @Test
  void printsScalarsAsPythonDoes() throws IOException {
    assertEquals("None\n", text(null));
    assertEquals("True\n", text(true));
    assertEquals("\n", text(""));
    assertEquals("1e-07\n", text(1e-7));
    assertEquals("a\tb\nc\n", text("a\tb\nc"));
    assertEquals("", text(object()));
    assertEquals("", text(list()));
    assertEquals(
        "1970-01-01 00:00:00\n", text(new PlainDateTime(LocalDateTime.of(1970, 1, 1, 0, 0))));
  }

  @Test
  void putsScalarsBeforeNestedMembersAndSortsByKey() throws IOException {
    Object nested = object("x", 1, "y", list(object("z", 2), object("z", 3, "w", 4)));
    assertEquals(
        """
        1
        A	1
        A	2
        C	1
        Y		2
        Y	4	3
        """,
        text(object("b", 1, "a", list(1, 2), "c", nested)));
  }

  @Test
  void labelsAnObjectsLineAndItsLists() throws IOException {
    Object catalog =
        object("description", "d", "architectures", list("ARM", "x86-64"), "marketplace", false);
    assertEquals(
        """
        CATALOGDATA	d	False
        ARCHITECTURES	ARM
        ARCHITECTURES	x86-64
        REPOSITORY	t0
        """,
        text(object("repository", object("name", "t0"), "catalogData", catalog)));
  }

  @Test
  void sortsUpperCaseKeysFirst() throws IOException {
    assertEquals("2\t3\t1\n", text(object("a", 1, "NextToken", 2, "Z", 3)));
  }

  @Test
  void listsOfObjectsShareTheirColumns() throws IOException {
    Object value = list(object("a", 1), object("b", 2, "a", null), object("c", list()));
    assertEquals("1\t\nNone\t2\n\t\n", text(value));
  }

  @Test
  void aListUnderAScalarColumnIsPrintedAsPythonRepr() throws IOException {
    Object value = object("r", list(object("a", "x"), object("a", list("b", object("c", null)))));
    assertEquals("R\tx\nR\t['b', {'c': None}]\n", text(value));
  }

  @Test
  void objectsWithoutScalarsHaveNoLineOfTheirOwn() throws IOException {
    Object value = object("r", list(object("a", list("x")), object("a", list("y"))));
    assertEquals("A\tx\nA\ty\n", text(value));
  }

  @Test
  void listsOfScalars() throws IOException {
    assertEquals("1\tNone\ta\n", text(list(1, null, "a")));
    assertEquals("T\t1\nT\tNone\n", text(object("t", list(1, null))));
    assertEquals("", text(object("t", list())));
  }

  @Test
  void listsOfListsPutScalarsFirstAndKeepTheLabel() throws IOException {
    assertEquals("1\t4\n2\t3\n", text(list(1, list(2, 3), 4)));
    assertEquals("C\t1\nC\t2\nC\t3\n", text(object("c", list(list(1, 2), list(3)))));
    assertEquals("t0\td0\nt1\td1\n", text(list(list("t0", "d0"), list("t1", "d1"))));
  }

  @Test
  void upperCasesLabelsFully() throws IOException {
    assertEquals("STRASSE\t1\n", text(object("straße", list(1))));
  }

  @Test
  void refusesOtherValuesBesideObjectsButKeepsTheLinesBefore() {
    StringWriter out = new StringWriter();
    Object value = object("a", "first", "b", list(object("c", 1), 2));
    Unprintable refusal =
        assertThrows(Unprintable.class, () -> new TextPrinter().print(value, out));
    assertEquals("'int' object has no attribute 'items'", refusal.getMessage());
    assertEquals("first\n", out.toString());
  }

  @Test
  void refusesNullBesideObjects() {
    Unprintable refusal = assertThrows(Unprintable.class, () -> text(list(null, object())));
    assertEquals("'NoneType' object has no attribute 'items'", refusal.getMessage());
  }

  private static String text(Object value) throws IOException {
    return Plain.print(new TextPrinter(), value);
  }
}
