package dev.ecrpublic.emulate.ecr.lifecycle;

/** A text that is no lifecycle policy; the message says where and why. */
public final class InvalidPolicy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidPolicy(String message) {
    super(message, null, false, false);
  }
}
