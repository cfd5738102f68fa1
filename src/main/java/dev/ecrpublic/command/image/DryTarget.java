package dev.ecrpublic.command.image;

import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.util.Optional;

/** A target that is looked at and not written to. */
final class DryTarget implements ImageTarget {
  private final ImageTarget target;

  DryTarget(ImageTarget target) {
    this.target = target;
  }

  @Override
  public Optional<String> digestOf(String tagOrDigest) throws IOException {
    return target.digestOf(tagOrDigest);
  }

  @Override
  public boolean hasWhole(String digest) throws IOException {
    return target.hasWhole(digest);
  }

  @Override
  public boolean hasBlob(Descriptor blob) throws IOException {
    return target.hasBlob(blob);
  }

  @Override
  public void putBlob(Descriptor blob, BlobContent content) {}

  @Override
  public void putManifest(FetchedManifest manifest, Optional<String> tag) {}

  @Override
  public String name() {
    return target.name();
  }
}
