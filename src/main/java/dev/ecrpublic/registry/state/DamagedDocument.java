package dev.ecrpublic.registry.state;

import dev.ecrpublic.files.DamagedFile;

/** A document of the registry that does not hold what it should. */
public final class DamagedDocument extends DamagedFile {
  private static final long serialVersionUID = 1L;

  private final String problem;

  /**
   * The error.
   *
   * @param file how the document is named
   * @param problem what is wrong with it
   */
  public DamagedDocument(String file, String problem) {
    super(
        file
            + " is damaged ("
            + problem
            + "); `ecr-public local check` tells what else is, with --repair it repairs what it"
            + " can");
    this.problem = problem;
  }

  /** What is wrong, in a few words. */
  public String problem() {
    return problem;
  }
}
