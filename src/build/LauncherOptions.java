import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the launcher tells every JVM, read from the launcher itself, so that a rehearsal runs as a
 * start does: the code that the compilers, the collector and the program's name lead to is what the
 * cache is to hold. The size of the heap is left out: it says nothing about classes, and a
 * rehearsal runs many commands in one.
 */
final class LauncherOptions {
  private static final List<String> LINES = List.of("compiler='", "collector='", "always='");

  private LauncherOptions() {}

  /** The options on the marked lines of that launcher, each of which stands there once. */
  static List<String> of(Path launcher) throws IOException {
    List<String> options = new ArrayList<>();
    List<String> text = Files.readAllLines(launcher);
    for (String start : LINES) {
      List<String> found = text.stream().filter(line -> line.startsWith(start)).toList();
      if (found.size() != 1 || !found.getFirst().endsWith("'")) {
        throw new IllegalStateException("not one line " + start + "…' in " + launcher);
      }
      String line = found.getFirst();
      options.addAll(List.of(line.substring(start.length(), line.length() - 1).split(" ")));
    }
    options.addAll(List.of("-Decr-public.terminal=", "-Decr-public.program=ecr-public"));
    return options;
  }
}
