package dev.ecrpublic.registry.upload;

/** There is no upload of that id in the repository. */
public final class NoSuchUpload extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** There is no upload of that id. */
  public NoSuchUpload() {
    super(null, null, false, false);
  }
}
