package dev.ecrpublic.registry;

import java.util.List;
import java.util.SortedSet;

/** What became of an image or tag that was to be removed. */
public sealed interface Removal {

  /** These names are gone: of an image that went as a whole, all that it had. */
  record Removed(List<ImageName> names) implements Removal {}

  /** There is no such image. */
  record NotFound() implements Removal {}

  /** The image is not any more as it had to be. */
  record Changed() implements Removal {}

  /** The tag points to another image than the one with the digest given. */
  record TagOfAnother() implements Removal {}

  /** Image indexes with these digests list the image, so it stays. */
  record Listed(SortedSet<String> indexes) implements Removal {}
}
