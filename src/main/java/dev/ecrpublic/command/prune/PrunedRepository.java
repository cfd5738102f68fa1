package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.prune.plan.PrunedImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A repository, as far as a prune deals with it. */
interface PrunedRepository {
  /** All images as they are now. */
  List<PrunedImage> images();

  /** Those of some images that are there now. */
  List<PrunedImage> images(Set<String> digests);

  /**
   * What is to be deleted.
   *
   * @param digest an image
   * @param tag the tag that is taken from it, with the last of which it goes; else it goes at once
   */
  record Target(String digest, Optional<String> tag) {}

  /**
   * What could not be deleted.
   *
   * @param digest the image
   * @param code the service's word for why
   * @param reason its sentence
   */
  record Refusal(String digest, String code, String reason) {}

  /** Deletes up to a hundred; what is missing from the answer is gone. */
  List<Refusal> delete(List<Target> targets);
}
