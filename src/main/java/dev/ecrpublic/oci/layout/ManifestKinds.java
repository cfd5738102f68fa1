package dev.ecrpublic.oci.layout;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.MediaTypes;
import java.util.Map;

/** Manifests that come without their media type, as files do. */
public final class ManifestKinds {
  private ManifestKinds() {}

  /** The manifest in some bytes that must have that digest. */
  public static FetchedManifest of(byte[] bytes, String digest, String where) throws Untrusted {
    String found = Digests.of(Digests.algorithm(digest), bytes);
    if (!found.equals(digest)) {
      throw new Untrusted("the manifest " + digest + " in " + where + " has the digest " + found);
    }
    return FetchedManifest.of(mediaType(bytes, digest), digest, bytes);
  }

  private static String mediaType(byte[] bytes, String digest) throws Untrusted {
    Map<String, Object> json = JsonBody.object(bytes, "the manifest " + digest);
    if (json.get("mediaType") instanceof String type && !type.isEmpty()) {
      return type;
    }
    return json.containsKey("manifests") ? MediaTypes.OCI_INDEX : MediaTypes.OCI_MANIFEST;
  }
}
