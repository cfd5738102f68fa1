package dev.ecrpublic.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands on what clients and a server say to each other until so many bytes went one way, and then
 * nothing more: the network fails in the middle of a blob.
 */
final class StallingProxy implements AutoCloseable {
  /** Which way the bytes that count go. */
  enum Way {
    TO_SERVER,
    TO_CLIENT
  }

  private final ServerSocket listener;
  private final int server;
  private final Way way;
  private final AtomicLong left;
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Socket> sockets = new ArrayList<>();

  /** Stands before the server at that host and port. */
  StallingProxy(String host, Way way, long bytes) throws IOException {
    this.server = Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
    this.way = way;
    this.left = new AtomicLong(bytes);
    listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  String host() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  /** Waits until the bytes are used up; false if that takes longer than a minute. */
  boolean awaitStall() throws InterruptedException {
    return stalled.await(1, TimeUnit.MINUTES);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = opened(listener.accept());
        Socket upstream = opened(new Socket("127.0.0.1", server));
        Thread.ofVirtual().start(() -> copy(client, upstream, Way.TO_SERVER));
        Thread.ofVirtual().start(() -> copy(upstream, client, Way.TO_CLIENT));
      }
    } catch (IOException over) {
      // Closed.
    }
  }

  private synchronized Socket opened(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  private void copy(Socket from, Socket to, Way copied) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (copied == way && left.addAndGet(-read) < 0) {
          stalled.countDown();
          closed.await();
          return;
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException gone) {
      // The other side is closed as well.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  /** Cuts every connection and takes no more. */
  void cut() throws IOException {
    listener.close();
    closed.countDown();
    synchronized (this) {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
