package dev.ecrpublic.output.yaml;

import static dev.ecrpublic.output.Plain.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.output.Plain;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlStringsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
        "12:30:45",
        "1:2",
        "None",
        "NaN",
        "nUll",
        "tRUE",
        "0x",
        "0b2",
        "1e",
        "1e+",
        "1.5e-",
        "--",
        "-a",
        ":a",
        "a:b",
        "?a",
        "a,b",
        "a]",
        "it's",
        "x\\y",
        "..",
        "_1",
        "+",
        "+.nan",
        ".5e3",
        "2020-1-1",
        "2020-01-01T00:00",
        "2020-01-01T0:00:00x",
        "sha256:aa",
        "arn:aws:ecr-public::012345678910:repository/t0",
        "a#b",
        "é日",
        "a\u00a0b",
        "\u00a0",
        "\ufffd",
        "\ue000",
        "a  b",
      })
  void needsNoQuotes(String text) throws IOException {
    assertEquals(text, value(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " a",
        "a ",
        "#a",
        ",a",
        "[a",
        "]a",
        "{a",
        "}a",
        "&a",
        "*a",
        "!a",
        "|a",
        ">a",
        "\"a",
        "%a",
        "@a",
        "`a",
        "?",
        "-",
        ":",
        "? a",
        "- a",
        ": a",
        "---",
        "---a",
        "...",
        "...a",
        "a: b",
        "a:",
        "a #b",
        "null",
        "Null",
        "NULL",
        "~",
        "true",
        "True",
        "TRUE",
        "false",
        "=",
        "<<",
        "0",
        "-1",
        "+1",
        "0123",
        "1_000",
        "0b1",
        "0o7",
        "-0x1F",
        "-_",
        "1.5",
        "1.",
        "1.e5",
        "-1.5E+3",
        "1e3",
        ".5",
        ".5e+3",
        "._",
        "-.inf",
        "+.Inf",
        ".INF",
        ".nan",
        "2020-01-01",
        "2020-1-2T3:04:05",
        "2020-01-02t03:04:05Z",
        "2020-01-02 03:04:05.5 +07:00",
        "2020-01-02T03:04:05+00:00",
      })
  void needsSingleQuotes(String text) throws IOException {
    assertEquals("'" + text + "'", value(text));
  }

  @Test
  void doublesSingleQuotesInside() throws IOException {
    assertEquals("'''q'''", value("'q'"));
    assertEquals("'it''s: '", value("it's: "));
  }

  @Test
  void escapesInDoubleQuotesWhatCannotBeSeen() throws IOException {
    assertEquals("\"tab\\there\"", value("tab\there"));
    assertEquals("\"\\0\\a\\b\\t\\v\\f\\r\\e\\x01\"", value("\0\u0007\b\t\u000b\f\r\u001b\u0001"));
    assertEquals("\"\\x7F\\N\\x9F\\uFEFF\"", value("\u007f\u0085\u009f\ufeff"));
    assertEquals("\"a\\\"\\\\\\t\"", value("a\"\\\t"));
    assertEquals("\"emoji \\U0001F600 é\"", value("emoji 😀 é"));
    assertEquals("\"\\t\\n\\L\\P\"", value("\t\n\u2028\u2029"));
  }

  @Test
  void blanksBesideLineBreaksNeedDoubleQuotes() throws IOException {
    assertEquals("\"x \\ny\"", value("x \ny"));
    assertEquals("\"l1\\n  l2\"", value("l1\n  l2"));
    assertEquals("\"{\\n  \\\"a\\\" : 1\\n}\\n\"", value("{\n  \"a\" : 1\n}\n"));
  }

  @Test
  void lineBreaksInSingleQuotesAreDoubled() throws IOException {
    assertEquals("'l1\n\n  l2'", value("l1\nl2"));
    assertEquals("'l1\n\n\n\n  l2'", value("l1\n\n\nl2"));
    assertEquals("'l1\n\n  '", value("l1\n"));
    assertEquals("'\n\n  a'", value("\na"));
    assertEquals("'\u2028  ls'", value("\u2028ls"));
  }

  @Test
  void foldsLongTextAtSingleBlanksPastColumn80() throws IOException {
    String line = "word ".repeat(15);
    // "k: " and 15 words with their blanks end at column 78, so one more word makes 82.
    assertEquals(line + "word\n  tail", value(line + "word tail"));
    assertEquals(line + "wor\n  tail", value(line + "wor tail"));
    assertEquals(line + "wo tail", value(line + "wo tail"));
    assertEquals(line + "word  two  blanks", value(line + "word  two  blanks"));
    assertEquals("x".repeat(500), value("x".repeat(500)));
  }

  @Test
  void foldsQuotedText() throws IOException {
    String line = "word ".repeat(15);
    assertEquals("'" + line + "word:\n  tail '", value(line + "word: tail "));
    assertEquals("'" + "x".repeat(90) + " '", value("x".repeat(90) + " "));
    assertEquals("\"" + line + "word\\t\n  tail\"", value(line + "word\t tail"));
    assertEquals("\"" + line + "word\\t\n  \\ tail\"", value(line + "word\t  tail"));
  }

  @Test
  void countsTheColumnAfterIndentation() throws IOException {
    String line = "word ".repeat(15);
    String nested = Plain.print(new YamlPrinter(), object("k", object("k", line + "w tail")));
    assertEquals("k:\n  k: " + line + "w\n    tail\n", nested);
  }

  private static String value(String text) throws IOException {
    String printed = Plain.print(new YamlPrinter(), object("k", text));
    return printed.substring("k: ".length(), printed.length() - 1);
  }
}
