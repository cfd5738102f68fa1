package dev.ecrpublic.canary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A server on loopback that answers every request with the same bytes, be they HTTP or not. */
public final class RawEndpoint implements AutoCloseable {
  private final ServerSocket server;
  private volatile byte[] reply = new byte[0];

  /** One on a free port. */
  public RawEndpoint() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** Answers with these bytes from now on. */
  public void answers(byte[] bytes) {
    reply = bytes;
  }

  /** Answers with a reply of that status and body from now on. */
  public void answers(int status, String headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n";
    byte[] whole = new byte[head.length() + bytes.length];
    System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, whole, 0, head.length());
    System.arraycopy(bytes, 0, whole, head.length(), bytes.length);
    reply = whole;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket one = server.accept();
        Thread.ofVirtual().start(() -> answer(one));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket one) {
    try (one) {
      InputStream in = one.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return;
        }
        head.append((char) next);
      }
      in.readNBytes(length(head.toString()));
      OutputStream out = one.getOutputStream();
      out.write(reply);
      out.flush();
      one.shutdownOutput();
      in.read();
    } catch (IOException gone) {
      // The client has had enough.
    }
  }

  private static int length(String head) {
    int at = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
    if (at < 0) {
      return 0;
    }
    int from = at + "content-length:".length();
    return Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)).strip());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
