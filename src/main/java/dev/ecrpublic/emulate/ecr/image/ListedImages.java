package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.ResultPage;
import dev.ecrpublic.registry.RepositoryImages;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of a repository's images, in the order of their arrival: a line for each tag. */
record ListedImages(RepositoryImages images, ImageFilter filter)
    implements ResultPage.Sorted<ListedImage> {

  @Override
  public List<ListedImage> after(String position, int most) throws IOException {
    List<ListedImage> lines = new ArrayList<>();
    String at = "";
    if (!position.isEmpty()) {
      at = ListedImage.image(position);
      Optional<StoredImage> begun = images.find(StoredImage.digestAt(at));
      if (begun.isPresent()) {
        add(lines, begun.get(), ListedImage.tag(position));
      }
    }
    while (lines.size() < most) {
      List<StoredImage> piece = images.after(at, most);
      for (StoredImage image : piece) {
        add(lines, image, null);
      }
      if (piece.size() < most) {
        break;
      }
      at = piece.getLast().position();
    }
    return lines.size() > most ? List.copyOf(lines.subList(0, most)) : lines;
  }

  /** Adds the lines of an image that come after that of a tag, or all for null. */
  private void add(List<ListedImage> lines, StoredImage image, String last) {
    if (!filter.matches(image)) {
      return;
    }
    if (image.tags().isEmpty() && last == null) {
      lines.add(new ListedImage(image, ""));
    }
    for (String tag : image.tags().keySet()) {
      if (last == null || tag.compareTo(last) > 0) {
        lines.add(new ListedImage(image, tag));
      }
    }
  }

  @Override
  public String position(ListedImage line) {
    return line.position();
  }
}
