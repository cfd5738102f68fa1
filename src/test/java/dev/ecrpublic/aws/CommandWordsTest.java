package dev.ecrpublic.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a process that gives credentials was called with does not come back in its errors. */
class CommandWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          tool --user me --password canary | login of me failed: canary is wrong | login of me failed: *** is wrong
          tool --password=canary | bad option --password=canary | bad option ***
          PASSWORD=canary tool | PASSWORD=canary: not found | ***: not found
          set -x; tool canary; false | + tool canary | + *** ***
          tool --canary | bad option -- canary, bad option --canary | bad option -- canary, bad option ***
          tool get | cannot get it | cannot get it
          tool 'can ary' | no can ary here | no *** here
          tool "canary | sh: unterminated quote: tool "canary | sh: unterminated quote: ***
          (tool canary | sh: syntax error: `(tool canary' | sh: syntax error: `***'
          no-such-tool --x | sh: 1: no-such-tool: not found | sh: 1: no-such-tool: not found
          tool | tool: the vault is sealed | tool: the vault is sealed
          """)
  void areHidden(String command, String said, String shown) {
    assertEquals(shown, CommandWords.of(command).hiddenIn(said));
  }
}
