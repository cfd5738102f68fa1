package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.http.Remote;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.model.Trace;
import java.io.IOException;
import java.util.Optional;

/** Opens the connection that a command is carried out on: the service, or the embedded registry. */
public final class Connections {
  private static final String TOKEN_OPERATION = "get-authorization-token";
  private final Settings settings;
  private final Timestamps timestamps;
  private final Console console;
  private final Trace trace;
  private final Shared shared;
  private final Progress progress;

  /** Connections as the settings want them. */
  public Connections(
      Settings settings, Timestamps timestamps, Console console, Trace trace, Shared shared) {
    this(settings, timestamps, console, trace, shared, Progress.OFF);
  }

  private Connections(
      Settings settings,
      Timestamps timestamps,
      Console console,
      Trace trace,
      Shared shared,
      Progress progress) {
    this.settings = settings;
    this.timestamps = timestamps;
    this.console = console;
    this.trace = trace;
    this.shared = shared;
    this.progress = progress;
  }

  /** The same, watched from the moment at which a connection is open. */
  public Connections watched(Progress by) {
    return new Connections(settings, timestamps, console, trace, shared, by);
  }

  /** A connection whose settings are sound; opening it looks up the credentials. */
  @FunctionalInterface
  public interface Prepared {
    /** The connection itself. */
    Connection open();
  }

  /** Resolves how an operation is reached; fails before anything is sent. */
  public Prepared prepare(String operation) {
    settings.requireProfile();
    boolean homeOnly = operation.equals(TOKEN_OPERATION);
    Prepared way = shared.prepared(settings, homeOnly, () -> fresh(homeOnly));
    return () -> begun(way.open());
  }

  private Prepared fresh(boolean homeOnly) {
    Route reach = new Route(settings);
    if (settings.local()) {
      refuseEndpoint(reach.customEndpoint());
      LockWait lockWait = LockChoice.of(settings, console);
      return () -> LocalConnection.open(settings, timestamps, lockWait);
    }
    Remote unsigned = reach.unsigned(homeOnly);
    trace.line(
        "ecrpublic.cli", () -> "Region " + unsigned.region() + ", endpoint " + unsigned.endpoint());
    // A connection that outlives the command is not watched by it.
    Progress sending = shared.warm() ? Progress.OFF : progress;
    return () ->
        Connection.remote(reach.signed(unsigned, this::mfaCode), timestamps, trace, sending);
  }

  /** Credentials may have been asked for on the terminal, which must be over by then. */
  private Connection begun(Connection connection) {
    progress.begin();
    return connection;
  }

  private static void refuseEndpoint(Optional<String> endpoint) {
    if (endpoint.isPresent()) {
      throw Failure.Usage.parameter(
          "--local runs on the embedded registry and cannot go together with the endpoint "
              + endpoint.get()
              + ": leave out one of the two (--endpoint-url, AWS_ENDPOINT_URL or endpoint_url).");
    }
  }

  private String mfaCode(String serial) {
    console.complain("Enter MFA code for " + serial + ": ");
    StringBuilder code = new StringBuilder();
    try {
      int c = console.in().read();
      while (c >= 0 && c != '\n') {
        code.append((char) c);
        c = console.in().read();
      }
    } catch (IOException e) {
      throw new Failure.Internal("The MFA code cannot be read from standard input");
    }
    return code.toString().strip();
  }
}
