package dev.ecrpublic.serve.http;

import java.io.IOException;

/**
 * Who sends a body, and how long it is waited for.
 *
 * @param patience how long the client may send nothing, in nanoseconds
 * @param pace how fast the client is
 * @param beginning what is done before the first byte is asked for
 */
record Sender(long patience, Pace pace, Beginning beginning) {

  /** What may tell a client to go on. */
  interface Beginning {
    void run() throws IOException;
  }
}
