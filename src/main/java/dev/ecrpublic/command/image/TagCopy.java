package dev.ecrpublic.command.image;

import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.reference.ImagePlace;
import dev.ecrpublic.registry.blob.Digests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One image that is copied.
 *
 * @param image its tag or digest at the source
 * @param tags the tags that it gets
 * @param digest the digest that it must have, if one is named
 */
public record TagCopy(String image, List<String> tags, Optional<String> digest) {
  /** An image that keeps its tag. */
  public static TagCopy of(String tag) {
    return new TagCopy(tag, List.of(tag), Optional.empty());
  }

  /** The image of a place under the names that are wanted; its own tag where none is. */
  static TagCopy of(ImagePlace place, ImageSource source, List<Optional<String>> wanted)
      throws IOException {
    Optional<String> named = PlaceAccess.image(place);
    String image = named.isPresent() ? named.get() : source.defaultImage();
    List<String> tags = new ArrayList<>();
    Optional<String> digest = Optional.empty();
    for (Optional<String> name : wanted) {
      if (name.isPresent() && Digests.isSupported(name.get())) {
        digest = name;
        continue;
      }
      tags.add(name.orElse(Digests.isSupported(image) ? "latest" : image));
    }
    return new TagCopy(image, tags.stream().distinct().toList(), digest);
  }
}
