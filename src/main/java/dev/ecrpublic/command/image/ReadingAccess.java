package dev.ecrpublic.command.image;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.oci.http.Patience;
import java.util.Optional;

/** Access to images for the commands that only look: without a login wherever none is needed. */
public final class ReadingAccess {
  private static final int ATTEMPTS = 5;

  private ReadingAccess() {}

  /** Access for one command. */
  public static ImageAccess open(OwnLine line, Context context) {
    Patience patience = Patience.waiting(context.console().clock(), ATTEMPTS, Optional.empty());
    return new ImageAccess(context, patience, PlainHttp.of(line), true);
  }
}
