package dev.ecrpublic.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, with the number that POSIX gives the reason. */
final class FileFailure {
  private FileFailure() {}

  static String describe(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "[Errno 2] No such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "[Errno 13] Permission denied";
    }
    String reason =
        failure instanceof FileSystemException inFileSystem
            ? inFileSystem.getReason()
            : failure.getMessage();
    if (reason == null) {
      return "the file cannot be read";
    }
    return switch (reason) {
      case "Is a directory" -> "[Errno 21] Is a directory";
      case "File name too long" -> "[Errno 36] File name too long";
      default -> reason;
    };
  }
}
