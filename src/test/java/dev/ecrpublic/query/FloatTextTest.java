package dev.ecrpublic.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "-1.5, -1.5",
    "0, 0.0",
    "-0.0, -0.0",
    "0.1, 0.1",
    "100, 100.0",
    "0.0001, 0.0001",
    "0.00012345, 0.00012345",
    "0.00001, 1e-05",
    "1.5e-7, 1.5e-07",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "1.25e100, 1.25e+100",
    "123456.789, 123456.789",
    "9007199254740993, 9007199254740992.0",
    "2e23, 2e+23",
    "4.9e-324, 5e-324",
    "1e-323, 1e-323",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "NaN, nan",
    "-Infinity, -inf",
  })
  void shortestPythonForm(double number, String expected) {
    assertEquals(expected, FloatText.of(number));
  }
}
