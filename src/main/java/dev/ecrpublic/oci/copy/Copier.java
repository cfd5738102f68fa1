package dev.ecrpublic.oci.copy;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies images from one place to another: blobs, then the images of an index, then the index, then
 * what refers to it, then tags. Nothing is visible before all that it is made of is there.
 */
public final class Copier implements AutoCloseable {
  private final ImageSource from;
  private final ImageTarget to;
  private final CopyOptions options;
  private final CopyWatcher watcher;
  private final BlobCopies blobs;
  private final ReferrerCopies referrers;

  /** A copier between those places. */
  public Copier(ImageSource from, ImageTarget to, CopyOptions options, CopyWatcher watcher) {
    this.from = from;
    this.to = to;
    this.options = options;
    this.watcher = watcher;
    this.blobs = new BlobCopies(from, to, options.jobs(), watcher);
    this.referrers = new ReferrerCopies(from, this::whole, this::store);
  }

  /**
   * Copies one image and lets tags point to it.
   *
   * @param image the tag or digest at the source
   * @param tags the tags at the target, none for the image alone
   * @return the manifest as it is at the target
   */
  public FetchedManifest copy(String image, List<String> tags) throws IOException {
    FetchedManifest found = from.resolve(image);
    FetchedManifest root = chosen(found, image);
    whole(root);
    if (options.referrers()) {
      referrers.of(root);
    }
    for (String tag : tags) {
      if (!to.digestOf(tag).equals(Optional.of(root.digest()))) {
        store(root, Optional.of(tag));
      }
    }
    return root;
  }

  private FetchedManifest chosen(FetchedManifest found, String image) throws IOException {
    if (options.platforms().isEmpty()) {
      return found;
    }
    if (!MediaTypes.isIndex(found.mediaType())) {
      watcher.remark(image + " is the image of one platform and no index; it is copied as it is.");
      return found;
    }
    FetchedManifest chosen = new PlatformChoice(options.platforms()).of(found);
    if (!chosen.digest().equals(found.digest())) {
      watcher.remark(
          "The index "
              + found.digest()
              + " was rewritten for "
              + String.join(", ", options.platforms().stream().map(Platform::toString).toList())
              + ": it is "
              + chosen.digest()
              + " now, and signatures of the former are not for it.");
    }
    return chosen;
  }

  /** Copies a manifest and all that it is made of. */
  private void whole(FetchedManifest root) throws IOException {
    ImageTree tree = new TreeReader(from, to).of(root);
    blobs.all(tree.blobs());
    List<FetchedManifest> manifests = new ArrayList<>();
    tree.inOrder(manifests);
    for (FetchedManifest manifest : manifests) {
      store(manifest, Optional.empty());
    }
  }

  private void store(FetchedManifest manifest, Optional<String> tag) throws IOException {
    to.putManifest(manifest, tag);
    watcher.manifest(manifest, tag);
  }

  @Override
  public void close() {
    blobs.close();
  }
}
