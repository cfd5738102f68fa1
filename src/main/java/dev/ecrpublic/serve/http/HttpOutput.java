package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The bytes that go over a connection. */
final class HttpOutput {
  private static final int BUFFER = 128 << 10;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final OutputStream out;
  private volatile long writingSince = Long.MAX_VALUE;

  HttpOutput(Socket socket) throws IOException {
    this.out = socket.getOutputStream();
  }

  /** Whether the client has taken nothing of a piece for so long, in nanoseconds. */
  boolean isStalled(long nanos) {
    long since = writingSince;
    return since != Long.MAX_VALUE && System.nanoTime() - since > nanos;
  }

  /** Tells the client to go on with its body. */
  void proceed() throws ClientGone {
    byte[] line = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    write(line, 0, line.length);
  }

  /** Sends an answer, and its body unless the request only asked for the head. */
  void send(Reply reply, boolean headOnly, boolean last) throws IOException {
    try {
      byte[] head = head(reply, last).getBytes(StandardCharsets.ISO_8859_1);
      if (headOnly) {
        write(head, 0, head.length);
        return;
      }
      switch (reply.body()) {
        case Reply.Bytes bytes -> {
          byte[] whole =
              Arrays.copyOf(head, head.length + Math.min(BUFFER, bytes.content().length));
          int first = whole.length - head.length;
          System.arraycopy(bytes.content(), 0, whole, head.length, first);
          write(whole, 0, whole.length);
          write(bytes.content(), first, bytes.content().length - first);
        }
        case Reply.FilePart part -> {
          write(head, 0, head.length);
          copy(part);
        }
        case Reply.Announced announced ->
            throw new IllegalStateException("Only answers to HEAD have no body of their own");
      }
    } finally {
      if (reply.body() instanceof Reply.FilePart part) {
        part.file().close();
      }
    }
  }

  private void copy(Reply.FilePart part) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long done = 0;
    while (done < part.length()) {
      int wanted = (int) Math.min(BUFFER, part.length() - done);
      int read = part.file().read(ByteBuffer.wrap(buffer, 0, wanted), part.start() + done);
      if (read < 0) {
        throw new IOException("A blob is shorter than it was");
      }
      write(buffer, 0, read);
      done += read;
    }
  }

  private void write(byte[] bytes, int offset, int length) throws ClientGone {
    writingSince = System.nanoTime();
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new ClientGone(e.getMessage());
    } finally {
      writingSince = Long.MAX_VALUE;
    }
  }

  private static String head(Reply reply, boolean last) {
    StringBuilder head = new StringBuilder(512);
    head.append(ReplyStatus.of(reply.status()));
    header(head, "Date", DATE.format(Instant.now()));
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      header(head, header.getKey(), header.getValue());
    }
    if (reply.status() != 204) {
      header(head, "Content-Length", Long.toString(reply.body().length()));
    }
    if (last) {
      header(head, "Connection", "close");
    }
    return head.append("\r\n\r\n").toString();
  }

  /** A header on a line of its own; a value can never begin another line. */
  private static void header(StringBuilder head, String name, String value) {
    head.append("\r\n").append(name).append(": ");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      head.append(c < ' ' || c == 0x7f ? ' ' : c);
    }
  }
}
