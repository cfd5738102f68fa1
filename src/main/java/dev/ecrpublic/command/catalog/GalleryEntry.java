package dev.ecrpublic.command.catalog;

import java.util.List;

/**
 * What the Gallery shows of a repository. What a directory does not name is null; what the service
 * does not have is empty.
 *
 * @param description one or two sentences
 * @param architectures the badges of processor architectures
 * @param operatingSystems the badges of operating systems
 * @param about what the image is, as Markdown
 * @param usage how it is used, as Markdown
 * @param logo a PNG image; null where it is not at hand
 */
record GalleryEntry(
    String description,
    List<String> architectures,
    List<String> operatingSystems,
    String about,
    String usage,
    byte[] logo) {

  /** Nothing at all. */
  static final GalleryEntry EMPTY = new GalleryEntry("", List.of(), List.of(), "", "", null);

  /** The same with that logo. */
  GalleryEntry withLogo(byte[] image) {
    return new GalleryEntry(description, architectures, operatingSystems, about, usage, image);
  }

  /** This entry where it names something, another one where it does not. */
  GalleryEntry over(GalleryEntry other) {
    return new GalleryEntry(
        description == null ? other.description : description,
        architectures == null ? other.architectures : architectures,
        operatingSystems == null ? other.operatingSystems : operatingSystems,
        about == null ? other.about : about,
        usage == null ? other.usage : usage,
        logo == null ? other.logo : logo);
  }

  /** The part of another entry that this one names, without the logo. */
  GalleryEntry namedOf(GalleryEntry other) {
    return new GalleryEntry(
        description == null ? null : other.description,
        architectures == null ? null : other.architectures,
        operatingSystems == null ? null : other.operatingSystems,
        about == null ? null : other.about,
        usage == null ? null : other.usage,
        null);
  }
}
