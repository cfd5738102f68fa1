package dev.ecrpublic.emulate.ecr.lifecycle;

import java.time.Duration;
import java.time.Instant;

/**
 * Which of the selected images a rule marks.
 *
 * @param type what is counted
 * @param number how many images stay, or how many days they stay
 */
record LifecycleCount(CountType type, int number) {

  /** Whether the image is marked that is so many in the row of the selected, the newest being 1. */
  boolean marks(LifecycleImage image, int place, Instant now) {
    return switch (type) {
      case IMAGE_COUNT_MORE_THAN -> place > number;
      case SINCE_IMAGE_PUSHED -> older(image.newSince(), now);
      case SINCE_IMAGE_PULLED -> older(image.usedSince(), now);
      case SINCE_IMAGE_TRANSITIONED ->
          // A time that is not known is no reason to delete.
          image.lastArchivedAt() != null && older(image.lastArchivedAt(), now);
    };
  }

  /** An image that is that many days old to the instant is not older, and stays. */
  private boolean older(Instant since, Instant now) {
    return since.isBefore(now.minus(Duration.ofDays(number)));
  }
}
