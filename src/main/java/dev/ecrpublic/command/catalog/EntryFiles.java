package dev.ecrpublic.command.catalog;

import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileLocks;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.input.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The files of one repository: what the Gallery shows of it. */
final class EntryFiles {
  static final String CATALOG = "catalog.yaml";
  static final String ABOUT = "about.md";
  static final String USAGE = "usage.md";
  static final String LOGO = "logo.png";
  static final List<String> NAMES = List.of(CATALOG, ABOUT, USAGE, LOGO);

  /** More than any text may have, so that it can be said how much it has. */
  private static final int MOST_BYTES = 1 << 20;

  private final Path directory;
  private final String shown;

  /** The files in a directory, which messages call by that name. */
  EntryFiles(Path directory, String shown) {
    this.directory = directory;
    this.shown = shown;
  }

  /** What they say; what cannot be read is added to the problems. */
  GalleryEntry read(List<String> problems) {
    GalleryEntry entry = new GalleryEntry(null, null, null, null, null, null);
    String yaml = text(CATALOG, problems);
    if (yaml != null) {
      try {
        entry = CatalogYaml.entry(yaml);
      } catch (InvalidInput e) {
        problems.add(shown + "/" + CATALOG + ": " + e.getMessage());
      }
    }
    return new GalleryEntry(
        entry.description(),
        entry.architectures(),
        entry.operatingSystems(),
        text(ABOUT, problems),
        text(USAGE, problems),
        bytes(LOGO, problems));
  }

  private String text(String name, List<String> problems) {
    byte[] bytes = bytes(name, problems);
    if (bytes == null) {
      return null;
    }
    if (bytes.length > MOST_BYTES) {
      problems.add(shown + "/" + name + " has more than " + MOST_BYTES + " bytes");
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add(shown + "/" + name + ": " + FileReason.of(e));
      return null;
    }
  }

  /** Null where there is no such file; one byte more than is allowed says that it is too large. */
  private byte[] bytes(String name, List<String> problems) {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      problems.add(shown + "/" + name + ": " + FileReason.of(e));
      return null;
    }
  }

  /**
   * Makes the files say what an entry says and returns their names; a text that is empty has no
   * file. Where there is a logo that is not at hand, its file stays as it is.
   */
  List<String> write(GalleryEntry entry, boolean hasLogo) throws IOException {
    Files.createDirectories(directory);
    List<String> out = new ArrayList<>();
    put(CATALOG, utf8(CatalogYaml.text(entry)), out);
    put(ABOUT, utf8(entry.about()), out);
    put(USAGE, utf8(entry.usage()), out);
    if (entry.logo() != null || !hasLogo) {
      put(LOGO, entry.logo() == null ? new byte[0] : entry.logo(), out);
    }
    return out;
  }

  /** Writes the texts for somebody to edit, empty ones too. */
  List<Path> writeTexts(GalleryEntry entry) throws IOException {
    List<String> written = new ArrayList<>();
    put(CATALOG, utf8(CatalogYaml.text(entry)), written);
    Files.write(directory.resolve(ABOUT), utf8(entry.about()));
    Files.write(directory.resolve(USAGE), utf8(entry.usage()));
    return List.of(directory.resolve(CATALOG), directory.resolve(ABOUT), directory.resolve(USAGE));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void put(String name, byte[] content, List<String> out) throws IOException {
    Path file = directory.resolve(name);
    if (content.length == 0) {
      Files.deleteIfExists(file);
      return;
    }
    out.add(name);
    replace(file, content);
  }

  /** Replaces a file's contents; one that has them already is left alone. */
  static void replace(Path file, byte[] content) throws IOException {
    if (Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    new AtomicFiles(file.toAbsolutePath().getParent(), new FileLocks(LockWait.ENDLESS))
        .write(file.toAbsolutePath(), content);
  }
}
