package dev.ecrpublic.oci.copy;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A manifest with those below it.
 *
 * @param manifest the manifest
 * @param parsed what it says, empty where nobody needs to know
 * @param children the images of an index that have to be copied
 */
record ImageTree(FetchedManifest manifest, Optional<Manifest> parsed, List<ImageTree> children) {

  /** Every blob that has to be there first, each once. */
  List<Descriptor> blobs() {
    Map<String, Descriptor> out = new LinkedHashMap<>();
    collect(out);
    return new ArrayList<>(out.values());
  }

  private void collect(Map<String, Descriptor> out) {
    for (ImageTree child : children) {
      child.collect(out);
    }
    parsed.ifPresent(found -> blobs(found, out));
  }

  private static void blobs(Manifest manifest, Map<String, Descriptor> out) {
    List<Descriptor> all = new ArrayList<>(manifest.layers());
    all.addAll(manifest.manifests());
    if (manifest.config() != null) {
      all.add(manifest.config());
    }
    for (Descriptor each : all) {
      if (manifest.blobs().contains(each.digest())) {
        out.putIfAbsent(each.digest(), each);
      }
    }
  }

  /** The manifests in the order in which they can be stored. */
  void inOrder(List<FetchedManifest> out) {
    for (ImageTree child : children) {
      child.inOrder(out);
    }
    if (parsed.isPresent()) {
      out.add(manifest);
    }
  }
}
