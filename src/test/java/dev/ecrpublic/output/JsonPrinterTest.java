package dev.ecrpublic.output;

import static dev.ecrpublic.output.Plain.list;
import static dev.ecrpublic.output.Plain.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.text.BlockWriter;
import dev.ecrpublic.text.PlainDateTime;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class JsonPrinterTest {

  @Test
  void indentsByFour() throws IOException {
    Object value =
        object(
            "repositories",
            list(object("repositoryName", "t0", "tags", list(), "size", 7L), object()),
            "verified",
            true,
            "none",
            null);
    assertEquals(
        """
        {
            "repositories": [
                {
                    "repositoryName": "t0",
                    "tags": [],
                    "size": 7
                },
                {}
            ],
            "verified": true,
            "none": null
        }
        """,
        json(value));
  }

  @Test
  void printsNothingForAnEmptyObject() throws IOException {
    assertEquals("", json(object()));
  }

  @Test
  void printsLoneScalars() throws IOException {
    assertEquals("null\n", json(null));
    assertEquals("\"\"\n", json(""));
    assertEquals("[]\n", json(list()));
    assertEquals("false\n", json(false));
    assertEquals("1267650600228229401496703205376\n", json(BigInteger.TWO.pow(100)));
  }

  @Test
  void printsNumbersAsPythonDoes() throws IOException {
    assertEquals("1.0\n", json(1.0));
    assertEquals("1e-07\n", json(1e-7));
    assertEquals("-0.0\n", json(-0.0));
    assertEquals("NaN\n", json(Double.NaN));
    assertEquals("Infinity\n", json(Double.POSITIVE_INFINITY));
    assertEquals("-Infinity\n", json(Double.NEGATIVE_INFINITY));
  }

  @Test
  void printsMomentsAsIsoStrings() throws IOException {
    Object epoch = new PlainDateTime(LocalDateTime.of(1970, 1, 1, 0, 0));
    assertEquals("\"1970-01-01T00:00:00\"\n", json(epoch));
  }

  @Test
  void escapesOnlyWhatJsonMustEscape() throws IOException {
    assertEquals(
        "\"\\\" \\\\ \\n\\r\\t\\b\\f\\u0001\\u001f \u007f / é 😀\"\n",
        json("\" \\ \n\r\t\b\f\u0001\u001f \u007f / é 😀"));
  }

  @Test
  void asciiOnlyEscapesEveryUtf16Unit() throws IOException {
    StringWriter out = new StringWriter();
    JsonPrinter.writeAscii(object("é", "\u007f😀"), 0, out);
    assertEquals("{\n    \"\\u00e9\": \"\\u007f\\ud83d\\ude00\"\n}", out.toString());
  }

  @Test
  void elementsWrittenOneByOneAddUpToTheWholeDocument() throws IOException {
    Object first = object("imageTags", list("a", "b"));
    Object second = list(1, object("k", "v"));
    StringWriter out = new StringWriter();
    BlockWriter block = new BlockWriter(out);
    block.write("{\n    ");
    JsonPrinter.writeString("imageDetails", block);
    block.write(": [\n        ");
    JsonPrinter.write(first, 2, block);
    block.write(",\n        ");
    JsonPrinter.write(second, 2, block);
    block.write("\n    ]\n}\n");
    block.flush();
    assertEquals(json(object("imageDetails", list(first, second))), out.toString());
  }

  @Test
  void writesStringsLongerThanABlock() throws IOException {
    String text = "x".repeat(100_000);
    assertEquals("[\n    \"" + text + "\"\n]\n", json(list(text)));
  }

  private static String json(Object value) throws IOException {
    return Plain.print(new JsonPrinter(), value);
  }
}
