package dev.ecrpublic.command.result;

import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.model.Paginator;
import dev.ecrpublic.output.OutputFormat;
import dev.ecrpublic.output.Printer;
import dev.ecrpublic.output.yaml.YamlStreamPrinter;
import dev.ecrpublic.paging.Listing;
import dev.ecrpublic.paging.Pages;
import dev.ecrpublic.query.Query;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Shows replies in the chosen form: whole, page by page, or with all pages merged. */
public final class Results {
  private final OutputFormat format;
  private final Printer printer;
  private final Optional<Query> query;
  private final Stdout out;

  Results(OutputFormat format, Printer printer, Optional<Query> query, Stdout out) {
    this.format = format;
    this.printer = printer;
    this.query = query;
    this.out = out;
  }

  /** Shows one reply; an empty one is nothing unless a query makes something of it. */
  public void reply(Map<String, Object> reply) {
    if (reply.isEmpty() && query.isEmpty()) {
      return;
    }
    print(queried(reply));
  }

  /** Shows a listing. */
  public void pages(Pages pages, Paginator paginator) {
    switch (format) {
      case TEXT -> text(pages, paginator);
      case YAML_STREAM -> yamlStream(pages);
      case OFF -> pages.forEach(page -> {});
      case JSON -> {
        if (query.isEmpty() && streamed(paginator)) {
          json(pages, paginator.counted().name());
        } else {
          print(queried(merged(pages, paginator)));
        }
      }
      case TABLE, YAML -> print(queried(merged(pages, paginator)));
    }
  }

  private Object queried(Object value) {
    return query.isPresent() ? query.get().apply(value) : value;
  }

  private void print(Object value) {
    if (format != OutputFormat.OFF) {
      out.write(writer -> printer.print(value, writer));
    }
  }

  /** Whether the listing is nothing but one list, whose items need not be held together. */
  private static boolean streamed(Paginator paginator) {
    return paginator.once().isEmpty()
        && paginator.items().size() == 1
        && paginator.counted().direct();
  }

  private void text(Pages pages, Paginator paginator) {
    Listing listing = new Listing(paginator);
    boolean[] first = {true};
    Optional<String> more =
        pages.forEach(
            page -> {
              Map<String, Object> shown = listing.alone(page, first[0]);
              first[0] = false;
              print(queried(shown));
            });
    more.ifPresent(token -> print(queried(Map.of("NextToken", Map.of("NextToken", token)))));
  }

  private void yamlStream(Pages pages) {
    YamlStreamPrinter stream = new YamlStreamPrinter();
    pages.forEach(page -> out.write(writer -> stream.page(queried(page), writer)));
  }

  /**
   * Renders items as they arrive but shows nothing before the last page is in: an error on the way
   * leaves no output.
   */
  private void json(Pages pages, String key) {
    try (Spool spool = new Spool()) {
      JsonListing listing = new JsonListing(spool, out.charset(), key);
      listing.end(pages.forEach(listing::page));
      out.writeBytes(spool::copyTo);
    } catch (IOException e) {
      throw Spool.failure(e);
    }
  }

  private static Map<String, Object> merged(Pages pages, Paginator paginator) {
    Listing listing = new Listing(paginator);
    Optional<String> more = pages.forEach(listing::add);
    Map<String, Object> out = listing.whole();
    more.ifPresent(token -> out.put("NextToken", token));
    return out;
  }
}
