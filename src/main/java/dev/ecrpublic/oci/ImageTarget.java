package dev.ecrpublic.oci;

import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.util.Optional;

/** A repository, layout or archive that images are written to. Calls may come from any thread. */
public interface ImageTarget extends AutoCloseable {

  /** The digest of the manifest that a tag or digest names; empty where there is none. */
  Optional<String> digestOf(String tagOrDigest) throws IOException;

  /**
   * Whether a manifest is there, and everything that it is made of; false where that would have to
   * be looked up one by one.
   */
  default boolean hasWhole(String digest) throws IOException {
    return digestOf(digest).isPresent();
  }

  /** Whether a blob is there already. */
  boolean hasBlob(Descriptor blob) throws IOException;

  /** Takes a blob over from the repository that is read from, if it can; false if it cannot. */
  default boolean mount(Descriptor blob, ImageSource from) throws IOException {
    return false;
  }

  /**
   * Stores a blob; goes on where an earlier attempt was cut off. What arrives counts only if its
   * length and its digest are the right ones.
   */
  void putBlob(Descriptor blob, BlobContent content) throws IOException;

  /** Stores a manifest, byte for byte, and lets a tag point to it if one is given. */
  void putManifest(FetchedManifest manifest, Optional<String> tag) throws IOException;

  /** How messages name it, such as {@code public.ecr.aws/alias/name}. */
  String name();

  /** The reference of an image in it by digest. */
  default String reference(String digest) {
    return name() + "@" + digest;
  }

  /** Finishes what was written; not called where something failed. */
  default void finish() throws IOException {}

  @Override
  default void close() {}
}
