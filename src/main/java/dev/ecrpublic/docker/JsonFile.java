package dev.ecrpublic.docker;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.PrivateFiles;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A JSON file that other programs own as well: it is edited in place, or left alone. */
final class JsonFile {
  private JsonFile() {}

  /** The file's text, empty where there is no file. */
  static String read(Path file) {
    try {
      return SmallFile.text(file);
    } catch (NoSuchFileException none) {
      return "";
    } catch (CharacterCodingException e) {
      throw JsonDocument.refusal(file.toString(), "is not UTF-8 text");
    } catch (IOException e) {
      throw failure(file, "read", e);
    }
  }

  /** Replaces the file by what the edit makes of it; returns whether that changes anything. */
  static boolean edit(Path file, Function<JsonEdit, String> edit) {
    if (edited(file, edit).isEmpty()) {
      return false;
    }
    try {
      return PrivateFiles.edit(file, () -> edited(file, edit));
    } catch (IOException e) {
      throw failure(file, "written", e);
    }
  }

  private static Optional<String> edited(Path file, Function<JsonEdit, String> edit) {
    String before = read(file);
    String after = edit.apply(JsonEdit.of(before, file.toString()));
    return after.equals(before) ? Optional.empty() : Optional.of(after);
  }

  private static Failure failure(Path file, String what, IOException e) {
    return new Failure.Configuration(
        "Configuration", file + " cannot be " + what + ": " + FileReason.of(e));
  }
}
