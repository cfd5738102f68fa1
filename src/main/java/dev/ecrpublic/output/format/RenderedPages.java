package dev.ecrpublic.output.format;

import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.model.Paginator;
import dev.ecrpublic.paging.Pages;
import dev.ecrpublic.text.BlockWriter;
import dev.ecrpublic.text.VisibleWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * All pages as one value, whose items are rendered as they arrive where they are all that it has;
 * nothing is shown before the last page is in, so that an error on the way leaves no output.
 */
record RenderedPages() implements PageOrder {
  @Override
  public void show(Pages pages, Paginator paginator, Results results) {
    if (results.queries() || !itemsAlone(paginator)) {
      new MergedPages().show(pages, paginator, results);
      return;
    }
    try (Spool spool = new Spool()) {
      JsonListing listing = new JsonListing(writer(spool, results), paginator.counted().name());
      listing.end(pages.forEach(listing::page));
      results.out().writeBytes(spool::copyTo);
    } catch (IOException e) {
      throw Spool.failure(e);
    }
  }

  private static Writer writer(Spool spool, Results results) {
    Writer out = Stdout.writer(spool, results.out().charset());
    return results.watched() ? new BlockWriter(new VisibleWriter(out)) : out;
  }

  private static boolean itemsAlone(Paginator paginator) {
    return paginator.once().isEmpty()
        && paginator.items().size() == 1
        && paginator.counted().direct();
  }
}
