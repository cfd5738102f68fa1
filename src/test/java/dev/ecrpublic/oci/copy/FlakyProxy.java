package dev.ecrpublic.oci.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server and does what bad networks do, at random: drops connections, answers 429,
 * 500 and 503 itself, waits, and cuts what goes either way.
 */
final class FlakyProxy implements AutoCloseable {
  private static final String[] REFUSALS = {
    "429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable"
  };
  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
  private final int server;
  private final Random random;
  private final AtomicInteger faults = new AtomicInteger();

  FlakyProxy(String host, long seed) throws IOException {
    this.server = Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
    this.random = new Random(seed);
    Thread.ofVirtual().start(this::accept);
  }

  String host() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  int faults() {
    return faults.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> handle(client));
      }
    } catch (IOException closed) {
      // Over.
    }
  }

  private synchronized int next(int bound) {
    return random.nextInt(bound);
  }

  private void handle(Socket client) {
    try (client) {
      switch (next(10)) {
        case 0 -> faults.incrementAndGet();
        case 1 -> refuse(client);
        case 2 -> {
          Thread.sleep(next(20));
          relay(client, Long.MAX_VALUE, Long.MAX_VALUE);
        }
        case 3 -> {
          faults.incrementAndGet();
          relay(client, next(40_000), Long.MAX_VALUE);
        }
        case 4 -> {
          faults.incrementAndGet();
          relay(client, Long.MAX_VALUE, next(40_000));
        }
        default -> relay(client, Long.MAX_VALUE, Long.MAX_VALUE);
      }
    } catch (IOException gone) {
      // That is what the other side is to live with.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refuse(Socket client) throws IOException {
    faults.incrementAndGet();
    client.getInputStream().read(new byte[8192]);
    client
        .getOutputStream()
        .write(
            ("HTTP/1.1 "
                    + REFUSALS[next(REFUSALS.length)]
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
  }

  private void relay(Socket client, long toServer, long toClient)
      throws IOException, InterruptedException {
    try (Socket upstream = new Socket("127.0.0.1", server)) {
      Thread up = Thread.ofVirtual().start(() -> copy(client, upstream, toServer));
      copy(upstream, client, toClient);
      up.join();
    }
  }

  /** Hands on at most so many bytes, and closes both ends then. */
  private static void copy(Socket from, Socket to, long most) {
    byte[] buffer = new byte[8192];
    long left = most;
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          return;
        }
        out.write(buffer, 0, n);
        left -= n;
      }
    } catch (IOException gone) {
      // The other end is closed as well.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
