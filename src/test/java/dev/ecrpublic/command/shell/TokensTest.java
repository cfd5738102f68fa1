package dev.ecrpublic.command.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines taken apart as sh takes them apart. */
class TokensTest {

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("", List.of()),
        Arguments.of("  a\tb  ", List.of("a", "b")),
        Arguments.of("'a b' \"c d\"", List.of("a b", "c d")),
        Arguments.of("a'b'\"c\"d", List.of("abcd")),
        Arguments.of("''", List.of("")),
        Arguments.of("a \"\" b", List.of("a", "", "b")),
        Arguments.of("a\\ b \\'c \\\\", List.of("a b", "'c", "\\")),
        Arguments.of("'a\\b'", List.of("a\\b")),
        Arguments.of("\"a\\\"b\\\\c\\$d\\ne\"", List.of("a\"b\\c$d\\ne")),
        Arguments.of("'{\"a\": [1, 2]}'", List.of("{\"a\": [1, 2]}")),
        Arguments.of("a[].b", List.of("a[].b")),
        Arguments.of("a # b", List.of("a")),
        Arguments.of("a#b", List.of("a#b")),
        Arguments.of("'a | b > c # d'", List.of("a | b > c # d")),
        Arguments.of("a\\\n b", List.of("a", "b")),
        Arguments.of("a\\\nb", List.of("ab")),
        Arguments.of("a \\\n\\\n b", List.of("a", "b")),
        Arguments.of("'a\nb'", List.of("a\nb")),
        Arguments.of("a # comment\nb", List.of("a")),
        Arguments.of("$ a$ $1 '$HOME' \\$HOME", List.of("$", "a$", "$1", "$HOME", "$HOME")),
        Arguments.of("日本 語", List.of("日本", "語")));
  }

  @ParameterizedTest
  @MethodSource
  void words(String line, List<String> wanted) {
    assertEquals(wanted, Tokens.of(line).words());
    assertEquals(false, Tokens.of(line).incomplete());
  }

  static Stream<Arguments> open() {
    return Stream.of(
        Arguments.of("'a", '\''),
        Arguments.of("a \"b'c", '"'),
        Arguments.of("a \"b\\", '\\'),
        Arguments.of("a \\", '\\'),
        Arguments.of("a\\", '\\'));
  }

  @ParameterizedTest
  @MethodSource
  void open(String line, char wanted) {
    assertEquals(wanted, Tokens.of(line).open());
  }

  static Stream<Arguments> signs() {
    return Stream.of(
        Arguments.of("a | b | c > d", "WORD a, PIPE b | c > d"),
        Arguments.of("a|b", "WORD a, PIPE b"),
        Arguments.of("a>b>>c", "WORD a, INTO >, WORD b, APPEND >>, WORD c"),
        Arguments.of("a || b", "WORD a, FOREIGN ||, WORD b"),
        Arguments.of("a && b; c &", "WORD a, FOREIGN &&, WORD b, FOREIGN ;, WORD c, FOREIGN &"),
        Arguments.of("a < b", "WORD a, FOREIGN <, WORD b"),
        Arguments.of("a $HOME \"$(b)\" ${c}", "WORD a, FOREIGN $, FOREIGN $, FOREIGN $"),
        Arguments.of("a # | b", "WORD a, COMMENT  | b"));
  }

  @ParameterizedTest
  @MethodSource
  void signs(String line, String wanted) {
    List<String> found =
        Tokens.of(line).all().stream().map(token -> token.kind() + " " + token.text()).toList();

    assertEquals(wanted, String.join(", ", found));
  }

  @Test
  void placesInTheLine() {
    ShellToken token = Tokens.of("a 'b c' d").all().get(1);

    assertEquals(2, token.start());
    assertEquals(7, token.end());
  }

  @Test
  void aQuotedWordIsReadBackAsItself() {
    for (String word : List.of("a", "a b", "it's", "\"x\"", "\\", "#a", "a|b>c;d&e<f", "日 本", "")) {
      for (char quote : new char[] {0, '\'', '"'}) {
        assertEquals(List.of(word), Tokens.of(Quoting.of(word, quote, true)).words());
      }
    }
  }
}
