package dev.ecrpublic.files;

import java.io.IOException;

/** A file that does not hold what it should; the message says which one. */
public class DamagedFile extends IOException {
  private static final long serialVersionUID = 1L;

  /** A file of which that can be said. */
  public DamagedFile(String message) {
    super(message);
  }

  /** The same, with what was found wrong. */
  public DamagedFile(String message, Throwable cause) {
    super(message, cause);
  }
}
