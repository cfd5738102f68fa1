package dev.ecrpublic.command.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.query.syntax.BadQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedQueryTest {
  private static final Map<String, Object> SAMPLE =
      Map.of("images", List.of(Map.of("tag", "t", "size", 0L)), "token", "x");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          token                  ; x
          token.                 ; x
          token |                ; x
          token ||               ; x
          images[0].tag          ; t
          images[7].tag          ; t
          images[0].tag[         ; t
          images[0].tag."        ; t
          images[].tag           ; [t]
          images[].tag | [       ; [t]
          images[?               ; [{size=0, tag=t}]
          images[?size           ; [{size=0, tag=t}]
          images[?tag=           ; [{size=0, tag=t}]
          images[?tag=='         ; [{size=0, tag=t}]
          images[].{a: tag       ; [{size=0, tag=t}]
          length(images          ; null
          length(                ; null
          [                      ; {all}
          {                      ; {all}
          '                      ; {all}
          """)
  void theLongestBeginningThatMeansSomething(String typed, String wanted) {
    String got =
        TypedQuery.compile(typed)
            .map(query -> String.valueOf(sorted(query.apply(SAMPLE))))
            .orElse("{all}");
    assertEquals(wanted, got);
  }

  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> map -> new java.util.TreeMap<>(map);
      case List<?> list -> list.stream().map(TypedQueryTest::sorted).toList();
      case null -> null;
      default -> value;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"images]", "images[?tag='x']", "a b", "token)"})
  void whatNoEndMakesRightIsWrong(String typed) {
    assertThrows(BadQuery.class, () -> TypedQuery.compile(typed));
  }
}
