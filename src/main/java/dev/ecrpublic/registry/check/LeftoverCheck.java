package dev.ecrpublic.registry.check;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.blob.BlobStore;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.registry.upload.UploadState;
import dev.ecrpublic.registry.upload.UploadStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lies in a repository's directories and belongs to nothing. */
public final class LeftoverCheck {
  private static final long LARGEST_STATE = 1 << 16;

  private final Findings findings;
  private final Instant limit;

  /** A check that leaves alone what is younger than a limit, where somebody may be at work. */
  public LeftoverCheck(Findings findings, Instant limit) {
    this.findings = findings;
    this.limit = limit;
  }

  /** The entries of a directory, none if there is no such directory. */
  public static List<Path> entries(Path directory) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
      found.forEach(entries::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    entries.sort(null);
    return entries;
  }

  /** Blobs that nothing refers to, and what is no blob. */
  public void blobs(Path directory, BlobStore blobs, BlobState states, Set<String> needed)
      throws IOException {
    for (Path algorithm : entries(directory)) {
      String name = algorithm.getFileName().toString();
      boolean known = name.equals(Digests.SHA256) || name.equals(Digests.SHA512);
      if (!known || !Files.isDirectory(algorithm, LinkOption.NOFOLLOW_LINKS)) {
        findings.quarantine(algorithm, "it is no directory of blobs");
        continue;
      }
      for (Path blob : entries(algorithm)) {
        String digest = name + ':' + blob.getFileName();
        if (!Digests.isSupported(digest)) {
          findings.quarantine(blob, "it is no blob");
        } else if (!needed.contains(digest)) {
          Optional<String> problem = states.problem(digest);
          if (problem.isPresent() && blobs.isTaken(digest)) {
            findings.quarantine(blob, problem.get());
          }
        }
      }
    }
  }

  /** Uploads that cannot go on; to be called in the repository's lock. */
  public void uploads(Path directory) throws IOException {
    for (Path file : entries(directory)) {
      String name = file.getFileName().toString();
      boolean isState = name.endsWith(".json");
      Path data = isState ? file.resolveSibling(name.substring(0, name.length() - 5)) : file;
      if (!Grammar.isUploadId(data.getFileName().toString())) {
        findings.quarantine(file, "it is no upload");
      } else if (!isState || !Files.exists(data, LinkOption.NOFOLLOW_LINKS)) {
        upload(data, UploadStore.stateFile(data));
      }
    }
  }

  private void upload(Path data, Path state) throws IOException {
    Optional<String> problem = problem(data, state);
    if (problem.isEmpty()) {
      return;
    }
    findings.add(
        data,
        problem.get(),
        "moved to " + findings.quarantinePlace() + "; the client begins anew",
        () -> {
          for (Path file : List.of(data, state)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
              findings.quarantine(file);
            }
          }
        });
  }

  private Optional<String> problem(Path data, Path state) throws IOException {
    try {
      long acknowledged = UploadState.decode(RegularFiles.read(state, LARGEST_STATE), state).size();
      long length = RegularFiles.attributes(data).size();
      return length < acknowledged
          ? Optional.of("the upload has " + length + " bytes and not " + acknowledged)
          : Optional.empty();
    } catch (DamagedFile e) {
      return Optional.of("the upload is damaged");
    } catch (NoSuchFileException e) {
      // One of the two comes and goes before the other.
      return isOld(data) || isOld(state)
          ? Optional.of("the upload is not whole")
          : Optional.empty();
    }
  }

  private boolean isOld(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(limit);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
