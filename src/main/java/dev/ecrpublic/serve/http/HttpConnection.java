package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.OptionalLong;

/** One connection: request after request, each answered before the next is read. */
final class HttpConnection implements Runnable {
  private static final long IDLE = Duration.ofSeconds(60).toNanos();
  private static final int TLS_HANDSHAKE = 0x16;
  private static final int TLS_RECORD_HEADER = 5;
  private static final long DRAINED = 32 << 20;
  private static final long DRAINED_WITHIN = Duration.ofSeconds(2).toNanos();

  private final Socket socket;
  private final HttpSettings settings;
  private final Dispatcher dispatcher;
  private final HttpInput in;
  private final HttpOutput out;
  private final String server;
  private volatile long idleSince = System.nanoTime();
  private volatile ClientBody body;
  private boolean busy;
  private boolean closing;

  HttpConnection(Socket socket, HttpSettings settings, Dispatcher dispatcher) throws IOException {
    this.socket = socket;
    this.settings = settings;
    this.dispatcher = dispatcher;
    this.in = new HttpInput(socket);
    this.out = new HttpOutput(socket);
    this.server = socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      boolean more = true;
      while (more) {
        int first = in.peek(System.nanoTime() + IDLE);
        if (first == TLS_HANDSHAKE) {
          refuseTls();
          return;
        }
        more = first >= 0 && exchange() && end();
      }
      end();
      in.endGently();
    } catch (IOException e) {
      // The client has gone, or its connection was ended: nobody is left to be told.
    }
  }

  /** Ends the connection at once if no request is being answered, otherwise with the answer. */
  synchronized void finish() {
    closing = true;
    if (!busy) {
      close();
    }
  }

  /** Ends the connection at once. */
  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is as good as closed.
    }
  }

  /** Ends the connection if its client takes nothing for too long. */
  void closeIfStalled() {
    if (out.isStalled(settings.patience().toNanos())) {
      close();
    }
  }

  /** Where its client is. */
  InetAddress client() {
    return socket.getInetAddress();
  }

  /**
   * Since when it has waited for a request, a time of System.nanoTime; empty while one is answered.
   */
  synchronized OptionalLong idleSince() {
    return busy ? OptionalLong.empty() : OptionalLong.of(idleSince);
  }

  /** Whether it waits for a body that comes too slowly to be preferred to another client. */
  boolean isSlow() {
    ClientBody current = body;
    return current != null && current.pace().isSlow();
  }

  private synchronized boolean begin(ClientBody next) {
    busy = !closing;
    body = next;
    return busy;
  }

  private synchronized boolean end() {
    busy = false;
    body = null;
    idleSince = System.nanoTime();
    return !closing;
  }

  private synchronized boolean isLast() {
    return closing;
  }

  /** Clients try TLS first, and by an answer in plain HTTP all of them know to go on without it. */
  private void refuseTls() throws IOException {
    long until = System.nanoTime() + settings.headPatience().toNanos();
    byte[] record = new byte[1 << 16];
    readFully(record, TLS_RECORD_HEADER, until);
    int length = (record[3] & 0xff) << 8 | record[4] & 0xff;
    // A connection that is closed with something unread may lose the answer.
    readFully(record, length, until);
    out.send(
        dispatcher.refusal(new BadRequest(400, "This server speaks plain HTTP, not TLS")),
        false,
        true);
  }

  private void readFully(byte[] target, int length, long until) throws IOException {
    for (int done = 0; done < length; ) {
      int read = in.read(target, done, length - done, until);
      if (read < 0) {
        throw new ClientGone("the connection ended within a TLS record");
      }
      done += read;
    }
  }

  /** Answers one request; tells whether another may follow. */
  private boolean exchange() throws IOException {
    RequestHead head;
    ClientBody next;
    try {
      head = RequestHead.read(in, System.nanoTime() + settings.headPatience().toNanos());
      next = ClientBody.of(head, in, sender(head));
    } catch (BadRequest e) {
      out.send(dispatcher.refusal(e), false, true);
      return false;
    }
    if (!begin(next)) {
      return false;
    }
    Request request = new Request(head, next, server);
    String address = client().getHostAddress();
    Reply reply =
        head.header("Host").map(this::isOwnName).orElse(true)
            ? dispatcher.answer(request, address)
            : dispatcher.misdirected(request, address);
    if (next.hasBegun() || !expects(head)) {
      // A client that is cut off while it sends may never see the answer.
      next.drain(DRAINED, Math.min(DRAINED_WITHIN, settings.patience().toNanos()));
    }
    boolean last = isLast() || !next.hasEnded() || wantsToClose(head);
    out.send(reply, request.isHead(), last);
    return !last;
  }

  private boolean isOwnName(String host) {
    return settings.hosts().allow(host, socket.getLocalAddress());
  }

  private Sender sender(RequestHead head) {
    return new Sender(
        settings.patience().toNanos(),
        new Pace(client(), this::close),
        () -> {
          if (expects(head)) {
            out.proceed();
          }
        });
  }

  private static boolean expects(RequestHead head) {
    return head.values("Expect").stream().anyMatch("100-continue"::equalsIgnoreCase);
  }

  private static boolean wantsToClose(RequestHead head) {
    for (String value : head.values("Connection")) {
      for (String option : value.split(",")) {
        if (option.strip().equalsIgnoreCase("close")) {
          return true;
        }
      }
    }
    return head.isHttp10();
  }
}
