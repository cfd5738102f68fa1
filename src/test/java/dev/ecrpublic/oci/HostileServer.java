package dev.ecrpublic.oci;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on an address of this machine that answers whatever a test wants it to. */
public final class HostileServer implements AutoCloseable {
  private static final int TLS_HANDSHAKE = 0x16;
  private final ServerSocket socket = new ServerSocket();
  private final String address;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile Answering answering = request -> status(404, "");

  /** What came. */
  public record Seen(String method, String path, Map<String, String> headers, byte[] body) {
    /** A header, nothing where there is none. */
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** What goes out, head and all. */
  public interface Answering {
    byte[] to(Seen request) throws IOException;
  }

  /** A server at that address, such as 127.0.0.2. */
  public HostileServer(String address) throws IOException {
    this.address = address;
    socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    Thread.ofVirtual().start(this::serve);
  }

  /** Answers so from now on. */
  public HostileServer answering(Answering how) {
    answering = how;
    return this;
  }

  /** The host and port. */
  public String host() {
    return address + ":" + socket.getLocalPort();
  }

  /** The port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** What came so far. */
  public List<Seen> seen() {
    return seen;
  }

  /** Every login that was told. */
  public List<String> logins() {
    return seen.stream()
        .map(request -> request.header("authorization"))
        .filter(header -> !header.isEmpty())
        .toList();
  }

  /** An answer of that status with headers, each with its line's end, and a body. */
  public static byte[] status(int status, String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("HTTP/1.1 "
                + status
                + " Told\r\nConnection: close\r\nContent-Length: "
                + body.length
                + "\r\n"
                + headers
                + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** An answer of that status with a text. */
  public static byte[] status(int status, String text) {
    return status(status, "", text.getBytes(StandardCharsets.UTF_8));
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream())) {
      in.mark(1);
      if (in.read() == TLS_HANDSHAKE) {
        connection.getOutputStream().write(status(400, "This is no TLS."));
        return;
      }
      in.reset();
      String[] first = line(in).split(" ");
      Map<String, String> headers = new TreeMap<>();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      Seen request = new Seen(first[0], first[1], headers, in.readNBytes(length));
      seen.add(request);
      byte[] answer = answering.to(request);
      connection.getOutputStream().write(answer);
      connection.getOutputStream().flush();
    } catch (IOException | RuntimeException gone) {
      // Whoever asked has gone, or wrote nothing.
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
