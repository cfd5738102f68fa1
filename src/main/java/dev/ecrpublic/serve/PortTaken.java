package dev.ecrpublic.serve;

import java.net.BindException;
import java.net.InetSocketAddress;

/** A port that is not to be had. */
public final class PortTaken extends BindException {
  private static final long serialVersionUID = 1;
  private final InetSocketAddress address;

  PortTaken(InetSocketAddress address, BindException cause) {
    super(cause.getMessage());
    initCause(cause);
    this.address = address;
  }

  /** Where it is. */
  public InetSocketAddress address() {
    return address;
  }
}
