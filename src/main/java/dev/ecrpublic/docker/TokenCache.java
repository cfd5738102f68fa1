package dev.ecrpublic.docker;

import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Passwords of the service, one file each, in a directory that only its owner can enter. A password
 * is given out during the first half of its life; after that a new one is asked for, and the old
 * one serves only while the service does not answer. A cache that cannot be read or written is as
 * good as none.
 */
public final class TokenCache {
  static final int MOST_ENTRIES = 64;
  private static final int LARGEST = 64 << 10;
  private static final String SUFFIX = ".token";
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  /** Longer than the service takes to answer: who waits for that long asks for a password, too. */
  private static final FileLocks LOCKS =
      new FileLocks(new LockWait(Optional.of(Duration.ofMinutes(2)), line -> {}));

  private final Path directory;
  private final Clock clock;

  /** The cache in a directory. */
  public TokenCache(Path directory, Clock clock) {
    this.directory = directory.toAbsolutePath();
    this.clock = clock;
  }

  /** The user's cache, in {@code ecr-public/tokens} in the place for caches (XDG). */
  public static TokenCache of(Map<String, String> env, Clock clock) {
    return new TokenCache(Places.cache(env).resolve("tokens"), clock);
  }

  /**
   * The password of an identity at an endpoint. Of several processes that need a new one at once,
   * one asks for it and the others wait for it.
   */
  public LoginToken get(String identity, String endpoint, Supplier<LoginToken> fetch) {
    String key = CachedToken.key(identity, endpoint);
    Optional<CachedToken> found = read(key).filter(t -> t.isFresh(clock.instant()));
    if (found.isPresent()) {
      return found.get().token();
    }
    return LOCKS.exclusivelyIfPossible(lockFile(key), () -> renewed(key, fetch));
  }

  /** What is cached of an identity at an endpoint and may still be used. */
  public Optional<LoginToken> peek(String identity, String endpoint) {
    return read(CachedToken.key(identity, endpoint))
        .filter(token -> token.isUsable(clock.instant()))
        .map(CachedToken::token);
  }

  /** Forgets every password. */
  public void clear() {
    try {
      for (Path file : files()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new Failure.Internal(
          "The token cache " + directory + " cannot be emptied: " + FileReason.of(e));
    }
  }

  private LoginToken renewed(String key, Supplier<LoginToken> fetch) {
    Instant now = clock.instant();
    Optional<CachedToken> usable = read(key).filter(token -> token.isUsable(now));
    if (usable.isPresent() && usable.get().isFresh(now)) {
      return usable.get().token();
    }
    LoginToken token;
    try {
      token = fetch.get();
    } catch (Failure e) {
      return usable.orElseThrow(() -> e).token();
    }
    token.expiresAt().ifPresent(end -> store(key, new CachedToken(now, end, token.password())));
    return token;
  }

  private Optional<CachedToken> read(String key) {
    Path file = directory.resolve(key + SUFFIX);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST || !isPrivate(file)) {
        return Optional.empty();
      }
      // Every byte is a character in this encoding; the checksum decides whether it is the right
      // one.
      return CachedToken.of(key, Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isPrivate(Path file) throws IOException {
    return !PrivateFiles.posix()
        || PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------");
  }

  private void store(String key, CachedToken token) {
    if (!token.isUsable(clock.instant())) {
      return;
    }
    try {
      prepareDirectory();
      PrivateFiles.replacePrivate(directory.resolve(key + SUFFIX), token.text(key));
      prune();
    } catch (IOException notCached) {
      // The password is good all the same, and the next one is asked for again.
    }
  }

  private Path lockFile(String key) {
    try {
      prepareDirectory();
    } catch (IOException noCache) {
      // Then there is no lock either.
    }
    // A fixed number of lock files, so that none has to be removed, which would race.
    return directory.resolve("lock-" + key.charAt(0));
  }

  private void prepareDirectory() throws IOException {
    PrivateFiles.createDirectories(directory);
    if (PrivateFiles.posix() && !isPrivate(directory)) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void prune() throws IOException {
    Instant now = clock.instant();
    record Aged(Path file, FileTime modified) {}
    List<Aged> entries = new ArrayList<>();
    for (Path file : files()) {
      FileTime modified = Files.getLastModifiedTime(file);
      Duration life = file.toString().endsWith(SUFFIX) ? CachedToken.LIFE : LEFT_BEHIND;
      if (modified.toInstant().plus(life).isBefore(now)) {
        Files.deleteIfExists(file);
      } else if (file.toString().endsWith(SUFFIX)) {
        entries.add(new Aged(file, modified));
      }
    }
    entries.sort(Comparator.comparing(Aged::modified));
    for (int i = 0; i < entries.size() - MOST_ENTRIES; i++) {
      Files.deleteIfExists(entries.get(i).file());
    }
  }

  /** Entries, and files that a killed process never came to rename. */
  private List<Path> files() throws IOException {
    List<Path> out = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return out;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX + "*")) {
      files.forEach(out::add);
    }
    return out;
  }
}
