package dev.ecrpublic.output.format;

import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.model.Paginator;
import dev.ecrpublic.output.Printer;
import dev.ecrpublic.paging.Pages;
import dev.ecrpublic.query.Query;
import java.util.Map;
import java.util.Optional;

/** Shows replies in one format, after the query that was asked for. */
public final class Results {
  private final Format format;
  private final Printer printer;
  private final boolean watched;
  private final Optional<Query> query;
  private final Stdout out;

  /** Results in that format, written to {@code out}. */
  public Results(Format format, Look look, Optional<Query> query, Stdout out) {
    this.format = format;
    this.printer = format.printer(look);
    this.watched = look.watched();
    this.query = query;
    this.out = out;
  }

  /** Shows one reply; an empty one is nothing unless a query makes something of it. */
  public void reply(Map<String, Object> reply) {
    if (!reply.isEmpty() || query.isPresent()) {
      show(reply);
    }
  }

  /** Shows a listing. */
  public void pages(Pages pages, Paginator paginator) {
    format.pages().show(pages, paginator, this);
  }

  void show(Object value) {
    Object shown = queried(value);
    out.write(writer -> printer.print(shown, writer));
  }

  /** Shows one page of many, an empty one too. */
  void page(Map<String, Object> page) {
    Object shown = queried(page);
    out.write(writer -> printer.page(shown, writer));
  }

  /** Whether they are shown on a terminal. */
  boolean watched() {
    return watched;
  }

  boolean queries() {
    return query.isPresent();
  }

  Stdout out() {
    return out;
  }

  private Object queried(Object value) {
    return query.isPresent() ? query.get().apply(value) : value;
  }
}
