package dev.ecrpublic.registry.upload;

import dev.ecrpublic.registry.blob.Sha256;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The digests of unfinished uploads as far as they have come, so that a finished one need not be
 * read again.
 *
 * <p>Only an aid: an upload that is missing here, because it was begun by another process or long
 * ago, is read once more when it is completed.
 */
public final class RollingDigests {
  private static final int KEPT = 256;

  private record Progress(long size, MessageDigest digest) {}

  private final Map<Path, Progress> progress =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Progress> eldest) {
          return size() > KEPT;
        }
      };

  /** Takes the computation over the first bytes out, or null when it is not known. */
  public synchronized MessageDigest take(Path upload, long size) {
    Progress known = progress.remove(upload);
    if (known != null && known.size() == size) {
      return known.digest();
    }
    return size == 0 ? Sha256.start() : null;
  }

  /** A copy of the computation over the first bytes, or null when it is not known. */
  public synchronized MessageDigest peek(Path upload, long size) {
    Progress known = progress.get(upload);
    if (known == null || known.size() != size) {
      return null;
    }
    try {
      return (MessageDigest) known.digest().clone();
    } catch (CloneNotSupportedException e) {
      return null;
    }
  }

  /** Keeps a computation over the first bytes. */
  public synchronized void put(Path upload, long size, MessageDigest digest) {
    progress.put(upload, new Progress(size, digest));
  }

  /** Drops what is known of an upload. */
  public synchronized void forget(Path upload) {
    progress.remove(upload);
  }
}
