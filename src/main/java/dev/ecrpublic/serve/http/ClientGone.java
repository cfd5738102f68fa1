package dev.ecrpublic.serve.http;

import java.io.IOException;

/** The client has broken off, or is as good as gone: nobody waits for an answer. */
public final class ClientGone extends IOException {
  private static final long serialVersionUID = 1L;

  /** The connection ended for that reason. */
  public ClientGone(String reason) {
    super(reason);
  }
}
