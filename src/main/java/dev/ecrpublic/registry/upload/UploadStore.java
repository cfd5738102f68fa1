package dev.ecrpublic.registry.upload;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The unfinished layer uploads of a repository: a file of data and a file of state for each.
 *
 * <p>An upload survives restarts, and may be continued by another process. Whoever changes it holds
 * a lock on its data file.
 */
public final class UploadStore {
  /** Uploads that nothing was added to for this long are collected. */
  public static final Duration ABANDONED_AFTER = Duration.ofHours(24);

  private static final String STATE_SUFFIX = ".json";
  private static final long LARGEST_STATE = 1 << 16;

  private final Path directory;
  private final AtomicFiles files;
  private final Clock clock;
  private final RollingDigests digests = new RollingDigests();

  /** The uploads below a directory. */
  public UploadStore(Path directory, AtomicFiles files, Clock clock) {
    this.directory = directory;
    this.files = files;
    this.clock = clock;
  }

  /** What is done with an upload. */
  public interface Action<T> {
    T run(OpenUpload upload) throws IOException;
  }

  /** Begins an upload and returns its id; callers hold the repository's lock. */
  public String begin() throws IOException {
    AtomicFiles.createDirectories(directory);
    String id = UUID.randomUUID().toString();
    Path data = directory.resolve(id);
    try {
      AtomicFiles.writeNew(data, new byte[0], null);
      files.write(stateFile(data), UploadState.begun(clock.instant()).encode());
    } catch (IOException e) {
      Files.deleteIfExists(stateFile(data));
      Files.deleteIfExists(data);
      throw e;
    }
    return id;
  }

  /**
   * Works on an upload while nobody else does.
   *
   * @throws NoSuchUpload if there is no such upload in this repository
   */
  public <T> T with(String id, Action<T> action) throws IOException {
    if (!Grammar.isUploadId(id)) {
      throw new NoSuchUpload();
    }
    Path data = directory.resolve(id);
    try {
      RegularFiles.attributes(data);
      return files
          .locks()
          .exclusively(
              data,
              Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
              channel -> {
                // Completed while we waited for the lock: then what we hold open is a blob by now.
                if (Files.notExists(data)) {
                  throw new NoSuchUpload();
                }
                Path state = stateFile(data);
                return action.run(new OpenUpload(data, files, channel, digests, state(state)));
              });
    } catch (NoSuchFileException e) {
      throw new NoSuchUpload();
    }
  }

  /** Collects abandoned uploads. */
  public void sweep() throws IOException {
    sweep(clock.instant().minus(ABANDONED_AFTER));
  }

  /** Collects the uploads that nothing was added to since then. */
  public void sweep(Instant limit) throws IOException {
    try (DirectoryStream<Path> uploads = Files.newDirectoryStream(directory)) {
      for (Path file : uploads) {
        if (file.getFileName().toString().endsWith(STATE_SUFFIX)) {
          collectLoneState(file, limit);
        } else {
          collect(file, limit);
        }
      }
    } catch (NoSuchFileException e) {
      return;
    }
  }

  /** The file beside an upload's data that tells how far it has come. */
  public static Path stateFile(Path data) {
    return data.resolveSibling(data.getFileName() + STATE_SUFFIX);
  }

  private void collectLoneState(Path state, Instant limit) throws IOException {
    String name = state.getFileName().toString();
    Path data = state.resolveSibling(name.substring(0, name.length() - STATE_SUFFIX.length()));
    if (Files.notExists(data) && isOlder(state, limit)) {
      Files.deleteIfExists(state);
    }
  }

  private void collect(Path data, Instant limit) throws IOException {
    // Waiting for the lock of an upload that is growing would take as long as its client does.
    if (isYounger(stateFile(data), limit)) {
      return;
    }
    try {
      with(
          data.getFileName().toString(),
          upload -> {
            if (upload.state().touchedAt().isBefore(limit)) {
              upload.discard();
            }
            return null;
          });
    } catch (NoSuchUpload e) {
      // Data whose state never came to be, or that was finished meanwhile.
      if (isOlder(data, limit)) {
        Files.deleteIfExists(data);
      }
    }
  }

  private static boolean isYounger(Path state, Instant limit) throws IOException {
    try {
      return !state(state).touchedAt().isBefore(limit);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static UploadState state(Path file) throws IOException {
    return UploadState.decode(RegularFiles.read(file, LARGEST_STATE), file);
  }

  private static boolean isOlder(Path file, Instant limit) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
