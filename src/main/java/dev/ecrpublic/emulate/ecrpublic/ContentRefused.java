package dev.ecrpublic.emulate.ecrpublic;

/** Something that a distribution client asked for and that cannot be done. */
public final class ContentRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it cannot be done. */
  public enum Reason {
    /** The repository has no such blob. */
    BLOB_UNKNOWN,
    /** There is no such upload, or not any more. */
    UPLOAD_UNKNOWN,
    /** A chunk does not begin where the upload ends. */
    OUT_OF_ORDER,
    /** A blob grows larger than layers may be. */
    TOO_LARGE,
    /** The content does not have the digest that it was announced with. */
    DIGEST_MISMATCH,
    /** The repository has no such image. */
    MANIFEST_UNKNOWN,
    /** An image needs what was to be deleted. */
    STILL_USED
  }

  private final Reason reason;

  public ContentRefused(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** Why it cannot be done. */
  public Reason reason() {
    return reason;
  }
}
