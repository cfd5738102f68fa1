package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonIntTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "007, 7",
    "-3, -3",
    "+5, 5",
    "' 12\n', 12",
    "1_000, 1000",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void readsWholeNumbers(String text, long expected) {
    assertEquals(Optional.of(expected), PythonInt.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-99999999999999999999"})
  void readsNumbersOfAnySize(String text) {
    assertEquals(Optional.of(new BigInteger(text)), PythonInt.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "+-1", "1.0", "0x1", "3x", "_1", "1_", "1__0", "1 2"})
  void leavesOtherText(String text) {
    assertEquals(Optional.empty(), PythonInt.parse(text));
  }
}
