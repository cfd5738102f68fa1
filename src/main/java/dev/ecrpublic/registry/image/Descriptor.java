package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.blob.Digests;
import java.util.List;
import java.util.Map;

/**
 * What a manifest says of a blob or manifest that it refers to.
 *
 * @param mediaType the content's format, or null
 * @param digest the content's digest
 * @param size the content's length in bytes
 * @param elsewhere whether it is to be fetched from URLs, so that a registry need not have it
 */
public record Descriptor(String mediaType, String digest, long size, boolean elsewhere) {

  /** Reads a descriptor; {@code where} names it in errors. */
  public static Descriptor of(Object json, String where) {
    if (!(json instanceof Map<?, ?> map)) {
      throw new InvalidManifest(where + " must be a descriptor");
    }
    if (!(map.get("digest") instanceof String digest) || !Digests.isSupported(digest)) {
      throw new InvalidManifest(where + " must have a sha256 or sha512 digest");
    }
    if (!(map.get("size") instanceof Long size) || size < 0) {
      throw new InvalidManifest(where + " must have a size");
    }
    String mediaType = map.get("mediaType") instanceof String type ? type : null;
    boolean elsewhere = map.get("urls") instanceof List<?> urls && !urls.isEmpty();
    return new Descriptor(mediaType, digest, size, elsewhere);
  }
}
