package dev.ecrpublic.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as google-java-format leaves it; {@code mvn -q test-compile
 * exec:exec@format} makes it so.
 */
class FormatTest {
  @Test
  void sourcesAreFormatted() throws IOException, FormatterException {
    List<Path> off = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (!text.equals(formatted(text))) {
        off.add(file);
      }
    }
    assertEquals(List.of(), off, "run: mvn -q test-compile exec:exec@format");
  }

  private static String formatted(String text) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(text);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  /** Rewrites the files that are off. */
  public static void main(String[] args) throws IOException, FormatterException {
    for (Path file : sources()) {
      String text = Files.readString(file);
      String better = formatted(text);
      if (!text.equals(better)) {
        Files.writeString(file, better);
      }
    }
  }
}
