package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.registry.image.StoredImage;

/**
 * Which images a request is about.
 *
 * @param tagStatus {@code TAGGED}, {@code UNTAGGED} or {@code ANY}
 * @param imageStatus {@code ACTIVE}, {@code ARCHIVED}, {@code ACTIVATING} or {@code ANY}
 */
record ImageFilter(String tagStatus, String imageStatus) {
  private static final String ANY = "ANY";

  /** What a request says; images of any status where it names them, active ones otherwise. */
  static ImageFilter of(Members request, boolean named) {
    Members filter = request.structure("filter");
    String tags = filter == null ? null : filter.text("tagStatus");
    String status = filter == null ? null : filter.text("imageStatus");
    String usual = named ? ANY : "ACTIVE";
    return new ImageFilter(tags == null ? ANY : tags, status == null ? usual : status);
  }

  /** Whether it is about an image. */
  boolean matches(StoredImage image) {
    boolean ofStatus =
        imageStatus.equals(ANY) || imageStatus.equals(ImageAttributes.of(image).status());
    boolean tagged = !image.tags().isEmpty();
    return ofStatus
        && switch (tagStatus) {
          case "TAGGED" -> tagged;
          case "UNTAGGED" -> !tagged;
          default -> true;
        };
  }
}
