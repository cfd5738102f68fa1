package dev.ecrpublic.oci.copy;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an image is made of, as far as the target does not have it. */
final class TreeReader {
  private static final int DEEPEST = 5;
  private static final int MOST_MANIFESTS = 5000;
  private final ImageSource from;
  private final ImageTarget to;
  private int read;

  TreeReader(ImageSource from, ImageTarget to) {
    this.from = from;
    this.to = to;
  }

  ImageTree of(FetchedManifest root) throws IOException {
    return of(root, 1);
  }

  private ImageTree of(FetchedManifest manifest, int depth) throws IOException {
    read++;
    if (depth > DEEPEST || read > MOST_MANIFESTS) {
      throw new Untrusted(
          from.name()
              + " has an index with more than "
              + (depth > DEEPEST ? DEEPEST + " levels" : MOST_MANIFESTS + " manifests"));
    }
    if (to.hasWhole(manifest.digest())) {
      return new ImageTree(manifest, Optional.empty(), List.of());
    }
    Manifest parsed = parsed(manifest);
    Set<String> images = new HashSet<>(parsed.images());
    List<ImageTree> children = new ArrayList<>();
    for (Descriptor child : parsed.manifests()) {
      if (images.remove(child.digest())) {
        children.add(of(child(child), depth + 1));
      }
    }
    return new ImageTree(manifest, Optional.of(parsed), children);
  }

  private FetchedManifest child(Descriptor child) throws IOException {
    FetchedManifest found = from.resolve(child.digest()).as(child.mediaType());
    if (found.bytes().length != child.size()) {
      throw new Untrusted(
          from.name()
              + "@"
              + child.digest()
              + " has "
              + found.bytes().length
              + " bytes where its index says "
              + child.size());
    }
    return found;
  }

  private Manifest parsed(FetchedManifest manifest) throws Untrusted {
    try {
      return manifest.parsed();
    } catch (InvalidManifest e) {
      throw new Untrusted(
          from.name() + "@" + manifest.digest() + " is no manifest: " + e.getMessage());
    }
  }
}
