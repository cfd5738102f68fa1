package dev.ecrpublic.output.format;

import dev.ecrpublic.model.Paginator;
import dev.ecrpublic.paging.Listing;
import dev.ecrpublic.paging.Pages;
import java.util.Map;
import java.util.Optional;

/** All pages as one value. */
record MergedPages() implements PageOrder {
  @Override
  public void show(Pages pages, Paginator paginator, Results results) {
    Listing listing = new Listing(paginator);
    Optional<String> more = pages.forEach(listing::add);
    Map<String, Object> whole = listing.whole();
    more.ifPresent(token -> whole.put("NextToken", token));
    results.show(whole);
  }
}
