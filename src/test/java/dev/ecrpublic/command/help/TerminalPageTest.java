package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalPageTest {
  private static final Program PROGRAM = Sample.program();
  private static final Page PAGE = CommandPage.of(PROGRAM, Sample.paint());

  @Test
  void aCommandInFiftyColumns() {
    assertEquals(
        """
        NAME
            tool-paint - paints a wall

        DESCRIPTION
            Paints a wall.

            It dries --by itself.

        SYNOPSIS
            tool paint --paint <value>
                [--fast | --no-fast]
                [--walls [<value> ...]] [global options]

        OPTIONS
            --paint <value>
                What to paint with.

                Required.
                colours (list of strings)
                    At least 1 value. Each has at least 3
                    characters.
                litres (integer)
                    How much, it's said.

                Shorthand:
                    colours=string,string,litres=integer

                JSON:
                    {
                      "colours": ["string", ...],
                      "litres": integer
                    }

            --fast | --no-fast
                Hurries.

            --walls [<value> ...]
                The walls.

        GLOBAL OPTIONS
            --form <value>
                The form: long or short.

            --who <value>
                The profile.

        EXAMPLES
            Paints it red:
                tool paint --paint 'colours=red, or so' \\
                    --fast

        OUTPUT
            paint (structure)
                colours (list of strings)
                litres (integer)

        EXIT STATUS
            0
                Success.

            7
                Out of paint.

        FILES
            /walls
                Walls.

        SEE ALSO
            tool(1), tool-shut(1)
        """,
        TerminalPage.of(PAGE, 50, TerminalPage.Looks.PLAIN));
  }

  @Test
  void theProgram() {
    assertEquals(
        """
        NAME
            tool - does things

        DESCRIPTION
            Does things. Many of them.

            See tool NAME help.

        SYNOPSIS
            tool [global options] command [options]

        AVAILABLE COMMANDS
            paint
                Paints a wall.

            shut
                Shuts a door or a window.

            wait
                Waits a bit.

        GLOBAL OPTIONS
            --form <value>
                The form: long or short.

            --who <value>
                The profile.

        EXAMPLES
            Does nothing:
                tool --form short

        EXIT STATUS
            0
                Success.

        ENVIRONMENT
            TOOL, TOOL_DIR
                Where it is, see --form.

        FILES
            ~/.tool
                Its file.

        SEE ALSO
            tool-paint(1), tool-shut(1), tool-wait(1), hammer(1)
        """,
        TerminalPage.of(ProgramPage.of(PROGRAM), 80, TerminalPage.Looks.PLAIN));
  }

  @Test
  void aCommandWithBareWordsAndNoOptions() {
    Command shut = PROGRAM.command("shut").orElseThrow();
    String text = TerminalPage.of(CommandPage.of(PROGRAM, shut), 80, TerminalPage.Looks.PLAIN);

    assertTrue(text.contains("\n    tool shut THING [global options]\n"), text);
    assertTrue(
        TerminalPage.of(
                CommandPage.of(PROGRAM, PROGRAM.command("wait").orElseThrow()),
                80,
                TerminalPage.Looks.PLAIN)
            .contains("\n    tool wait [PLACE] [global options]\n"));
    assertTrue(text.contains("OPTIONS\n    THING\n        What to shut.\n"), text);
    assertTrue(!text.contains("OUTPUT"), text);
  }

  @Test
  void codesOfTerminals() {
    String text = TerminalPage.of(PAGE, 50, TerminalPage.Looks.CODES).replace('\u001b', '^');

    assertEquals(
        """
        ^[1mNAME^[0m
            ^[1mtool-paint^[0m - paints a wall

        ^[1mDESCRIPTION^[0m
            Paints a wall.

            It dries ^[1m--by^[0m itself.

        ^[1mSYNOPSIS^[0m
            ^[1mtool paint^[0m ^[1m--paint^[0m <^[4mvalue^[0m>
                [^[1m--fast^[0m | ^[1m--no-fast^[0m]
        """,
        text.substring(0, text.indexOf("        [^[1m--walls")));
  }

  @Test
  void overstruckForPagers() {
    String text = TerminalPage.of(PAGE, 50, TerminalPage.Looks.OVERSTRUCK);

    assertTrue(text.startsWith("N\bNA\bAM\bME\bE\n"), text);
    assertTrue(text.contains("<_\bv_\ba_\bl_\bu_\be>"), text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 47, 72, 100, 500})
  void noTextIsWiderThanTheTerminalOrThanOneCanRead(int columns) {
    int widest = Math.clamp(columns, 40, 100);
    TerminalPage.of(PAGE, columns, TerminalPage.Looks.PLAIN)
        .lines()
        .filter(line -> !line.contains("=") && !line.contains("\""))
        .forEach(line -> assertTrue(line.length() <= widest, line));
  }
}
