package dev.ecrpublic.output.yaml;

import static dev.ecrpublic.output.Plain.list;
import static dev.ecrpublic.output.Plain.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.output.Plain;
import dev.ecrpublic.text.PlainDateTime;
import java.io.IOException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class YamlPrinterTest {
  private static final Object EPOCH = new PlainDateTime(LocalDateTime.of(1970, 1, 1, 0, 0));

  @Test
  void printsSortedBlocksWithListsAtTheirKeysColumn() throws IOException {
    Object image = object("imageTags", list("latest", "v2"), "imageSizeInBytes", 300L);
    assertEquals(
        """
        NextToken: abc
        empty: []
        imageDetails:
        - imageSizeInBytes: 300
          imageTags:
          - latest
          - v2
        - {}
        nothing: {}
        """,
        yaml(
            object(
                "nothing",
                object(),
                "imageDetails",
                list(image, object()),
                "empty",
                list(),
                "NextToken",
                "abc")));
  }

  @Test
  void nestsListsInListsOnOneLine() throws IOException {
    assertEquals(
        """
        - - x
          - - y
            - []
        - a:
          - 1
          b: 2
        """,
        yaml(list(list("x", list("y", list())), object("a", list(1), "b", 2))));
  }

  @Test
  void printsNothingForAnEmptyObject() throws IOException {
    assertEquals("", yaml(object()));
    assertEquals("[]\n", yaml(list()));
  }

  @Test
  void printsLoneScalarsAsJson() throws IOException {
    assertEquals("null\n", yaml(null));
    assertEquals("7\n", yaml(7L));
    assertEquals("\"é日\"\n", yaml("é日"));
    assertEquals("NaN\n", yaml(Double.NaN));
  }

  @Test
  void printsOtherScalarsUnquoted() throws IOException {
    assertEquals(
        """
        - null
        - true
        - 1.0
        - 1e+16
        - -.inf
        - .inf
        - .nan
        - 1970-01-01 00:00:00
        """,
        yaml(
            list(
                null,
                true,
                1.0,
                1e16,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NaN,
                EPOCH)));
  }

  @Test
  void longOrBrokenKeysAreMarked() throws IOException {
    String longest = "k".repeat(128);
    assertEquals(longest + ": 1\n", yaml(object(longest, 1)));
    assertEquals("? " + longest + "k\n: 1\n", yaml(object(longest + "k", 1)));
    String accents = "é".repeat(65);
    assertEquals("? " + accents + "\n: a: 1\n", yaml(object(accents, object("a", 1))));
    assertEquals("? 'a\n\n  b'\n: - 1\n  - 2\n", yaml(object("a\nb", list(1, 2))));
  }

  @Test
  void quotesKeysLikeValues() throws IOException {
    assertEquals("'': 1\n'a: b': 2\n'true': 3\n", yaml(object("a: b", 2, "", 1, "true", 3)));
  }

  @Test
  void streamPagesAreOneElementLists() throws IOException {
    YamlStreamPrinter printer = new YamlStreamPrinter();
    assertEquals(
        """
        - imageTagDetails:
          - imageTag: t0
          nextToken: TOK1
        """,
        Plain.print(
            printer,
            object("nextToken", "TOK1", "imageTagDetails", list(object("imageTag", "t0")))));
    assertEquals("- 3\n", Plain.print(printer, 3L));
    assertEquals("- null\n", Plain.print(printer, null));
    assertEquals("- TOK1\n", Plain.print(printer, "TOK1"));
    assertEquals("- - a\n", Plain.print(printer, list("a")));
    assertEquals("", Plain.print(printer, object()));
    assertEquals("- {}\n", Plain.print(printer::page, object()));
  }

  private static String yaml(Object value) throws IOException {
    return Plain.print(new YamlPrinter(), value);
  }
}
