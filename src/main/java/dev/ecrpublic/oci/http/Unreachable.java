package dev.ecrpublic.oci.http;

import dev.ecrpublic.oci.NotThere;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** A registry did not answer, however often it was asked. */
public final class Unreachable extends IOException {
  private static final long serialVersionUID = 1L;

  private final String where;

  private Unreachable(String where, String message, IOException cause) {
    super(message, cause);
    this.where = where;
  }

  /** The host and port that did not answer. */
  public String where() {
    return where;
  }

  /** The failure with the words of which registry it was. */
  static IOException at(URI uri, IOException failure) {
    String host = uri.getRawAuthority();
    return switch (failure) {
      case RegistryError told -> told;
      case Untrusted told -> told;
      case TimeIsUp told -> told;
      case NotThere told -> told;
      case Unreachable told -> told;
      case UnknownHostException e -> new Unreachable(host, "There is no host " + uri.getHost(), e);
      case ConnectException e -> new Unreachable(host, host + " cannot be connected to", e);
      case SocketTimeoutException e -> new Unreachable(host, host + " does not answer", e);
      case SSLException e -> new Unreachable(host, host + " failed in TLS", e);
      case EOFException e -> new Unreachable(host, host + " broke off its replies", e);
      default -> new Unreachable(host, "The connection to " + host + " broke off", failure);
    };
  }
}
