package dev.ecrpublic.output.format;

import dev.ecrpublic.model.Paginator;
import dev.ecrpublic.paging.Listing;
import dev.ecrpublic.paging.Pages;
import java.util.Map;
import java.util.Optional;

/** Each page as a value of its own that has only what the listing is about. */
record SinglePages() implements PageOrder {
  @Override
  public void show(Pages pages, Paginator paginator, Results results) {
    Listing listing = new Listing(paginator);
    boolean[] first = {true};
    Optional<String> more =
        pages.forEach(
            page -> {
              Map<String, Object> shown = listing.alone(page, first[0]);
              first[0] = false;
              results.show(shown);
            });
    more.ifPresent(token -> results.show(Map.of("NextToken", Map.of("NextToken", token))));
  }
}
