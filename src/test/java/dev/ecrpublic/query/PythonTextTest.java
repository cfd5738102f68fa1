package dev.ecrpublic.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "a;'a'",
        "it's;\"it's\"",
        "\"q\";'\"q\"'",
        "'\";'\\'\"'",
        "a\\b;'a\\\\b'",
        "é😀;'é😀'",
        "~a\tb\nc\rd~;'a\\tb\\nc\\rd'",
        "x\u0001\u007f\u00a0;'x\\x01\\x7f\\xa0'",
        "\u200b\u2028;'\\u200b\\u2028'",
        "\udb40\udc01;'\\U000e0001'",
      })
  void strings(String text, String expected) {
    assertEquals(expected, PythonText.repr(text));
    assertEquals(text, PythonText.str(text));
  }

  @Test
  void containers() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", Arrays.asList(null, true, false, 1L, 1e16));
    map.put("a", Map.of());

    assertEquals("{'b': [None, True, False, 1, 1e+16], 'a': {}}", PythonText.str(map));
    assertEquals("[]", PythonText.repr(List.of()));
  }

  @Test
  void typeNames() {
    List<Object> values = Arrays.asList(null, true, 1, 1.0, "s", List.of(), Map.of());
    StringBuilder names = new StringBuilder();
    for (Object value : values) {
      names.append(PythonText.typeName(value)).append(' ');
    }
    assertEquals("NoneType bool int float str list dict ", names.toString());
  }
}
