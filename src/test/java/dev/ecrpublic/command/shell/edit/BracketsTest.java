package dev.ecrpublic.command.shell.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which brackets belong together. */
class BracketsTest {

  @Test
  void pairs() {
    assertEquals(Map.of(0, 3, 3, 0, 1, 2, 2, 1), Brackets.of("{[]}").partners());
    assertEquals(Map.of(1, 5, 5, 1), Brackets.of("'{\"]\"}'").partners());
    assertEquals(Map.of(1, 7, 7, 1), Brackets.of("\"{\\\"]\\\"}\"").partners());
    assertEquals(Map.of(1, 4, 4, 1, 2, 3, 3, 2), Brackets.of("\"{[]}\"").partners());
    assertEquals(Map.of(0, 3, 3, 0), Brackets.of("(\\))").partners());
  }

  @Test
  void closingBracketsThatNothingOpened() {
    assertEquals(List.of(1), Brackets.of("a]").closingNothing());
    assertEquals(List.of(1), Brackets.of("{]}").closingNothing());
    assertEquals(List.of(), Brackets.of("{[").closingNothing());
  }
}
