package dev.ecrpublic.output.table;

import static dev.ecrpublic.output.Plain.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.output.Plain;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TableColorTest {

  @Test
  void aPagerGetsColouredCellsAndIndentation() throws IOException {
    assertEquals(
        """
        --------------
        |      T     |
        +------------+
        <|>|     a    |<|>
        <|>+----+-----+<|>
        <|>|  [b] |  [c]  |<|>
        <|>+----+-----+<|>
        """,
        table(TableColor.PAGER));
  }

  @Test
  void theTerminalGetsAResetAfterEveryWrite() throws IOException {
    assertEquals(
        """
        --------------
        !!|      T     |!!
        !!+------------+!!
        !<|>!|     a    |!<|>!
        !<|>!+----+-----+!<|>!
        !<|>!|  [b] |  [c]  |!<|>!
        !<|>!+----+-----+!<|>!
        !\
        """,
        table(TableColor.DIRECT));
  }

  // Shows the escape sequences as <|> for indentation, [text] for cells and ! for a bare reset.
  private static String table(TableColor color) throws IOException {
    Object value = object("a", object("b", "c"));
    return Plain.print(new TablePrinter("T", 80, color), value)
        .replace("\u001b[2m\u001b[33m|\u001b[0m", "<|>")
        .replaceAll("\u001b\\[1m\u001b\\[34m(.*?)\u001b\\[0m", "[$1]")
        .replace("\u001b[0m", "!");
  }
}
