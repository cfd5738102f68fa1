package dev.ecrpublic.output.format;

import dev.ecrpublic.model.Paginator;
import dev.ecrpublic.paging.Pages;

/** Each page as the service sent it. */
record RawPages() implements PageOrder {
  @Override
  public void show(Pages pages, Paginator paginator, Results results) {
    pages.forEach(results::page);
  }
}
