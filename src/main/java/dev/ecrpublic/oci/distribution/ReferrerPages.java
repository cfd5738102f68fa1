package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.http.TokenScope;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.image.InvalidManifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The referrers of a manifest, page by page, as many pages as there can honestly be. */
final class ReferrerPages {
  private static final int MOST_PAGES = 100;
  private final ListPages pages;

  ReferrerPages(RegistryClient client, TokenScope scope) {
    this.pages = new ListPages(client, scope);
  }

  /** All referrers; empty where the registry has no interface for them. */
  Optional<List<ReferrerEntry>> find(HttpCall first) throws IOException {
    List<ReferrerEntry> out = new ArrayList<>();
    try {
      pages.each(first, MOST_PAGES, "referrers", page -> out.addAll(entries(page)));
      return Optional.of(out);
    } catch (RegistryError e) {
      if (e.status() == 404 || e.status() == 405 || e.status() == 400) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The entries of an index. */
  static List<ReferrerEntry> entries(byte[] index) throws Untrusted {
    List<ReferrerEntry> out = new ArrayList<>();
    try {
      if (JsonBody.object(index, "the list of referrers").get("manifests")
          instanceof List<?> manifests) {
        for (Object entry : manifests) {
          out.add(ReferrerEntry.of(entry));
        }
      }
      return out;
    } catch (InvalidManifest e) {
      throw new Untrusted("the list of referrers is no index");
    }
  }
}
