package dev.ecrpublic.input;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.text.JsonReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {
  private static final List<Parameter> EVERY =
      List.of(
          Members.TAGS,
          Members.CATALOG_DATA,
          Members.MAX_RESULTS,
          Members.FORCE,
          Members.optional("displayName", Kind.STRING, 2),
          Members.optional("partLastByte", Kind.LONG, 0),
          Members.optional("layerPartBlob", Kind.BLOB, 0),
          Members.optional("imageIds", Kind.LIST, 1, Members.optional("ImageTag", Kind.STRING, 1)));

  private static String refusal(Map<String, Object> input, List<Parameter> members) {
    return assertThrows(InvalidInput.class, () -> Validation.validate(input, members)).getMessage();
  }

  private static String refusal(String json) {
    return refusal(PlainShape.map(JsonReader.parse(json)), EVERY);
  }

  @Test
  void acceptsWhatFits() {
    String json =
        """
        {"tags": [], "displayName": "xy", "maxResults": 1, "force": false, "partLastByte": 0,
         "imageIds": ["a"], "catalogData": {"architectures": [], "description": ""}}
        """;
    assertDoesNotThrow(() -> Validation.validate(PlainShape.map(JsonReader.parse(json)), EVERY));
    assertDoesNotThrow(() -> Validation.validate(Map.of("layerPartBlob", new byte[1]), EVERY));
    assertDoesNotThrow(() -> Validation.validate(Map.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          {"displayName":""}                         => Invalid length for parameter displayName, value: 0, valid min length: 2
          {"displayName":"😀"}                       => Invalid length for parameter displayName, value: 1, valid min length: 2
          {"imageIds":[]}                            => Invalid length for parameter imageIds, value: 0, valid min length: 1
          {"imageIds":["a",""]}                      => Invalid length for parameter imageIds[1], value: 0, valid min length: 1
          {"maxResults":0}                           => Invalid value for parameter maxResults, value: 0, valid min value: 1
          {"partLastByte":-99999999999999999999}     => Invalid value for parameter partLastByte, value: -99999999999999999999, valid min value: 0
          {"maxResults":2147483648}                  => Invalid value for parameter maxResults, value: 2147483648, valid max value: 2147483647
          {"maxResults":99999999999999999999}        => Invalid value for parameter maxResults, value: 99999999999999999999, valid max value: 2147483647
          {"partLastByte":9223372036854775808}       => Invalid value for parameter partLastByte, value: 9223372036854775808, valid max value: 9223372036854775807
          {"displayName":5}                          => Invalid type for parameter displayName, value: 5, type: <class 'int'>, valid types: <class 'str'>
          {"displayName":null}                       => Invalid type for parameter displayName, value: None, type: <class 'NoneType'>, valid types: <class 'str'>
          {"displayName":["b","it's"]}               => Invalid type for parameter displayName, value: ['b', "it's"], type: <class 'list'>, valid types: <class 'str'>
          {"maxResults":1.0}                         => Invalid type for parameter maxResults, value: 1.0, type: <class 'float'>, valid types: <class 'int'>
          {"maxResults":NaN}                         => Invalid type for parameter maxResults, value: nan, type: <class 'float'>, valid types: <class 'int'>
          {"maxResults":true}                        => Invalid type for parameter maxResults, value: True, type: <class 'bool'>, valid types: <class 'int'>
          {"force":"true"}                           => Invalid type for parameter force, value: true, type: <class 'str'>, valid types: <class 'bool'>
          {"layerPartBlob":1}                        => Invalid type for parameter layerPartBlob, value: 1, type: <class 'int'>, valid types: <class 'bytes'>, <class 'bytearray'>, file-like object
          {"tags":{"Key":"a"}}                       => Invalid type for parameter tags, value: {'Key': 'a'}, type: <class 'dict'>, valid types: <class 'list'>, <class 'tuple'>
          {"tags":["a"]}                             => Invalid type for parameter tags[0], value: a, type: <class 'str'>, valid types: <class 'dict'>
          {"tags":[{"key":"a"}]}                     => Unknown parameter in tags[0]: "key", must be one of: Key, Value
          {"tags":[{"":"a"}]}                        => Unknown parameter in tags[0]: "", must be one of: Key, Value
          {"catalogData":{"architectures":["a",1]}}  => Invalid type for parameter catalogData.architectures[1], value: 1, type: <class 'int'>, valid types: <class 'str'>
          """)
  void namesTheProblem(String json, String problem) {
    assertEquals("Parameter validation failed:\n" + problem, refusal(json));
  }

  @Test
  void namesEveryProblemInOrder() {
    List<Parameter> members =
        List.of(
            Members.REPOSITORY_NAME,
            Members.IMAGE_IDS,
            Members.optional(
                "nested",
                Kind.STRUCTURE,
                0,
                Members.required("a", Kind.STRING, 0),
                Members.optional("b", Kind.STRING, 1)));
    String json = "{\"x\":1,\"nested\":{\"b\":\"\",\"z\":2},\"repositoryName\":\"r\",\"y\":1}";
    assertEquals(
        """
        Parameter validation failed:
        Missing required parameter in input: "imageIds"
        Unknown parameter in input: "x", must be one of: repositoryName, imageIds, nested
        Unknown parameter in input: "y", must be one of: repositoryName, imageIds, nested
        Missing required parameter in nested: "a"
        Unknown parameter in nested: "z", must be one of: a, b
        Invalid length for parameter nested.b, value: 0, valid min length: 1
        Invalid length for parameter repositoryName, value: 1, valid min length: 2\
        """,
        refusal(PlainShape.map(JsonReader.parse(json)), members));
  }

  @Test
  void tellsOfBytesOnlyTheirNumber() {
    assertEquals(
        """
        Parameter validation failed:
        Invalid type for parameter displayName, value: <3 bytes>, type: <class 'bytes'>, \
        valid types: <class 'str'>\
        """,
        refusal(Map.of("displayName", new byte[3]), EVERY));
    assertEquals(
        """
        Parameter validation failed:
        Invalid type for parameter displayName, value: {'a': ['<3 bytes>']}, \
        type: <class 'dict'>, valid types: <class 'str'>\
        """,
        refusal(Map.of("displayName", Map.of("a", List.of(new byte[3]))), EVERY));
  }

  @Test
  void tellsDatesFromText() {
    assertEquals(
        """
        Parameter validation failed:
        Invalid type for parameter displayName, value: 2020-01-01, \
        type: <class 'datetime.date'>, valid types: <class 'str'>\
        """,
        refusal(Map.of("displayName", LocalDate.of(2020, 1, 1)), EVERY));
  }
}
