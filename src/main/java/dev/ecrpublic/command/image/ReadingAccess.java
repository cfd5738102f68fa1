package dev.ecrpublic.command.image;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.oci.http.Patience;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Access to images for the commands that only look: without a login wherever none is needed. */
public final class ReadingAccess {
  private static final int ATTEMPTS = 5;

  private ReadingAccess() {}

  /** Access for one command. */
  public static ImageAccess open(Context context) {
    Patience patience =
        new Patience(
            context.console().clock(),
            Thread::sleep,
            () -> ThreadLocalRandom.current().nextDouble(),
            ATTEMPTS,
            Optional.empty());
    return new ImageAccess(context, patience, true);
  }
}
