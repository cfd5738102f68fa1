package dev.ecrpublic.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;

/** Why a file, a program or a stream failed, in the words of the operating system. */
public final class FileReason {
  private static final List<String> SYSTEM_WORDS =
      List.of(
          "No such file or directory",
          "Permission denied",
          "Operation not permitted",
          "Is a directory",
          "Not a directory",
          "File exists",
          "Directory not empty",
          "Device or resource busy",
          "Too many levels of symbolic links",
          "Too many open files",
          "File name too long",
          "File too large",
          "Argument list too long",
          "No space left on device",
          "Disk quota exceeded",
          "Read-only file system",
          "Exec format error",
          "Text file busy",
          "Broken pipe",
          "Address already in use",
          "Cannot assign requested address",
          "Input/output error");

  private static final String UNNAMED = "it cannot be used";

  private FileReason() {}

  /** The reason, without a full stop; {@code it cannot be used} where the system names none. */
  public static String of(Exception failure) {
    return switch (failure) {
      case DamagedFile damaged -> damaged.getMessage();
      case LockTimeout held -> held.getMessage();
      case UncheckedIOException unchecked -> of(unchecked.getCause());
      case NoSuchFileException missing -> "no such file or directory";
      case AccessDeniedException denied -> "permission denied";
      case NotDirectoryException file -> "not a directory";
      case FileSystemLoopException loop -> "too many levels of symbolic links";
      case java.nio.file.FileAlreadyExistsException there -> "it is a file and no directory";
      case CharacterCodingException binary -> "it is not UTF-8 text";
      case InvalidPathException impossible -> "no file can have that name";
      case IOException io -> named(String.valueOf(io.getMessage()));
      default -> UNNAMED;
    };
  }

  /** Whether {@link #of} has words for it. */
  public static boolean isNamed(Exception failure) {
    return !(failure instanceof DamagedFile) && !of(failure).equals(UNNAMED);
  }

  /** Whether there is no room for what was to be written. */
  public static boolean isFull(Exception failure) {
    String reason = of(failure);
    return reason.equals("no space left on device") || reason.equals("disk quota exceeded");
  }

  private static String named(String message) {
    for (String words : SYSTEM_WORDS) {
      if (message.contains(words)) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
      }
    }
    return UNNAMED;
  }
}
