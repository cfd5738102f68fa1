package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** One connection: request after request, each answered before the next is read. */
final class HttpConnection implements Runnable {
  private static final long IDLE = Duration.ofSeconds(60).toNanos();
  private static final int TLS_HANDSHAKE = 0x16;
  private static final int TLS_RECORD_HEADER = 5;
  private static final long DRAINED = 32 << 20;

  private final Socket socket;
  private final HttpSettings settings;
  private final Dispatcher dispatcher;
  private final HttpInput in;
  private final HttpOutput out;
  private final String server;
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

  private synchronized boolean begin() {
    busy = !closing;
    return busy;
  }

  private synchronized boolean end() {
    busy = false;
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
    ClientBody body;
    try {
      head = RequestHead.read(in, System.nanoTime() + settings.headPatience().toNanos());
      body = ClientBody.of(head, in, settings.patience().toNanos());
    } catch (BadRequest e) {
      out.send(dispatcher.refusal(e), false, true);
      return false;
    }
    if (!begin()) {
      return false;
    }
    boolean expects = head.values("Expect").stream().anyMatch("100-continue"::equalsIgnoreCase);
    if (expects && !body.hasEnded()) {
      out.proceed();
    }
    Request request = new Request(head, body, server);
    Reply reply = dispatcher.answer(request, socket.getInetAddress().getHostAddress());
    try {
      // A client that is cut off while it sends may never see the answer.
      body.drain(DRAINED);
    } catch (IOException e) {
      discard(reply);
      throw e;
    }
    boolean last = isLast() || !body.hasEnded() || wantsToClose(head);
    out.send(reply, request.isHead(), last);
    return !last;
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

  private static void discard(Reply reply) throws IOException {
    if (reply.body() instanceof Reply.FilePart part) {
      part.file().close();
    }
  }
}
