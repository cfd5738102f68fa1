package dev.ecrpublic.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a Markdown document and the mark above it, an HTML comment that no reader sees:
 * {@code <!-- runs: KIND -->} or {@code <!-- file: KIND PATH -->}.
 *
 * @param line the number of the line that opens the block
 * @param language what stands behind the fence
 * @param mark the words of the mark, empty where there is none
 */
record MarkedBlock(Path document, int line, String language, List<String> mark, String text) {
  private static final String FENCE = "```";

  /** The blocks of a document; those without a language are pictures and left out. */
  static List<MarkedBlock> of(Path document) throws IOException {
    List<MarkedBlock> out = new ArrayList<>();
    List<String> lines = Files.readAllLines(document);
    for (int open = 0; open < lines.size(); open++) {
      if (!lines.get(open).startsWith(FENCE)) {
        continue;
      }
      int close = open + 1;
      while (!lines.get(close).equals(FENCE)) {
        close++;
      }
      String language = lines.get(open).substring(FENCE.length());
      if (!language.isEmpty()) {
        String text = String.join("\n", lines.subList(open + 1, close)) + "\n";
        out.add(new MarkedBlock(document, open + 1, language, mark(lines, open), text));
      }
      open = close;
    }
    return out;
  }

  private static List<String> mark(List<String> lines, int open) {
    String above = open == 0 ? "" : lines.get(open - 1);
    return above.startsWith("<!-- ") && above.endsWith(" -->")
        ? List.of(above.substring(5, above.length() - 4).split(" "))
        : List.of();
  }

  /** How the block is marked, with what stands for unmarked ones. */
  String kind() {
    return mark.size() < 2 ? "unmarked" : mark.get(1);
  }

  /** Whether it is a file's content rather than something to run. */
  boolean isFile() {
    return mark.size() == 3 && mark.getFirst().equals("file:");
  }

  /** Its commands, one each, those that go on in the next line put together. */
  List<String> commands() {
    return text.replaceAll("(\\\\|\\|)\n\\s*", "$1 ").replace("\\ ", "").lines().toList();
  }

  @Override
  public String toString() {
    return document + ":" + line + " " + kind();
  }
}
