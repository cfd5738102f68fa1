package dev.ecrpublic.serve.http;

import java.io.IOException;
import java.util.OptionalLong;

/** A body that comes in chunks, each with its length before it. */
final class ChunkedBody extends ClientBody {
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_LINE = 8 << 10;

  private final HttpInput in;
  private long left;
  private boolean first = true;

  ChunkedBody(HttpInput in, Sender sender) {
    super(sender);
    this.in = in;
  }

  @Override
  public OptionalLong length() {
    return OptionalLong.empty();
  }

  @Override
  public int next(byte[] buffer, int offset, int size, long until) throws IOException {
    if (left == 0) {
      if (!first) {
        requireLineEnd(until);
      }
      first = false;
      left = chunkSize(until);
      if (left == 0) {
        skipTrailers(until);
        return -1;
      }
    }
    int read = in.read(buffer, offset, (int) Math.min(size, left), until);
    if (read < 0) {
      throw new ClientGone("the connection ended within a chunk");
    }
    left -= read;
    return read;
  }

  private long chunkSize(long until) throws IOException {
    String line = line(until);
    int semicolon = line.indexOf(';');
    String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      throw broken();
    }
    long size = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), 16) : -1;
      if (digit < 0) {
        throw broken();
      }
      size = size << 4 | digit;
    }
    return size;
  }

  private void skipTrailers(long until) throws IOException {
    int length = 0;
    for (String line = line(until); !line.isEmpty(); line = line(until)) {
      length += line.length();
      if (length > LONGEST_LINE) {
        throw broken();
      }
    }
  }

  private String line(long until) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(until); c != '\r'; c = in.read(until)) {
      if (c < 0) {
        throw new ClientGone("the connection ended within a chunk");
      }
      if (c == '\n' || line.length() > LONGEST_LINE) {
        throw broken();
      }
      line.append((char) c);
    }
    if (in.read(until) != '\n') {
      throw broken();
    }
    return line.toString();
  }

  private void requireLineEnd(long until) throws IOException {
    if (in.read(until) != '\r' || in.read(until) != '\n') {
      throw broken();
    }
  }

  /** After a broken chunk nobody knows where the next request begins. */
  private static BrokenBody broken() {
    return new BrokenBody("The chunks of the body are broken");
  }
}
