package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.http.HttpAnswer;
import dev.ecrpublic.oci.http.JsonBody;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.blob.Digests;
import java.io.IOException;
import java.util.Optional;

/** A manifest as a registry sent it, which counts only if its digest is the one that it must be. */
final class ManifestReply {
  private static final String DIGEST = "Docker-Content-Digest";

  private ManifestReply() {}

  /** The manifest in an answer to a request for that tag or digest. */
  static FetchedManifest read(HttpAnswer answer, String tagOrDigest, String where)
      throws IOException {
    byte[] bytes = answer.bytes(FetchedManifest.LARGEST);
    String told = answer.header(DIGEST).filter(Digests::isSupported).orElse("");
    String wanted = Digests.isSupported(tagOrDigest) ? tagOrDigest : told;
    String algorithm = wanted.isEmpty() ? Digests.SHA256 : Digests.algorithm(wanted);
    String found = Digests.of(algorithm, bytes);
    if (!wanted.isEmpty() && !wanted.equals(found)) {
      throw new Untrusted(
          where + " sent a manifest with the digest " + found + " where " + wanted + " is wanted");
    }
    return FetchedManifest.of(mediaType(answer, bytes), found, bytes);
  }

  private static String mediaType(HttpAnswer answer, byte[] bytes) throws Untrusted {
    Optional<String> own = own(bytes);
    if (own.isPresent()) {
      return own.get();
    }
    String header = answer.header("Content-Type").orElse("");
    int parameters = header.indexOf(';');
    return (parameters < 0 ? header : header.substring(0, parameters)).strip();
  }

  /** What the manifest says itself goes first, for others read the same bytes elsewhere. */
  private static Optional<String> own(byte[] bytes) throws Untrusted {
    return JsonBody.object(bytes, "the manifest").get("mediaType") instanceof String type
            && !type.isEmpty()
        ? Optional.of(type)
        : Optional.empty();
  }
}
