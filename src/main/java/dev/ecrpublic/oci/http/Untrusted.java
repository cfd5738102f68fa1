package dev.ecrpublic.oci.http;

import java.io.IOException;

/** Somebody sent what must not be believed, so that trying again is no use. */
public final class Untrusted extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public Untrusted(String message) {
    super(message);
  }
}
