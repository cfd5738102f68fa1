package dev.ecrpublic.registry.state;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.RegularFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The registry's key, by which it knows its own passwords and page tokens again.
 *
 * <p>Made at first use and kept in a file with mode 0600.
 */
public final class Secret {
  /** How many bytes it has. */
  public static final int LENGTH = 32;

  private final StorePaths paths;
  private final AtomicFiles files;
  private volatile byte[] key;

  /** The secret of a data directory. */
  public Secret(StorePaths paths, AtomicFiles files) {
    this.paths = paths;
    this.files = files;
  }

  /** The HMAC-SHA256 of a text that is used for one purpose only. */
  public byte[] sign(String purpose, String text) throws IOException {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private byte[] key() throws IOException {
    if (key == null) {
      byte[] stored = stored();
      key = stored == null ? files.locks().exclusively(paths.registryLock(), this::make) : stored;
    }
    return key;
  }

  private byte[] make() throws IOException {
    byte[] made = stored();
    if (made != null) {
      return made;
    }
    byte[] fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    files.write(paths.secret(), fresh);
    return fresh;
  }

  private byte[] stored() throws IOException {
    try {
      byte[] bytes = RegularFiles.read(paths.secret(), 1 << 16);
      if (bytes.length < LENGTH) {
        throw new DamagedFile(paths.secret() + " is damaged; delete it to get a new one");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
