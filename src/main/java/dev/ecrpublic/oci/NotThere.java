package dev.ecrpublic.oci;

import java.io.IOException;

/** There is no such manifest, blob or repository; the message says which. */
public final class NotThere extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is missing. */
  public NotThere(String what) {
    super(what);
  }
}
