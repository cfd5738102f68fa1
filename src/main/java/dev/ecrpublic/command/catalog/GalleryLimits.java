package dev.ecrpublic.command.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the service or the Gallery does not take, told before anything is sent. */
final class GalleryLimits {
  static final int LARGEST_LOGO = 512_000;
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final int LONGEST_TEXT = 25_600;
  private static final int LONGEST_DISPLAY_NAME = 100;
  private static final int LEAST_PIXELS = 60;
  private static final int MOST_PIXELS = 2048;
  private static final List<String> ARCHITECTURES = List.of("ARM", "ARM 64", "x86", "x86-64");
  private static final List<String> OPERATING_SYSTEMS = List.of("Linux", "Windows");

  private final String place;
  private final List<String> problems = new ArrayList<>();

  private GalleryLimits(String place) {
    this.place = place;
  }

  /** What is wrong with the entry in that directory, a sentence each. */
  static List<String> problems(String directory, GalleryEntry entry) {
    GalleryLimits limits = new GalleryLimits(directory + "/");
    String yaml = EntryFiles.CATALOG + ": ";
    limits.length(yaml + CatalogYaml.DESCRIPTION, entry.description(), LONGEST_DESCRIPTION);
    limits.badges(yaml + CatalogYaml.ARCHITECTURES, entry.architectures(), ARCHITECTURES);
    limits.badges(
        yaml + CatalogYaml.OPERATING_SYSTEMS, entry.operatingSystems(), OPERATING_SYSTEMS);
    limits.length(EntryFiles.ABOUT, entry.about(), LONGEST_TEXT);
    limits.length(EntryFiles.USAGE, entry.usage(), LONGEST_TEXT);
    limits.logo(entry.logo());
    return limits.problems;
  }

  /** What is wrong with a registry's display name. */
  static List<String> problems(String displayName) {
    GalleryLimits limits = new GalleryLimits(CatalogDirectory.REGISTRY + ": ");
    limits.length(CatalogYaml.DISPLAY_NAME, displayName, LONGEST_DISPLAY_NAME);
    return limits.problems;
  }

  private void length(String what, String text, int most) {
    int length = text == null ? 0 : text.codePointCount(0, text.length());
    if (length > most) {
      problems.add(place + what + " has " + length + " characters; " + most + " are allowed");
    }
  }

  private void badges(String what, List<String> values, List<String> badges) {
    if (values == null) {
      return;
    }
    for (String value : values) {
      if (!badges.contains(value)) {
        problems.add(
            place
                + what
                + ": the Gallery has no badge for \""
                + value
                + "\"; it has them for "
                + String.join(", ", badges));
      }
    }
  }

  private void logo(byte[] image) {
    if (image == null) {
      return;
    }
    String what = place + EntryFiles.LOGO;
    if (image.length > LARGEST_LOGO) {
      problems.add(what + " has more than " + LARGEST_LOGO + " bytes, which are allowed");
      return;
    }
    Optional<PngImage> png = PngImage.of(image);
    if (png.isEmpty()) {
      problems.add(what + " is no PNG image");
      return;
    }
    if (!allowed(png.get().width()) || !allowed(png.get().height())) {
      problems.add(
          what
              + " has "
              + png.get()
              + "; "
              + LEAST_PIXELS
              + " to "
              + MOST_PIXELS
              + " are allowed in width and height");
    }
  }

  private static boolean allowed(long pixels) {
    return pixels >= LEAST_PIXELS && pixels <= MOST_PIXELS;
  }
}
