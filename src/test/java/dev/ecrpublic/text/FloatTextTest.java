package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "0, 0.0",
    "-0.0, -0.0",
    "0.1, 0.1",
    "-2.5, -2.5",
    "1000, 1000.0",
    "123456789.125, 123456789.125",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1e-7, 1e-07",
    "1.5e-7, 1.5e-07",
    "9999999999999998, 9999999999999998.0",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "1.5e300, 1.5e+300",
    "2e-323, 2e-323",
    "4.9e-324, 5e-324",
    "8.9e-323, 9e-323",
    "9.9e-324, 1e-323",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "5e-1, 0.5",
  })
  void isTheShortestTextThatReadsBack(double number, String text) {
    assertEquals(text, FloatText.of(number));
  }

  @Test
  void namesWhatIsNoNumber() {
    assertEquals("nan", FloatText.of(Double.NaN));
    assertEquals("inf", FloatText.of(Double.POSITIVE_INFINITY));
    assertEquals("-inf", FloatText.of(Double.NEGATIVE_INFINITY));
  }
}
