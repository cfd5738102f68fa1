package dev.ecrpublic.serve;

import dev.ecrpublic.serve.http.HttpListener;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The port of the private registry, for clients that cannot resolve the host names by which it is
 * told from the public one.
 *
 * @param address where it is
 * @param isNeeded whether the server does without it where the port is taken
 */
public record PrivatePort(InetSocketAddress address, boolean isNeeded) {

  /** Takes the port that settings name; none where they name none, or can do without it. */
  static Optional<HttpListener> bind(ServerSettings settings) throws IOException {
    if (settings.privatePort().isEmpty()) {
      return Optional.empty();
    }
    PrivatePort port = settings.privatePort().get();
    try {
      return Optional.of(HttpListener.bind(port.address()));
    } catch (BindException e) {
      if (port.isNeeded()) {
        throw new PortTaken(port.address(), e);
      }
      return Optional.empty();
    }
  }
}
