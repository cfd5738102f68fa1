package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** The bytes that come over a connection, of which none may let wait for too long. */
final class HttpInput {
  private static final int BUFFER = 16 << 10;
  private static final long LINGER = TimeUnit.SECONDS.toNanos(1);
  private static final int LINGERING_BYTES = 4 << 20;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;

  HttpInput(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  /** The next byte without taking it, -1 at the end; waits until a time of System.nanoTime. */
  int peek(long until) throws IOException {
    return fill(until) ? buffer[position] & 0xff : -1;
  }

  /** The next byte, -1 at the end; waits until a time of System.nanoTime. */
  int read(long until) throws IOException {
    return fill(until) ? buffer[position++] & 0xff : -1;
  }

  /** Some bytes, -1 at the end; waits until a time of System.nanoTime for the first of them. */
  int read(byte[] target, int offset, int length, long until) throws IOException {
    if (position == end && length >= BUFFER) {
      await(until);
      return guarded(target, offset, length);
    }
    if (!fill(until)) {
      return -1;
    }
    int count = Math.min(length, end - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  /**
   * Ends the connection so that the last answer arrives: closed with something unread, the system
   * would throw away what is still on the way.
   */
  void endGently() throws IOException {
    socket.shutdownOutput();
    long end = System.nanoTime() + LINGER;
    int left = LINGERING_BYTES;
    while (left > 0 && System.nanoTime() - end < 0) {
      await(end);
      int read = guarded(buffer, 0, BUFFER);
      left = read < 0 ? 0 : left - read;
    }
  }

  private boolean fill(long until) throws IOException {
    if (position < end) {
      return true;
    }
    await(until);
    int read = guarded(buffer, 0, BUFFER);
    position = 0;
    end = Math.max(0, read);
    return read > 0;
  }

  private void await(long until) throws IOException {
    long millis = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    socket.setSoTimeout(Math.clamp(millis, 1, Integer.MAX_VALUE));
  }

  private int guarded(byte[] target, int offset, int length) throws ClientGone {
    try {
      return in.read(target, offset, length);
    } catch (SocketTimeoutException e) {
      throw new ClientGone("the client sent nothing for too long");
    } catch (IOException e) {
      throw new ClientGone(e.getMessage());
    }
  }
}
