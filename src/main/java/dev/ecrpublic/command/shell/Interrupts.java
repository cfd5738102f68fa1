package dev.ecrpublic.command.shell;

import java.util.List;

/** Runs commands so that Ctrl-C breaks them off and not the shell. */
public final class Interrupts {
  private final Host host;
  private final SystemShell system;
  private volatile Running current;

  /** Runs commands of that host. */
  public Interrupts(Host host, SystemShell system) {
    this.host = host;
    this.system = system;
  }

  /** Runs a command; 130 where it was broken off. */
  public int run(List<String> words, Streams streams) {
    Running running = Running.start(streams, gated -> host.run(words, gated));
    current = running;
    try {
      int status = running.await();
      if (running.wasCancelled()) {
        host.brokenOff();
      }
      return status;
    } finally {
      current = null;
    }
  }

  /**
   * What Ctrl-C does: breaks off the command that runs. A program that the command has started,
   * such as a pager, has the terminal, gets the same signal, and decides for itself.
   *
   * @return whether there was a command
   */
  public boolean interrupt() {
    Running running = current;
    if (running == null) {
      return false;
    }
    if (!system.othersRun()) {
      running.cancel();
    }
    return true;
  }
}
