package dev.ecrpublic.model;

import java.io.Serializable;
import java.util.List;

/** What a failure is about, where advice on it needs to know more than the message says. */
public sealed interface Problem extends Serializable {
  /** Nothing that the message does not say. */
  Problem UNSAID = new Unsaid();

  /** Nothing that the message does not say. */
  record Unsaid() implements Problem {}

  /** A word that is none of those that it may be. */
  record NotAChoice(String word, List<String> choices) implements Problem {}

  /** Required options that are missing, and the words that nothing took. */
  record MissingOptions(List<String> missing, List<String> left) implements Problem {}

  /** A profile that no file has. */
  record NoSuchProfile(String profile) implements Problem {}

  /** A login that is over or never was, and the command that renews it, without the profile. */
  record LoggedOut(String profile, String command) implements Problem {}

  /** An endpoint that no reply came from. */
  record NoReply(String host, int port, Kind kind) implements Problem {
    /** How the connection failed. */
    public enum Kind {
      UNKNOWN_HOST,
      REFUSED,
      NO_ROUTE,
      CONNECT_TIMEOUT,
      READ_TIMEOUT,
      CLOSED,
      PROXY,
      UNKNOWN_AUTHORITY,
      EXPIRED_CERTIFICATE,
      OTHER_NAME,
      NO_TLS,
      HANDSHAKE
    }
  }
}
