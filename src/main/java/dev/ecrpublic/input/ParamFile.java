package dev.ecrpublic.input;

import dev.ecrpublic.text.PythonText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Reads the files that stand in for values: {@code file://} as text, {@code fileb://} as bytes. */
public final class ParamFile {
  private static final String TEXT = "file://";
  private static final String BYTES = "fileb://";

  private final Map<String, String> environment;
  private final Path directory;

  /** Files relative to that directory, their paths and encoding subject to that environment. */
  public ParamFile(Map<String, String> environment, Path directory) {
    this.environment = environment;
    this.directory = directory;
  }

  /** Whether the value names a file. */
  public static boolean isReference(String value) {
    return value.startsWith(TEXT) || isBinary(value);
  }

  /** Whether the value names a file to be read as bytes. */
  public static boolean isBinary(String value) {
    return value.startsWith(BYTES);
  }

  /**
   * The content of the file that a value names: a string with line feeds as its only line ends, or
   * bytes.
   *
   * @throws InvalidInput if it cannot be read or is no text
   */
  public Object read(String reference) {
    if (isBinary(reference)) {
      return bytes(reference, reference.substring(BYTES.length()));
    }
    String path = reference.substring(TEXT.length());
    byte[] bytes = bytes(reference, path);
    try {
      return FileEncoding.of(environment).decode(bytes);
    } catch (CharacterCodingException e) {
      throw new InvalidInput(
          "Unable to load paramfile ("
              + path
              + "), text contents could not be decoded.  If this is a binary file, please use the"
              + " fileb:// prefix instead of the file:// prefix.");
    }
  }

  private byte[] bytes(String reference, String path) {
    String expanded = PathVariables.expand(path, environment);
    if (expanded.isEmpty()) {
      throw unreadable(reference, "[Errno 2] No such file or directory", expanded);
    }
    try {
      Path file = directory.resolve(expanded);
      if (Files.size(file) > Integer.MAX_VALUE - 8) {
        throw unreadable(reference, "the file is larger than 2 GiB", expanded);
      }
      return Files.readAllBytes(file);
    } catch (InvalidPathException e) {
      throw unreadable(reference, e.getReason(), expanded);
    } catch (IOException e) {
      throw unreadable(reference, FileFailure.describe(e), expanded);
    }
  }

  private static InvalidInput unreadable(String reference, String reason, String path) {
    return new InvalidInput(
        "Unable to load paramfile " + reference + ": " + reason + ": " + PythonText.repr(path));
  }
}
