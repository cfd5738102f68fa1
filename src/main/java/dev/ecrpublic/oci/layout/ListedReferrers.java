package dev.ecrpublic.oci.layout;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.registry.image.InvalidManifest;
import dev.ecrpublic.registry.image.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The referrers among those that a layout lists, which are looked through once. */
public final class ListedReferrers {
  private static final int MOST = 10_000;
  private final ImageSource source;
  private final Listing listing;
  private Map<String, List<ReferrerEntry>> known;

  /** What the layout lists. */
  public interface Listing {
    /** The entries. */
    LayoutEntries entries() throws IOException;
  }

  /** Referrers in that source. */
  public ListedReferrers(ImageSource source, Listing listing) {
    this.source = source;
    this.listing = listing;
  }

  /** Those of one manifest. */
  public synchronized List<ReferrerEntry> of(String digest) throws IOException {
    if (known == null) {
      known = bySubject();
    }
    return known.getOrDefault(digest, List.of());
  }

  private Map<String, List<ReferrerEntry>> bySubject() throws IOException {
    Map<String, List<ReferrerEntry>> out = new HashMap<>();
    int read = 0;
    for (String digest : listing.entries().digests()) {
      read++;
      if (read > MOST) {
        break;
      }
      add(digest, out);
    }
    return out;
  }

  private void add(String digest, Map<String, List<ReferrerEntry>> out) throws IOException {
    try {
      FetchedManifest manifest = source.resolve(digest);
      Manifest parsed = manifest.parsed();
      if (parsed.subject() != null) {
        out.computeIfAbsent(parsed.subject().digest(), subject -> new ArrayList<>())
            .add(
                new ReferrerEntry(
                    manifest.descriptor(), parsed.artifactMediaType(), parsed.annotations()));
      }
    } catch (NotThere | InvalidManifest nothingToRead) {
      // What is listed and missing, or no manifest, refers to nothing.
    }
  }
}
