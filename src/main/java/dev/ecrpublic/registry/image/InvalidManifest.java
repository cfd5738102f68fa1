package dev.ecrpublic.registry.image;

/** An image manifest that cannot be taken; the message says which rule it breaks. */
public final class InvalidManifest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A manifest that breaks that rule. */
  public InvalidManifest(String rule) {
    super(rule, null, false, false);
  }
}
