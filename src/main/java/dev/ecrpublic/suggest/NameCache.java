package dev.ecrpublic.suggest;

import dev.ecrpublic.files.SmallFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Names that were looked up less than a minute ago, in a directory that only its owner can read. A
 * cache that cannot be used is no cache, never an error.
 */
public final class NameCache {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private final Path directory;
  private final Clock clock;

  /** A cache in that directory, which is made when something is kept. */
  public NameCache(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** The names kept under that key, or else those that are looked up now. */
  public List<String> names(String key, Supplier<List<String>> lookup) {
    Path file = directory.resolve(digest(key));
    return kept(file)
        .orElseGet(
            () -> {
              List<String> found = lookup.get();
              keep(file, found);
              return found;
            });
  }

  private Optional<List<String>> kept(Path file) {
    try {
      Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      Duration age = Duration.between(written, clock.instant());
      boolean fresh = !age.isNegative() && age.compareTo(FRESH) < 0;
      return fresh ? Optional.of(SmallFile.text(file).lines().toList()) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private void keep(Path file, List<String> names) {
    try {
      Files.createDirectories(
          directory.getParent(), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      }
      Files.setPosixFilePermissions(directory, OWNER_ONLY);
      Path written = Files.createTempFile(directory, "names", ".tmp");
      Files.write(written, names, StandardCharsets.UTF_8);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UnsupportedOperationException unwritable) {
      // The next completion asks again.
    }
  }

  private static String digest(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
