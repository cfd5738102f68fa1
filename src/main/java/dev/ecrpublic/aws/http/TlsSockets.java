package dev.ecrpublic.aws.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS sockets that offer one key exchange group, X25519, which every AWS endpoint takes. The JDK
 * offers a key of a second group beside it, and making that one costs a quarter of a start. {@link
 * #offerAll} goes back to the JDK's groups for a server that refuses.
 */
final class TlsSockets extends SSLSocketFactory {
  private static final String[] ONE_GROUP = {"x25519"};
  private final SSLContext context;
  private final boolean verify;
  private final AtomicReference<SSLSocket> ahead = new AtomicReference<>();
  private volatile boolean all;

  /** {@code verify} is whether the host's name must be in its certificate. */
  TlsSockets(SSLContext context, boolean verify) {
    this.context = context;
    this.verify = verify;
  }

  /** Whether another group was held back, so that a failed handshake is worth another try. */
  boolean heldBack() {
    return !all;
  }

  /** Offers every group that the JDK knows from now on. */
  void offerAll() {
    all = true;
  }

  /**
   * Connects and shakes hands before anybody asks; the next socket that is asked for is this one. A
   * failure is forgotten: whoever asks then connects by himself and finds out.
   *
   * @param millis the longest wait for the connection and for each message, 0 for no limit
   */
  void connectAhead(String host, int port, int millis) {
    connected(host, port, millis).ifPresent(ahead::set);
  }

  /** Closes a connection that was made ahead and never asked for. */
  void close() {
    SSLSocket unused = ahead.getAndSet(null);
    if (unused == null) {
      return;
    }
    try {
      unused.close();
    } catch (IOException gone) {
      // Closed by the other side already.
    }
  }

  private Optional<SSLSocket> connected(String host, int port, int millis) {
    try {
      SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket();
      SSLParameters parameters = narrowed(socket.getSSLParameters());
      if (verify) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
      }
      socket.setSSLParameters(parameters);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(millis);
      socket.connect(new InetSocketAddress(host, port), millis);
      socket.startHandshake();
      return Optional.of(socket);
    } catch (IOException unreachable) {
      return Optional.empty();
    }
  }

  private SSLParameters narrowed(SSLParameters parameters) {
    if (!all) {
      parameters.setNamedGroups(ONE_GROUP);
    }
    return parameters;
  }

  private Socket narrowed(Socket socket) {
    SSLSocket secure = (SSLSocket) socket;
    secure.setSSLParameters(narrowed(secure.getSSLParameters()));
    return secure;
  }

  @Override
  public Socket createSocket() throws IOException {
    SSLSocket made = ahead.getAndSet(null);
    if (made != null) {
      return new ReadySocket(made);
    }
    return narrowed(context.getSocketFactory().createSocket());
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return narrowed(context.getSocketFactory().createSocket(socket, host, port, autoClose));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return narrowed(context.getSocketFactory().createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return narrowed(context.getSocketFactory().createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return narrowed(context.getSocketFactory().createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort)
      throws IOException {
    return narrowed(context.getSocketFactory().createSocket(address, port, local, localPort));
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return context.getSocketFactory().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return context.getSocketFactory().getSupportedCipherSuites();
  }
}
