package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BlockWriterTest {

  @Test
  void keepsTheOrderOfPiecesOfAnySize() throws IOException {
    StringWriter out = new StringWriter();
    StringBuilder expected = new StringBuilder();
    try (BlockWriter block = new BlockWriter(out)) {
      for (int size : new int[] {1, 8191, 1, 8192, 8193, 0, 20_000, 5}) {
        String piece = Integer.toString(size % 10).repeat(size);
        block.write(piece);
        block.write(piece.toCharArray());
        block.write('|');
        expected.append(piece).append(piece).append('|');
      }
    }
    assertEquals(expected.toString(), out.toString());
  }

  @Test
  void handsOnNothingBeforeABlockIsFull() throws IOException {
    StringWriter out = new StringWriter();
    BlockWriter block = new BlockWriter(out);
    block.write("abc");
    assertEquals("", out.toString());
    block.drain();
    assertEquals("abc", out.toString());
  }
}
