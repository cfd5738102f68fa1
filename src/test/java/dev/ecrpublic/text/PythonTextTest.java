package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTextTest {
  private static final PlainDateTime EPOCH = new PlainDateTime(LocalDateTime.of(1970, 1, 1, 0, 0));

  @Test
  void strLeavesStringsAlone() {
    assertEquals("it's\ta\n\"x\"", PythonText.str("it's\ta\n\"x\""));
  }

  @Test
  void strOfScalars() {
    assertEquals("None", PythonText.str(null));
    assertEquals("True", PythonText.str(true));
    assertEquals("False", PythonText.str(false));
    assertEquals("7", PythonText.str(7));
    assertEquals("-5000000000", PythonText.str(-5000000000L));
    assertEquals("1267650600228229401496703205376", PythonText.str(BigInteger.TWO.pow(100)));
    assertEquals("1e-07", PythonText.str(1e-7));
    assertEquals("1970-01-01 00:00:00", PythonText.str(EPOCH));
  }

  @Test
  void strOfContainersIsTheirRepr() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("x", "y");
    map.put("n", null);
    assertEquals("{'x': 'y', 'n': None}", PythonText.str(map));
    assertEquals("['b', 1, [True], {}, []]", repr("b", 1, List.of(true), Map.of(), List.of()));
    assertEquals("[datetime.datetime(1970, 1, 1, 0, 0)]", repr(EPOCH));
    assertEquals("[b'a\\x00\\xff\\'\"']", repr((Object) new byte[] {'a', 0, -1, '\'', '"'}));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "abc, 'abc'",
        "it's, |\"it's\"|",
        "say \"hi\", |'say \"hi\"'|",
        "it's \"x\", |'it\\'s \"x\"'|",
        "a\\b, 'a\\\\b'",
        "é日, 'é日'",
        "😀, '😀'",
      })
  void reprQuotesStrings(String text, String repr) {
    assertEquals(repr, PythonText.repr(text));
  }

  @Test
  void reprEscapesWhatCannotBeSeen() {
    assertEquals("'\\n\\r\\t\\x00\\x1b\\x7f'", PythonText.repr("\n\r\t\0\u001b\u007f"));
    assertEquals("'\\x85\\xa0\\u200b\\u2028'", PythonText.repr("\u0085\u00a0\u200b\u2028"));
    assertEquals("'\\U000e0001'", PythonText.repr(Character.toString(0xe0001)));
  }

  @Test
  void reprOfMomentsHasWhatIsNotZero() {
    LocalDateTime moment = LocalDateTime.of(2020, 12, 4, 17, 20, 5, 100_000_000);
    assertEquals(
        "datetime.datetime(2020, 12, 4, 17, 20, 5, 100000)",
        PythonText.repr(new PlainDateTime(moment)));
  }

  @Test
  void namesTypes() {
    Object[] values = {null, "", true, 1, 1L, BigInteger.ONE, 1.0, List.of(), Map.of(), EPOCH};
    String[] names = {
      "NoneType", "str", "bool", "int", "int", "int", "float", "list", "dict", "datetime.datetime",
    };
    for (int i = 0; i < names.length; i++) {
      assertEquals(names[i], PythonText.typeName(values[i]));
    }
    assertEquals("bytes", PythonText.typeName(new byte[0]));
  }

  private static String repr(Object... elements) {
    return PythonText.repr(Arrays.asList(elements));
  }
}
