package dev.ecrpublic.output.format;

import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.output.JsonPrinter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A listing as one JSON object, rendered item by item: the same bytes as if all pages had been
 * merged first.
 */
final class JsonListing {
  private final Writer out;
  private final String key;
  private boolean started;
  private boolean items;

  JsonListing(Writer out, String key) {
    this.out = out;
    this.key = key;
  }

  /** Adds a page's items. */
  void page(Map<String, Object> page) {
    if (!(page.get(key) instanceof List<?> found)) {
      return;
    }
    guarded(
        () -> {
          begin();
          for (Object item : found) {
            out.write(items ? ",\n        " : "\n        ");
            JsonPrinter.write(item, 2, out);
            items = true;
          }
        });
  }

  /** Adds the token that goes on from here, if any, and ends the object. */
  void end(Optional<String> more) {
    guarded(
        () -> {
          if (started) {
            out.write(items ? "\n    ]" : "]");
          }
          if (more.isPresent()) {
            out.write(started ? ",\n    \"NextToken\": " : "{\n    \"NextToken\": ");
            JsonPrinter.writeString(more.get(), out);
          }
          if (started || more.isPresent()) {
            out.write("\n}\n");
          }
          out.flush();
        });
  }

  private void begin() throws IOException {
    if (!started) {
      out.write("{\n    ");
      JsonPrinter.writeString(key, out);
      out.write(": [");
      started = true;
    }
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }

  private static void guarded(Action action) {
    try {
      action.run();
    } catch (CharacterCodingException e) {
      throw Stdout.unencodable();
    } catch (IOException e) {
      throw Spool.failure(e);
    }
  }
}
