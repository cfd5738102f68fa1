package dev.ecrpublic.output.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EastAsianWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "'\u007f', 1",
    "é, 2",
    "ñ, 1",
    "ü, 2",
    "ï, 1",
    "°, 2",
    "“x”, 5",
    "日本, 4",
    "Ａ, 2",
    "ｱ, 1",
    "😀, 2",
    "a日b, 4",
    "'\u00a0', 1",
    "'\u00a1', 2",
    "'\ue000', 2",
    "'\ufffd', 2",
    "'\ufffe', 2",
    "'\u0300', 2",
    "'\udbff\udffd', 2",
    "'\udbff\udfff', 2",
  })
  void wideFullWidthAmbiguousAndUnassignedTakeTwoColumns(String text, int width) {
    assertEquals(width, EastAsianWidth.of(text));
  }
}
