package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "less -R, less|-R",
        "^ \t less  \n-R ^, less|-R",
        "my' 'pager \"a b\", my pager|a b",
        "a '' \"\" b, a|||b",
        "a\\ b, a b",
        "'a\\b', a\\b",
        "\"a\\b\\\"\\\\\", a\\b\"\\",
        "a#b, a#b",
        "\"it's\", it's",
      })
  void splitsAsAShellDoes(String command, String words) {
    assertEquals(List.of(words.split("\\|", -1)), ShellWords.split(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\n"})
  void blankIsNoWord(String command) {
    assertEquals(List.of(), ShellWords.split(command));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "less 'x, No closing quotation",
        "less \"x\\\", No closing quotation",
        "x\\, No escaped character"
      })
  void refusesWhatIsLeftOpen(String command, String message) {
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> ShellWords.split(command));
    assertEquals(message, refusal.getMessage());
  }
}
