package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.http.HttpAnswer;
import dev.ecrpublic.oci.http.Patience;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A blob's bytes; where a connection breaks, the next one goes on at the same position. */
final class ResumingStream extends InputStream {
  private final RegistryClient client;
  private final Descriptor blob;
  private final Opening opening;
  private final String where;
  private long position;
  private HttpAnswer answer;
  private InputStream in;
  private int failures;

  /** Asks for the bytes from a position on. */
  interface Opening {
    HttpAnswer at(long position) throws IOException;
  }

  ResumingStream(RegistryClient client, Descriptor blob, long from, Opening opening, String where)
      throws IOException {
    this.client = client;
    this.blob = blob;
    this.position = from;
    this.opening = opening;
    this.where = where;
    if (from < blob.size()) {
      try {
        open();
      } catch (IOException e) {
        waitAfter(e);
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    while (position < blob.size()) {
      client.patience().check();
      try {
        if (in == null) {
          open();
        }
        int most = (int) Math.min(length, blob.size() - position);
        int read = in.read(into, start, most);
        if (read < 0) {
          throw new EOFException("the body broke off");
        }
        position += read;
        failures = read > 0 ? 0 : failures;
        requireEnd();
        return read;
      } catch (IOException e) {
        waitAfter(e);
      }
    }
    return -1;
  }

  /** Waits before the blob is opened again; fails where that would not help. */
  private void waitAfter(IOException failure) throws IOException {
    drop();
    failures++;
    if (!Patience.passing(failure) || !client.patience().again(failures, Optional.empty())) {
      throw client.told(failure);
    }
  }

  /** Whoever sends more than a blob has, sends another blob. */
  private void requireEnd() throws IOException {
    if (position == blob.size() && in.read() >= 0) {
      throw new Untrusted(where + " sent more bytes than " + blob.digest() + " has");
    }
  }

  private void open() throws IOException {
    answer = opening.at(position);
    try {
      in = answer.body();
      boolean partial = answer.status() == 206;
      if (partial && !beginsAt(answer.header("Content-Range").orElse(""), position)) {
        throw new Untrusted(where + " sent another part of " + blob.digest() + " than was asked");
      }
      if (!partial) {
        in.skipNBytes(position);
      }
    } catch (IOException e) {
      drop();
      throw e;
    }
  }

  private static boolean beginsAt(String range, long position) {
    return range.startsWith("bytes " + position + "-");
  }

  private void drop() {
    if (answer != null) {
      answer.abort();
    }
    answer = null;
    in = null;
  }

  @Override
  public void close() {
    if (answer == null) {
      return;
    }
    if (position == blob.size()) {
      answer.close();
      answer = null;
      return;
    }
    drop();
  }
}
