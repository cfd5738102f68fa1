package dev.ecrpublic.command.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * How what a directory says of a repository differs from what the service has.
 *
 * @param members the members of the service's catalogue data that differ
 * @param lines the difference, file by file
 */
record EntryChange(List<String> members, List<String> lines) {

  /** Whether there is nothing to do. */
  boolean isEmpty() {
    return members.isEmpty();
  }

  /**
   * The difference for one repository. {@code logo} is the one that the service has, null for none;
   * it counts only where the directory names one.
   */
  static EntryChange of(
      String repository, GalleryEntry named, GalleryEntry published, byte[] logo) {
    List<String> members = new ArrayList<>();
    GalleryEntry there = named.namedOf(published);
    add(members, "description", !Objects.equals(named.description(), there.description()));
    add(members, "architectures", !alike(named.architectures(), there.architectures()));
    add(members, "operatingSystems", !alike(named.operatingSystems(), there.operatingSystems()));
    List<String> lines = new ArrayList<>();
    if (!members.isEmpty()) {
      lines.addAll(
          UnifiedDiff.of(
              repository + "/" + EntryFiles.CATALOG,
              CatalogYaml.text(there),
              CatalogYaml.text(named)));
    }
    lines.addAll(text(repository + "/" + EntryFiles.ABOUT, there.about(), named.about()));
    add(members, "aboutText", !Objects.equals(named.about(), there.about()));
    lines.addAll(text(repository + "/" + EntryFiles.USAGE, there.usage(), named.usage()));
    add(members, "usageText", !Objects.equals(named.usage(), there.usage()));
    if (named.logo() != null && !LogoDownload.same(named.logo(), logo)) {
      members.add("logoImageBlob");
      lines.add("--- " + repository + "/" + EntryFiles.LOGO + "\t" + described(logo));
      lines.add("+++ " + repository + "/" + EntryFiles.LOGO + "\t" + described(named.logo()));
    }
    return new EntryChange(members, lines);
  }

  private static void add(List<String> members, String member, boolean differs) {
    if (differs) {
      members.add(member);
    }
  }

  private static List<String> text(String file, String before, String after) {
    return after == null ? List.of() : UnifiedDiff.of(file, before, after);
  }

  /** Badges have no order. */
  private static boolean alike(List<String> one, List<String> other) {
    return Objects.equals(one, other)
        || one != null && other != null && new HashSet<>(one).equals(new HashSet<>(other));
  }

  private static String described(byte[] logo) {
    return logo == null
        ? "(none, or not to be had)"
        : "("
            + logo.length
            + " bytes, "
            + PngImage.of(logo).map(PngImage::toString).orElse("no PNG image")
            + ")";
  }
}
