package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.line.Settings;
import java.util.Map;
import java.util.function.Supplier;

/** What the commands of one process have in common. */
public interface Shared {
  /** The configuration files as they are now. */
  Profiles profiles(Map<String, String> env);

  /**
   * A way to the service or the embedded registry, prepared anew unless a command with the same
   * settings has prepared it before; {@code homeOnly} as in {@link RegionChoice#of}.
   */
  Connections.Prepared prepared(
      Settings settings, boolean homeOnly, Supplier<Connections.Prepared> preparing);

  /** Whether commands before this one may have left something, so that guesses do not pay. */
  boolean warm();

  /** Nothing: for a process with a single command. */
  static Shared nothing() {
    return Alone.ALONE;
  }

  /** A single command. */
  enum Alone implements Shared {
    ALONE;

    @Override
    public Profiles profiles(Map<String, String> env) {
      return Profiles.load(env);
    }

    @Override
    public Connections.Prepared prepared(
        Settings settings, boolean homeOnly, Supplier<Connections.Prepared> preparing) {
      return preparing.get();
    }

    @Override
    public boolean warm() {
      return false;
    }
  }
}
