package dev.ecrpublic.aws.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token is told early only where the reply, being JSON, cannot mean anything else. */
class TokenAtEndTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "{\"items\":[],\"nextToken\":\"abc=\"}                 | abc=",
        "{\"items\": [], \"nextToken\": \"a b\" }              | a b",
        "{\"nextToken\":\"abc\"}                               | abc",
        "{ \"nextToken\" : \"abc\" }                           | abc",
        "{\"nextToken\":\"abc\",\"items\":[]}                  | -",
        "{\"items\":[]}                                        | -",
        "{\"nextToken\":\"\"}                                  | -",
        "{\"nextToken\":null}                                  | -",
        "{\"nextToken\":12}                                    | -",
        "{\"nextToken\":\"a\\\"b\"}                            | -",
        "{\"nextToken\":\"a\\u0041\"}                          | -",
        "{\"nextToken\":\"\u00fc\"}                            | -",
        "{\"x\":\"\\\"nextToken\\\":\\\"abc\"}                   | -",
        "{\"x\\\"nextToken\":\"abc\"}                          | -",
        "{\"thenextToken\":\"abc\"}                            | -",
        "{\"items\":[{\"nextToken\":\"abc\"}]}                 | -",
        "{\"items\":{\"nextToken\":\"abc\"}}                   | -",
        "[\"nextToken\"]                                       | -",
        "\"}                                                  | -",
        "}                                                   | -",
        "abc\"}                                               | -",
      })
  void found(String body, String token) {
    assertEquals(Optional.ofNullable(token), TokenAtEnd.of(body.getBytes(StandardCharsets.UTF_8)));
  }
}
