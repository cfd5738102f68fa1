package dev.ecrpublic.output;

import dev.ecrpublic.text.BlockWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** The json format: nothing for an empty object, otherwise indented JSON and a newline. */
public final class JsonPrinter implements Printer {

  @Override
  public void print(Object value, Writer out) throws IOException {
    if (value instanceof Map<?, ?> map && map.isEmpty()) {
      return;
    }
    BlockWriter block = BlockWriter.over(out);
    new IndentedJson(block, false).value(value, 0);
    block.write('\n');
    block.finish(out);
  }

  /**
   * Writes one value as it stands {@code depth} levels down in a document, from its first character
   * to its last: no indentation before it and no newline after it.
   */
  public static void write(Object value, int depth, Writer out) throws IOException {
    BlockWriter block = BlockWriter.over(out);
    new IndentedJson(block, false).value(value, depth);
    block.finish(out);
  }

  /** Like {@link #write}, with everything outside ASCII as lower-case {@code \}{@code uXXXX}. */
  public static void writeAscii(Object value, int depth, Writer out) throws IOException {
    BlockWriter block = BlockWriter.over(out);
    new IndentedJson(block, true).value(value, depth);
    block.finish(out);
  }

  /** Writes a JSON string with its quotes. */
  public static void writeString(String text, Writer out) throws IOException {
    BlockWriter block = BlockWriter.over(out);
    new IndentedJson(block, false).string(text);
    block.finish(out);
  }
}
