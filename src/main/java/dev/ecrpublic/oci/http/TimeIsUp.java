package dev.ecrpublic.oci.http;

import java.io.IOException;

/** The time that was given to the whole command is over, or the command was told to stop. */
public final class TimeIsUp extends IOException {
  private static final long serialVersionUID = 1L;

  TimeIsUp() {
    super("the time is up");
  }
}
