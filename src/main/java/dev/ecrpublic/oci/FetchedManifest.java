package dev.ecrpublic.oci;

import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.Manifest;

/**
 * A manifest as it came, byte for byte, so that its digest cannot change.
 *
 * @param descriptor its media type, digest and length
 * @param bytes its text
 */
public record FetchedManifest(Descriptor descriptor, byte[] bytes) {
  /** No manifest is larger. */
  public static final int LARGEST = 4 << 20;

  /** A manifest of that media type and digest. */
  public static FetchedManifest of(String mediaType, String digest, byte[] bytes) {
    return new FetchedManifest(new Descriptor(mediaType, digest, bytes.length, false), bytes);
  }

  /** The digest. */
  public String digest() {
    return descriptor.digest();
  }

  /** The media type. */
  public String mediaType() {
    return descriptor.mediaType();
  }

  /** The same under the media type that whoever refers to it says it has. */
  public FetchedManifest as(String mediaType) {
    return mediaType == null ? this : of(mediaType, digest(), bytes);
  }

  /** What it says; fails with {@code InvalidManifest} for anything that is no manifest. */
  public Manifest parsed() {
    return Manifest.parse(bytes, descriptor.mediaType());
  }
}
