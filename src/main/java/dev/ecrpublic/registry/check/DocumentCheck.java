package dev.ecrpublic.registry.check;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.files.RegularFiles;
import dev.ecrpublic.registry.state.Checksum;
import dev.ecrpublic.registry.state.DamagedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document with a checksum: whether it is what was written.
 *
 * @param file the document
 * @param checksum where its checksum stands
 * @param reading what reading it takes, which fails for a damaged one
 * @param files how a document is written
 */
public record DocumentCheck(Path file, Checksum checksum, Reading reading, AtomicFiles files) {
  private static final long LARGEST = 1 << 29;

  /** What reading a document takes. */
  public interface Reading {
    /** Fails with a DamagedFile unless the text can be read. */
    void of(byte[] text) throws IOException;
  }

  /**
   * Looks at the document. One flipped bit is put right exactly, for the checksum tells which it
   * is; otherwise a repair moves the document to the quarantine and does without.
   *
   * @param otherwise what the repair does then, in words
   * @param fallback and in deed
   */
  public void run(Findings findings, String otherwise, Findings.Repair fallback)
      throws IOException {
    Optional<String> problem = problem();
    if (problem.isEmpty()) {
      return;
    }
    Optional<byte[]> corrected = corrected();
    if (corrected.isPresent()) {
      findings.add(
          file,
          problem.get(),
          "the one bit that has flipped is put right",
          () -> files.write(file, corrected.get()));
      return;
    }
    findings.add(
        file,
        problem.get(),
        otherwise,
        () -> {
          if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            findings.quarantine(file);
          }
          fallback.run();
        });
  }

  private Optional<String> problem() throws IOException {
    try {
      reading.of(RegularFiles.read(file, LARGEST));
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of("it is missing");
    } catch (DamagedDocument e) {
      return Optional.of(e.problem());
    } catch (DamagedFile e) {
      return Optional.of("it is no regular file");
    }
  }

  private Optional<byte[]> corrected() throws IOException {
    try {
      Optional<byte[]> corrected = checksum.corrected(RegularFiles.read(file, LARGEST));
      if (corrected.isPresent()) {
        reading.of(corrected.get());
      }
      return corrected;
    } catch (NoSuchFileException | DamagedFile e) {
      return Optional.empty();
    }
  }
}
