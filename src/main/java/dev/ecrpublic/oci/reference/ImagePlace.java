package dev.ecrpublic.oci.reference;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.Grammar;
import java.util.List;
import java.util.Optional;

/**
 * Where images are, in one word: {@code -} for an archive on standard input or output, {@code
 * oci:DIR}, {@code oci-archive:FILE} or {@code docker-archive:FILE}, a path that begins with a dot
 * or a slash, each with a tag or digest behind it if need be, or else a reference.
 */
public sealed interface ImagePlace {
  /** What stands before the path of a layout or an archive. */
  List<String> SCHEMES = List.of("oci:", "oci-archive:", "docker-archive:");

  /** A repository or an image in it. */
  record InRegistry(ImageReference reference) implements ImagePlace {}

  /** A layout or an archive, whichever is there. */
  record InFile(String path, Optional<String> image) implements ImagePlace {}

  /** A layout in a directory. */
  record InLayout(String path, Optional<String> image) implements ImagePlace {}

  /** A tar archive. */
  record InArchive(String path, Optional<String> image) implements ImagePlace {}

  /** An archive on standard input or output. */
  record InStream() implements ImagePlace {}

  /** Reads the word; fails for everything that is not spelled like one of these. */
  static ImagePlace parse(String text) {
    if (text.equals("-")) {
      return new InStream();
    }
    for (String scheme : SCHEMES) {
      if (text.startsWith(scheme)) {
        String rest = text.substring(scheme.length());
        return scheme.equals("oci:")
            ? new InLayout(path(rest), image(rest))
            : new InArchive(path(rest), image(rest));
      }
    }
    if (isPath(text)) {
      return new InFile(path(text), image(text));
    }
    return new InRegistry(ImageReference.parse(text));
  }

  private static boolean isPath(String text) {
    return text.startsWith("/")
        || text.startsWith("./")
        || text.startsWith("../")
        || text.equals(".")
        || text.equals("..");
  }

  private static int end(String text) {
    int at = text.lastIndexOf('@');
    if (at >= 0 && Digests.isSupported(text.substring(at + 1))) {
      return at;
    }
    int colon = text.lastIndexOf(':');
    boolean tag = colon >= 0 && Grammar.isDistributionTag(text.substring(colon + 1));
    return tag ? colon : text.length();
  }

  private static String path(String text) {
    String path = text.substring(0, end(text));
    if (path.isEmpty()) {
      throw Failure.Usage.parameter("There is no path in '" + text + "'.");
    }
    return path;
  }

  private static Optional<String> image(String text) {
    int end = end(text);
    return end == text.length() ? Optional.empty() : Optional.of(text.substring(end + 1));
  }
}
