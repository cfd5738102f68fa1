package dev.ecrpublic.output.format;

import dev.ecrpublic.model.Paginator;
import dev.ecrpublic.paging.Pages;

/** How the pages of a listing become output. */
interface PageOrder {
  /** Asks for all pages and shows them. */
  void show(Pages pages, Paginator paginator, Results results);
}
