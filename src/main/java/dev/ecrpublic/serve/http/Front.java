package dev.ecrpublic.serve.http;

import java.io.IOException;

/** A protocol that the server speaks over HTTP. */
public interface Front {
  /** Whether a request belongs to this protocol. */
  boolean answers(Request request);

  /**
   * The answer to a request of this protocol.
   *
   * @throws IOException if the server itself fails, or the client breaks off
   */
  Reply answer(Request request) throws IOException;

  /**
   * The answer where there is none of the protocol's own: the server is busy or has failed, or the
   * request is no proper HTTP.
   */
  Reply refusal(int status, String reason);
}
