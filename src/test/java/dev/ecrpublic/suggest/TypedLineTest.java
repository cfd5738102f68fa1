package dev.ecrpublic.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~a b c~        | a,b     | c
          ~a b ~         | a,b     | ~~
          ~a  b   ~      | a,b     | ~~
          ~a 'b c' d~    | a,b c   | d
          ~a "b 'c" d~   | a,b 'c  | d
          ~a b\\ c d~    | a,b c   | d
          ~a 'b c~       | a       | b c
          ~a "b\\"c" ~   | a,b"c   | ~~
          ~a b\\~        | a       | b\\
          ~a '' b~       | a,      | b
          """)
  void wordsAsAShellReadsThem(String line, String words, String typed) {
    TypedLine read = TypedLine.of(line, line.length());

    assertEquals(words, String.join(",", read.words()));
    assertEquals(typed, read.typed());
  }

  @Test
  void whatStandsAfterTheCursorDoesNotCount() {
    assertEquals(new TypedLine(List.of("a"), "bc"), TypedLine.of("a bcd e", 4));
    assertEquals(new TypedLine(List.of(), ""), TypedLine.of("a", -5));
    assertEquals(new TypedLine(List.of(), "a"), TypedLine.of("a", 99));
  }
}
