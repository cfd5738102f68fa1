package dev.ecrpublic.surroundings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory of links to what scripts need of any system, and to nothing else that it has. */
final class BasicTools {
  private static final Path DIRECTORY = Path.of("target/basic-tools").toAbsolutePath();
  private static final List<Path> SYSTEM = List.of(Path.of("/usr/bin"), Path.of("/bin"));
  private static final List<String> NAMES =
      List.of(
          ("awk basename bash cat chmod clear cmp cp cut date dd dirname env expr false find grep"
                  + " gzip head id infocmp kill less ln ls mkdir mkfifo mktemp mv od printf ps pwd"
                  + " readlink rm rmdir sed seq sh sha256sum sleep sort stat stty tail tar tee test"
                  + " touch tput tr true tty uname uniq wc which yes")
              .split(" "));

  private BasicTools() {}

  /** The directory, with the links of all that is there. */
  static Path directory() {
    try {
      Files.createDirectories(DIRECTORY);
      for (String name : NAMES) {
        link(name);
      }
      return DIRECTORY;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(String name) throws IOException {
    Path link = DIRECTORY.resolve(name);
    for (Path directory : SYSTEM) {
      if (Files.isExecutable(link)) {
        return;
      }
      Path file = directory.resolve(name);
      if (Files.isExecutable(file)) {
        create(link, file);
      }
    }
  }

  private static void create(Path link, Path file) throws IOException {
    try {
      Files.createSymbolicLink(link, file);
    } catch (FileAlreadyExistsException another) {
      // Tests run side by side, and all make the same.
    }
  }
}
