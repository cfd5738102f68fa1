package dev.ecrpublic.oci.copy;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Copies what refers to an image: manifests whose subject it is, and what hangs on tags that are
 * made of its digest, as cosign and older clients have it.
 */
final class ReferrerCopies {
  private static final List<String> ENDINGS = List.of("", ".sig", ".att", ".sbom");
  private static final int MOST = 5000;
  private final ImageSource from;
  private final Copying copying;
  private final Storing storing;
  private final Set<String> seen = new HashSet<>();
  private Set<String> tags;

  /** Copies a manifest and all that it is made of. */
  interface Copying {
    void whole(FetchedManifest manifest) throws IOException;
  }

  /** Stores a manifest whose parts are there. */
  interface Storing {
    void store(FetchedManifest manifest, Optional<String> tag) throws IOException;
  }

  ReferrerCopies(ImageSource from, Copying copying, Storing storing) {
    this.from = from;
    this.copying = copying;
    this.storing = storing;
  }

  /** Copies everything that refers to an image, to the images in it, and to the referrers. */
  void of(FetchedManifest root) throws IOException {
    Deque<String> subjects = new ArrayDeque<>();
    add(root, subjects);
    while (!subjects.isEmpty()) {
      String subject = subjects.poll();
      for (ReferrerEntry entry : from.referrers(subject)) {
        Optional<FetchedManifest> referrer = found(entry.descriptor().digest());
        if (referrer.isPresent() && !seen.contains(referrer.get().digest())) {
          copying.whole(referrer.get().as(entry.descriptor().mediaType()));
          add(referrer.get(), subjects);
        }
      }
      for (String ending : ENDINGS) {
        tagged(subject.replace(':', '-') + ending, subjects);
      }
    }
  }

  private void tagged(String tag, Deque<String> subjects) throws IOException {
    if (!tags().contains(tag)) {
      return;
    }
    Optional<FetchedManifest> found = found(tag);
    if (found.isEmpty()) {
      return;
    }
    try {
      copying.whole(found.get());
    } catch (NotThere dangling) {
      // An index that clients keep of referrers may name some that are gone.
      return;
    }
    storing.store(found.get(), Optional.of(tag));
    add(found.get(), subjects);
  }

  /** What was deleted meanwhile, or is listed and not there, cannot be copied. */
  private Optional<FetchedManifest> found(String tagOrDigest) throws IOException {
    try {
      return Optional.of(from.resolve(tagOrDigest));
    } catch (NotThere gone) {
      return Optional.empty();
    }
  }

  private void add(FetchedManifest manifest, Deque<String> subjects) throws Untrusted {
    if (!seen.add(manifest.digest())) {
      return;
    }
    if (seen.size() > MOST) {
      throw new Untrusted(from.name() + " lists more than " + MOST + " manifests about one image");
    }
    subjects.add(manifest.digest());
    if (!MediaTypes.isIndex(manifest.mediaType())) {
      return;
    }
    try {
      for (Descriptor child : manifest.parsed().manifests()) {
        if (seen.add(child.digest())) {
          subjects.add(child.digest());
        }
      }
    } catch (InvalidManifest noIndex) {
      // Then it has no images that anything could refer to.
    }
  }

  private Set<String> tags() throws IOException {
    if (tags == null) {
      tags = listed();
    }
    return tags;
  }

  /** Not every registry lists tags, and an image does without what hangs on them. */
  private Set<String> listed() throws IOException {
    try {
      return new HashSet<>(from.tags());
    } catch (NotThere none) {
      return Set.of();
    } catch (RegistryError e) {
      if (e.status() == 401 || e.status() == 403 || e.status() == 405) {
        return Set.of();
      }
      throw e;
    }
  }
}
