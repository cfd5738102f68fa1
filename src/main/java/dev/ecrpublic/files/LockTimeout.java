package dev.ecrpublic.files;

import java.io.IOException;

/** Somebody else has held a lock for longer than was to be waited; the message says who. */
public final class LockTimeout extends IOException {
  private static final long serialVersionUID = 1L;

  /** A wait that had an end. */
  public LockTimeout(String message) {
    super(message);
  }
}
