package dev.ecrpublic.command.history;

import dev.ecrpublic.files.Places;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.text.Visible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of earlier sessions, the last thousand, in a file that only its owner can read. Lines
 * that may hold secrets never reach it. A file that cannot be used is no history, never an error.
 */
public final class HistoryFile {
  private static final int MOST = 1000;
  private static final int SLACK = 200;
  private final Path file;

  /** The history in that file. */
  public HistoryFile(Path file) {
    this.file = file;
  }

  /** Where lines are remembered in that environment (XDG Base Directory). */
  public static HistoryFile of(Map<String, String> env) {
    return new HistoryFile(Places.state(env).resolve("history"));
  }

  /** The lines, the oldest first; a file that has grown too long is cut. */
  public List<String> read() {
    try {
      List<String> kept = new ArrayList<>();
      for (String line :
          new String(SmallFile.bytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty() && Visible.is(line)) {
          kept.add(line);
        }
      }
      if (kept.size() > MOST + SLACK) {
        kept = kept.subList(kept.size() - MOST, kept.size());
        replace(kept);
      }
      List<String> out = new ArrayList<>();
      for (String line : kept.subList(Math.max(0, kept.size() - MOST), kept.size())) {
        out.add(decoded(line));
      }
      return out;
    } catch (IOException none) {
      return List.of();
    }
  }

  /** Adds a line, unless it may hold a secret, or a terminal would obey it when it is shown. */
  public void add(String line) {
    if (Secrets.in(line) || !Visible.is(line)) {
      return;
    }
    try {
      Files.createDirectories(
          file.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try (FileChannel out = opened(file, StandardOpenOption.APPEND)) {
        // One write, so that the lines of two sessions never mix.
        out.write(ByteBuffer.wrap((encoded(line) + "\n").getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException | UnsupportedOperationException unwritable) {
      // The session goes on without it.
    }
  }

  private void replace(List<String> lines) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try (FileChannel out = opened(next, StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
      out.write(ByteBuffer.wrap(content));
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileChannel opened(Path file, StandardOpenOption how) throws IOException {
    FileChannel out =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, how),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return out;
  }

  private static String encoded(String line) {
    return line.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String decoded(String line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\' || i + 1 == line.length()) {
        out.append(c);
      } else {
        i++;
        out.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
      }
    }
    return out.toString();
  }
}
