package dev.ecrpublic.query;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables of expressions and what comes of them, read from the resources of this package. */
final class Table {
  private Table() {}

  /** A row: the expression is applied to the JSON document and has the outcome. */
  record Row(String section, String document, String expression, String outcome) {}

  /**
   * The sections of a resource: a {@code #} title, a document, then {@code expression => outcome}.
   */
  static List<Row> rows(String resource) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String section : paragraphs(resource)) {
      List<String> lines = section.lines().toList();
      for (String line : lines.subList(2, lines.size())) {
        int arrow = line.indexOf(" => ");
        String expression = line.substring(0, arrow);
        rows.add(new Row(lines.get(0), lines.get(1), expression, line.substring(arrow + 4)));
      }
    }
    return rows;
  }

  /** The blocks of lines between the empty lines of a resource. */
  static List<String> paragraphs(String resource) throws IOException {
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.asList(text.strip().split("\n\n"));
    }
  }
}
