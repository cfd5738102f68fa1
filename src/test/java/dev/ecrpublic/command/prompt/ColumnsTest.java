package dev.ecrpublic.command.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({"abc, 3", "你好, 4", "é, 1", "e\u0301, 1", "😀, 2", "'', 0"})
  void width(String text, int wanted) {
    assertEquals(wanted, Columns.of(text));
  }

  @Test
  void cutting() {
    assertEquals("abcdef", Columns.cut("abcdef", 6));
    assertEquals("ab...", Columns.cut("abcdef", 5));
    assertEquals("你...", Columns.cut("你好吗呢", 6));
    assertEquals("...ef", Columns.tail("abcdef", 5));
    assertEquals("abcdef", Columns.tail("abcdef", 6));
    assertEquals("ab  ", Columns.padded("ab", 4));
  }

  @Test
  void folding() {
    assertEquals(List.of("abc", "de"), Columns.fold("abcde", 3));
    assertEquals(List.of("a你", "好"), Columns.fold("a你好", 4));
    assertEquals(List.of(""), Columns.fold("", 4));
    assertEquals(List.of("one two", "three"), Columns.words("one two three", 9));
    assertEquals(List.of("one", "very...", "two"), Columns.words("one verylongword two", 7));
  }
}
