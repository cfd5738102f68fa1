package dev.ecrpublic.output.yaml;

import dev.ecrpublic.output.Printer;
import dev.ecrpublic.text.BlockWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.Map;

/** The yaml-stream format: every page is a YAML list of one element. */
public final class YamlStreamPrinter implements Printer {

  /** Writes a whole, unpaginated result; nothing for an empty object. */
  @Override
  public void print(Object value, Writer out) throws IOException {
    if (value instanceof Map<?, ?> map && map.isEmpty()) {
      return;
    }
    page(value, out);
  }

  /** Writes one page of many, {@code - {}} for an empty one. */
  @Override
  public void page(Object value, Writer out) throws IOException {
    BlockWriter block = BlockWriter.over(out);
    new YamlEmitter(block).document(Collections.singletonList(value));
    block.finish(out);
  }
}
