package dev.ecrpublic.serve.http;

import java.io.IOException;

/** A body that is no proper HTTP: where the next request begins is not known any more. */
public final class BrokenBody extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenBody(String message) {
    super(message);
  }
}
