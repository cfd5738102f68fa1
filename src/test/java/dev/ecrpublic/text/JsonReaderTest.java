package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  private static String refusal(String text) {
    return assertThrows(BadJson.class, () -> JsonReader.parse(text)).getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          {"Key":"a", "Value":"b"}     => {'Key': 'a', 'Value': 'b'}
          ~ [ true , false , null ] ~  => [True, False, None]
          {"a":1,"b":2,"a":3}          => {'a': 3, 'b': 2}
          [NaN,Infinity,-Infinity]     => [nan, inf, -inf]
          [0,-0,12,-3]                 => [0, 0, 12, -3]
          [1.0,1e3,1E-7,1e999,-0.0]    => [1.0, 1000.0, 1e-07, inf, -0.0]
          "\\u00e9\\ud83d\\ude00\\/"   => 'é😀/'
          "\\ud83d"                    => '\\ud83d'
          "\\b\\f\\n\\r\\t\\"\\\\"     => '\\x08\\x0c\\n\\r\\t"\\\\'
          {}                           => {}
          [[],{}]                      => [[], {}]
          """)
  void readsValues(String text, String expected) {
    assertEquals(expected, PythonText.repr(JsonReader.parse(text)));
  }

  @Test
  void refusesAKeyThatOccursTwiceWhereThatIsAskedFor() {
    assertEquals(
        JsonReader.parse("[{\"a\":1},{\"a\":2}]"), JsonReader.parseUnique("[{\"a\":1},{\"a\":2}]"));
    assertEquals(
        "Duplicate key: line 2 column 2 (char 15)",
        assertThrows(
                BadJson.class, () -> JsonReader.parseUnique("{\"a\":{\"b\":1},\n \"\\u0061\":2}"))
            .getMessage());
  }

  @Test
  void keepsWholeNumbersWhole() {
    assertEquals(
        List.of(Long.MAX_VALUE, Long.MIN_VALUE, new BigInteger("9223372036854775808")),
        JsonReader.parse("[9223372036854775807,-9223372036854775808,9223372036854775808]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          ~~                 => Expecting value: line 1 column 1 (char 0)
          {"description":    => Expecting value: line 1 column 16 (char 15)
          [1,]               => Expecting value: line 1 column 4 (char 3)
          [                  => Expecting value: line 1 column 2 (char 1)
          nul                => Expecting value: line 1 column 1 (char 0)
          -                  => Expecting value: line 1 column 1 (char 0)
          {"Key":"a",}       => Expecting property name enclosed in double quotes: line 1 column 12 (char 11)
          {nope              => Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
          {"a" 1}            => Expecting ':' delimiter: line 1 column 6 (char 5)
          {"a":1 "b"}        => Expecting ',' delimiter: line 1 column 8 (char 7)
          [1 2]              => Expecting ',' delimiter: line 1 column 4 (char 3)
          {"a":"x            => Unterminated string starting at: line 1 column 6 (char 5)
          "a\\               => Unterminated string starting at: line 1 column 1 (char 0)
          ~"a\tb"~           => Invalid control character at: line 1 column 3 (char 2)
          "ab\\q"            => Invalid \\escape: line 1 column 4 (char 3)
          "\\u12g4"          => Invalid \\uXXXX escape: line 1 column 3 (char 2)
          "\\u1234           => Invalid \\uXXXX escape: line 1 column 3 (char 2)
          {} {}              => Extra data: line 1 column 4 (char 3)
          01                 => Extra data: line 1 column 2 (char 1)
          1.                 => Extra data: line 1 column 2 (char 1)
          ~{"a":\n "😀" ?}~  => Expecting ',' delimiter: line 2 column 6 (char 11)
          """)
  void saysWhereItFails(String text, String expected) {
    assertEquals(expected, refusal(text));
  }

  @Test
  void boundsDepthAndDigits() {
    assertEquals(
        "Nested more than 512 levels deep: line 1 column 513 (char 512)",
        refusal("[".repeat(100_000)));
    assertEquals(
        "A whole number of more than 4300 digits: line 1 column 1 (char 0)",
        refusal("1".repeat(4301)));
    assertEquals(
        "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)",
        refusal("\ufeff{}"));
  }
}
