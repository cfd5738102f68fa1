package dev.ecrpublic.output.pager;

/** The configured pager cannot be run; the message says why and where to read on. */
public final class PagerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure for that reason, such as {@code [Errno 2] No such file or directory: 'nonexist'}. */
  public PagerFailure(String reason) {
    super(
        "Unable to redirect output to pager. Received the following error when opening pager:\n"
            + reason
            + "\n\nLearn more about configuring the output pager by running \"ecr-public help\".");
  }
}
