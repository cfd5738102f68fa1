package dev.ecrpublic.registry;

import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;

/** What a service demands before a tag begins to point to an image. */
public interface TagRule {
  /** Every tag may be set and moved. */
  TagRule NONE = (tag, current) -> {};

  /**
   * Looks at a tag that is about to be set or moved; one that points to the image already is not
   * asked about.
   *
   * @param current the image that the tag points to now, or null
   * @throws Refused if the tag must stay as it is
   */
  void check(String tag, StoredImage current) throws IOException;
}
