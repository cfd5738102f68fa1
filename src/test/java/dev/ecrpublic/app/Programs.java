package dev.ecrpublic.app;

import dev.ecrpublic.command.Program;
import dev.ecrpublic.service.Service;

/** The program as its commands see it. */
public final class Programs {
  private Programs() {}

  /** The one for that service. */
  public static Program of(Service service) {
    return new Cli(service);
  }
}
