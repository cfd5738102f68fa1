package dev.ecrpublic.output.yaml;

import dev.ecrpublic.output.IndentedJson;
import dev.ecrpublic.output.Printer;
import dev.ecrpublic.text.BlockWriter;
import dev.ecrpublic.text.PlainDateTime;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** The yaml format: block style with sorted keys; a lone scalar is printed as JSON. */
public final class YamlPrinter implements Printer {

  @Override
  public void print(Object value, Writer out) throws IOException {
    if (value instanceof Map<?, ?> map && map.isEmpty()) {
      return;
    }
    BlockWriter block = BlockWriter.over(out);
    if (value instanceof Map || value instanceof List || value instanceof PlainDateTime) {
      new YamlEmitter(block).document(value);
    } else {
      new IndentedJson(block, false).value(value, 0);
      block.write('\n');
    }
    block.finish(out);
  }
}
