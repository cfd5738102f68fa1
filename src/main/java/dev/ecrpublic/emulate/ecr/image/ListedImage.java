package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.registry.image.StoredImage;
import java.util.Map;

/**
 * One line of a list of images.
 *
 * @param tag a tag of the image, empty for an image without one
 */
record ListedImage(StoredImage image, String tag) {
  private static final char SEPARATOR = ' ';

  /** Where the line stands in the list. */
  String position() {
    return image.position() + SEPARATOR + tag;
  }

  /** The position of the image in that of a line. */
  static String image(String position) {
    return position.substring(0, position.indexOf(SEPARATOR));
  }

  /** The tag in the position of a line. */
  static String tag(String position) {
    return position.substring(position.indexOf(SEPARATOR) + 1);
  }

  /** The line as it is told. */
  Map<String, Object> id() {
    return ImageIds.of(image.digest(), tag.isEmpty() ? null : tag);
  }
}
