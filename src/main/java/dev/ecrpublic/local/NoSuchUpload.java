package dev.ecrpublic.local;

/** There is no upload of that id in the repository. */
final class NoSuchUpload extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchUpload() {
    super(null, null, false, false);
  }
}
