package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShellLineTest {
  private static String folded(String line, int width) {
    return String.join("\n", ShellLine.folded(line, width));
  }

  @Test
  void aShortLineStays() {
    assertEquals("tool --a b", folded("tool --a b", 20));
  }

  @Test
  void optionsKeepTheirValues() {
    assertEquals(
        """
        tool --some-thing 'a  b' \\
            --other c d\
        """,
        folded("tool --some-thing 'a  b' --other c d", 28));
  }

  @Test
  void aPipeIsFoldedBeforeItsBar() {
    assertEquals("tool x \\\n    | other y", folded("tool x | other y", 14));
  }

  @Test
  void dashesInQuotesAreNoOptions() {
    assertEquals("tool \"a --b c\"", folded("tool \"a --b c\"", 16));
  }
}
