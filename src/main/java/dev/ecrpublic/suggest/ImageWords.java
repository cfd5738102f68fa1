package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Values;
import dev.ecrpublic.oci.reference.ImagePlace;
import dev.ecrpublic.oci.reference.ImageReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Words that say where an image is: repositories of one's own registry, their tags behind a colon
 * and digests behind an at sign, and files.
 */
public final class ImageWords {
  private final Lookup lookup;
  private final Path directory;

  /** Words with names of that registry, and paths below that directory. */
  ImageWords(Lookup lookup, Path directory) {
    this.lookup = lookup;
    this.directory = directory;
  }

  /** How a word begins that names a file. */
  public static List<String> fileBeginnings() {
    List<String> out = new ArrayList<>(List.of("./"));
    out.addAll(ImagePlace.SCHEMES);
    return out;
  }

  /** What stands before the path in a word that names a file; nothing for any other word. */
  static Optional<String> scheme(String word) {
    for (String scheme : ImagePlace.SCHEMES) {
      if (word.startsWith(scheme)) {
        return Optional.of(scheme);
      }
    }
    boolean path = word.startsWith("/") || word.startsWith("./") || word.startsWith("../");
    return path ? Optional.of("") : Optional.empty();
  }

  /** Whether a word names a repository and no image in it. */
  static boolean isRepository(String word) {
    return word.indexOf(':') < 0 && word.indexOf('@') < 0 && scheme(word).isEmpty();
  }

  /** Those that a word may go on to, among others that begin otherwise. */
  List<String> after(String typed, Values.ImageNames names) {
    Optional<String> scheme = names.inFile() ? scheme(typed) : Optional.empty();
    if (scheme.isPresent()) {
      String path = typed.substring(scheme.get().length());
      return Candidates.files(directory, scheme.get(), path);
    }
    List<String> out = new ArrayList<>();
    if (names.inRegistry() && mayBeOwn(typed)) {
      out.addAll(references(typed));
    }
    if (names.inFile()) {
      out.addAll(fileBeginnings());
    }
    return out;
  }

  /** Nobody is asked for what is in other registries, or cannot be a name. */
  private static boolean mayBeOwn(String typed) {
    return !typed.startsWith(".")
        && !typed.startsWith("/")
        && !ImageReference.beginsWithHost(typed);
  }

  private List<String> references(String typed) {
    int at = typed.indexOf('@');
    int colon = typed.indexOf(':');
    if (at >= 0 && colon >= 0 && colon < at) {
      return List.of();
    }
    if (at >= 0) {
      return images(Values.Resource.DIGEST, typed.substring(0, at), "@");
    }
    return colon >= 0
        ? images(Values.Resource.TAG, typed.substring(0, colon), ":")
        : repositories(typed);
  }

  /** An image may have several tags, and is listed with each. */
  private List<String> images(Values.Resource resource, String repository, String sign) {
    List<String> found = lookup.names(resource, repository);
    return Candidates.prefixed(repository + sign, List.copyOf(new LinkedHashSet<>(found)));
  }

  /** The only one is offered with a colon too, so that a shell puts no blank behind its name. */
  private List<String> repositories(String typed) {
    List<String> out = new ArrayList<>();
    for (String name : lookup.names(Values.Resource.REPOSITORY, "")) {
      if (name.startsWith(typed) && !ImageReference.beginsWithHost(name)) {
        out.add(name);
      }
    }
    if (out.size() == 1) {
      out.add(out.getFirst() + ":");
    }
    return out;
  }
}
