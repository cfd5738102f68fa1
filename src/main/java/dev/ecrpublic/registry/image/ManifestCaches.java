package dev.ecrpublic.registry.image;

import java.util.Set;

/**
 * What the repositories of a registry know of their manifests: one bound for all of them, because a
 * digest stands for the same manifest in each.
 */
public final class ManifestCaches {
  /** About as many digests as fit into 12 MiB. */
  private static final long MOST = 100_000;

  private final ManifestCache<Set<String>> references = new ManifestCache<>(MOST);
  private final ManifestCache<Referrers.Referrer> referrers = new ManifestCache<>(MOST);

  ManifestCache<Set<String>> references() {
    return references;
  }

  ManifestCache<Referrers.Referrer> referrers() {
    return referrers;
  }

  /** Forgets a manifest that was deleted. */
  public void forget(String digest) {
    references.forget(digest);
    referrers.forget(digest);
  }
}
