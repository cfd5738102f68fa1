package dev.ecrpublic.oci;

import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A repository, layout or archive that images are read from. Calls may come from any thread. */
public interface ImageSource extends AutoCloseable {

  /**
   * The manifest that a tag or a digest names, with the digest of its bytes checked.
   *
   * @throws NotThere if there is none
   */
  FetchedManifest resolve(String tagOrDigest) throws IOException;

  /**
   * A blob's bytes from a position on, to be closed by the caller; neither length nor digest are
   * checked here.
   *
   * @throws NotThere if there is no such blob
   */
  InputStream blob(Descriptor blob, long from) throws IOException;

  /** All tags, sorted. */
  List<String> tags() throws IOException;

  /** The manifests whose subject is this one; none where the registry does not tell. */
  List<ReferrerEntry> referrers(String digest) throws IOException;

  /** The image that is meant where none is named. */
  default String defaultImage() throws IOException {
    return "latest";
  }

  /** How messages name it, such as {@code public.ecr.aws/alias/name}. */
  String name();

  @Override
  default void close() {}
}
