package dev.ecrpublic.emulate.ecr.lifecycle;

/** What a rule counts. */
enum CountType {
  IMAGE_COUNT_MORE_THAN("imageCountMoreThan"),
  SINCE_IMAGE_PUSHED("sinceImagePushed"),
  SINCE_IMAGE_PULLED("sinceImagePulled"),
  SINCE_IMAGE_TRANSITIONED("sinceImageTransitioned");

  private final String word;

  CountType(String word) {
    this.word = word;
  }

  /** Whether it counts days. */
  boolean days() {
    return this != IMAGE_COUNT_MORE_THAN;
  }

  /** As it is spelled in a policy. */
  @Override
  public String toString() {
    return word;
  }
}
