package dev.ecrpublic.oci.copy;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.registry.image.Descriptor;
import java.util.Optional;

/** Is told how a copy gets on, from any thread. */
public interface CopyWatcher {
  /** A copy that nobody watches. */
  CopyWatcher OFF = new CopyWatcher() {};

  /** How a blob came to be at the target. */
  enum Outcome {
    /** Its bytes were sent. */
    SENT,
    /** The registry took it over from another repository. */
    MOUNTED,
    /** It was there already. */
    THERE
  }

  /** The bytes of a blob are on their way. */
  default void begins(Descriptor blob) {}

  /** So many more bytes of a blob have come. */
  default void arrived(Descriptor blob, long bytes) {}

  /** A blob is at the target. */
  default void ends(Descriptor blob, Outcome outcome) {}

  /** A manifest is at the target. */
  default void manifest(FetchedManifest manifest, Optional<String> tag) {}

  /** Something that is worth a line. */
  default void remark(String text) {}
}
