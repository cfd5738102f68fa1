package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Values;
import dev.ecrpublic.text.Visible;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Words to choose from. */
final class Candidates {
  private Candidates() {}

  /** Those that begin like the word being typed; none is offered that a terminal would obey. */
  static List<String> starting(String typed, List<String> words) {
    List<String> out = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith(typed) && Visible.is(word)) {
        out.add(word);
      }
    }
    return out;
  }

  /** All with that prefix. */
  static List<String> prefixed(String prefix, List<String> words) {
    List<String> out = new ArrayList<>();
    for (String word : words) {
      out.add(prefix + word);
    }
    return out;
  }

  /**
   * The files whose path begins like {@code path}, sorted, directories with a slash at their end.
   */
  static List<String> files(Path directory, String prefix, String path) {
    int slash = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, slash);
    String name = path.substring(slash);
    List<String> out = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.resolve(folder))) {
      for (Path file : files) {
        String found = file.getFileName().toString();
        boolean hidden = found.startsWith(".") && !name.startsWith(".");
        if (found.startsWith(name) && !hidden && Visible.is(found)) {
          out.add(prefix + folder + found + (Files.isDirectory(file) ? "/" : ""));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    out.sort(null);
    return out;
  }

  /**
   * What may follow in a structure in shorthand: the value of the key that was begun, another value
   * of a list, or a key that is not there yet.
   */
  static List<String> keys(Values.Keys keys, String typed, Function<Values, List<String>> values) {
    if (typed.startsWith("{") || typed.startsWith("[")) {
      return List.of();
    }
    int comma = typed.lastIndexOf(',') + 1;
    int equals = typed.lastIndexOf('=');
    String head = typed.substring(0, comma);
    Values current = equals < 0 ? Values.ANY : keys.members().get(keyBefore(typed, equals));
    if (equals >= comma && equals >= 0) {
      List<String> found = current == null ? List.of() : values.apply(current);
      return prefixed(typed.substring(0, equals + 1), found);
    }
    List<String> out = new ArrayList<>();
    if (current instanceof Values.Fixed fixed) {
      out.addAll(fixed.words());
    }
    for (Map.Entry<String, Values> key : keys.members().entrySet()) {
      if (!("," + typed).contains("," + key.getKey() + "=")) {
        out.add(key.getKey() + "=");
      }
    }
    return prefixed(head, out);
  }

  private static String keyBefore(String typed, int equals) {
    String before = typed.substring(0, equals);
    return before.substring(before.lastIndexOf(',') + 1);
  }
}
