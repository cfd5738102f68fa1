package dev.ecrpublic.emulate.ecr.image;

/** What becomes of a scan where there is no scanner. */
public enum ScanState {
  /** Findings were imported. */
  COMPLETE("The scan was completed successfully."),
  /** There are none. */
  FAILED("The local registry has no scanner. Import findings with \"ecr local findings import\".");

  private final String description;

  ScanState(String description) {
    this.description = description;
  }

  /** What is said of it. */
  String description() {
    return description;
  }
}
