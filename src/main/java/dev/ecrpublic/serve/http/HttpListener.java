package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A port and its connections, each on a virtual thread.
 *
 * <p>The JDK's own server knows no time limits for parts of a request, and waits for the end of a
 * line when a client begins with TLS, which docker and most OCI clients do first with every
 * registry.
 */
public final class HttpListener {
  private static final int BACKLOG = 1024;
  private static final int MOST_TOLD = 256;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final ServerSocket socket;
  private final Semaphore told = new Semaphore(MOST_TOLD);
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("http-watch").factory());

  private volatile OpenConnections connections = new OpenConnections(0);
  private volatile Thread accepting;

  private HttpListener(ServerSocket socket) {
    this.socket = socket;
  }

  /**
   * Takes a port; connections wait until {@link #start}.
   *
   * @throws IOException if the port is not to be had
   */
  public static HttpListener bind(InetSocketAddress address) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(address, BACKLOG);
      return new HttpListener(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** The address that was taken. */
  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  /** How many requests are being answered. */
  public int requests() {
    int requests = 0;
    for (HttpConnection connection : connections) {
      requests += connection.idleSince().isPresent() ? 0 : 1;
    }
    return requests;
  }

  /** Begins to answer. */
  public void start(HttpSettings settings, Dispatcher dispatcher) {
    connections = new OpenConnections(settings.connections());
    long period = Math.clamp(settings.patience().toMillis() / 4, 10, 1000);
    watch.scheduleWithFixedDelay(
        () -> connections.forEach(HttpConnection::closeIfStalled),
        period,
        period,
        TimeUnit.MILLISECONDS);
    accepting =
        Thread.ofPlatform().daemon().name("http-accept").start(() -> accept(settings, dispatcher));
  }

  /**
   * Takes no more connections, lets requests that are being answered finish for so long, and ends
   * the others.
   */
  public void close(Duration grace) {
    closePort();
    awaitEnd(HttpConnection::finish, grace);
    awaitEnd(HttpConnection::close, A_MOMENT);
    watch.shutdownNow();
  }

  private void awaitEnd(Consumer<HttpConnection> action, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!connections.isEmpty() && System.nanoTime() - end < 0) {
      connections.forEach(action);
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** The system goes on taking connections until the thread that waits for them has let go. */
  private void closePort() {
    try {
      socket.close();
      if (accepting != null) {
        accepting.join(A_MOMENT);
      }
    } catch (IOException e) {
      // It is as good as closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept(HttpSettings settings, Dispatcher dispatcher) {
    while (!socket.isClosed()) {
      try {
        begin(socket.accept(), settings, dispatcher);
      } catch (IOException e) {
        // Closed, which ends the loop, or out of files, which passes.
        pause();
      }
    }
  }

  private void begin(Socket client, HttpSettings settings, Dispatcher dispatcher)
      throws IOException {
    if (!connections.makeRoom(client.getInetAddress())) {
      refuse(client, dispatcher);
      return;
    }
    HttpConnection connection = new HttpConnection(client, settings, dispatcher);
    connections.add(connection);
    Thread.ofVirtual()
        .name("http")
        .start(
            () -> {
              try {
                connection.run();
              } finally {
                connections.remove(connection);
              }
            });
  }

  /** Says that there are too many; a short answer fits the buffers of any new connection. */
  private void refuse(Socket client, Dispatcher dispatcher) throws IOException {
    boolean mayWait = told.tryAcquire();
    try {
      BadRequest reason = new BadRequest(503, "The server has too many connections; try again");
      new HttpOutput(client).send(dispatcher.refusal(reason).with("Retry-After", "1"), false, true);
    } catch (IOException e) {
      // It has gone by itself.
    }
    if (!mayWait) {
      client.close();
      return;
    }
    Thread.ofVirtual()
        .start(
            () -> {
              try (client) {
                new HttpInput(client).endGently();
              } catch (IOException e) {
                // It has gone.
              } finally {
                told.release();
              }
            });
  }

  private void pause() {
    try {
      Thread.sleep(socket.isClosed() ? 0 : 10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
