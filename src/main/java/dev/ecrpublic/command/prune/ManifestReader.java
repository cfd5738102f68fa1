package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.prune.plan.ManifestLinks;
import dev.ecrpublic.command.prune.plan.PrunedImage;
import java.util.List;
import java.util.Map;

/** Reads what the manifests of a repository refer to. */
interface ManifestReader extends AutoCloseable {
  /**
   * What some manifests refer to, by digest.
   *
   * @param links what those refer to that could be read
   * @param failures why the others could not be
   */
  record Reading(Map<String, ManifestLinks> links, Map<String, String> failures) {}

  /** Reads the manifests of those images, each of which is in the result. */
  Reading read(List<PrunedImage> images);

  @Override
  default void close() {}
}
