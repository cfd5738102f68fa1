package dev.ecrpublic.docs.page;

import dev.ecrpublic.docs.Example;
import dev.ecrpublic.docs.Manual;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The program in a few lines: what it is, its commands in groups, and where to read on. */
public final class ShortPage {
  private static final int STEP = 2;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int EXAMPLES = 2;
  private final StringBuilder out = new StringBuilder();
  private final int columns;

  private ShortPage(int columns) {
    this.columns = Math.clamp(columns, NARROWEST, WIDEST);
  }

  /** The page in lines of about that many columns. */
  public static String of(Manual manual, CommandSpec root, int columns) {
    return new ShortPage(columns).page(manual, root);
  }

  private String page(Manual manual, CommandSpec root) {
    String program = manual.program();
    filled(manual.summary(root), 0);
    for (Map.Entry<String, List<String>> group : manual.texts().groups().entrySet()) {
      out.append('\n').append(group.getKey()).append(":\n");
      filled(String.join(", ", group.getValue()), STEP);
    }
    out.append("\nExamples:\n");
    List<Example> examples = manual.examples(root);
    for (Example example : examples.subList(0, Math.min(EXAMPLES, examples.size()))) {
      filled(example.title(), STEP);
      for (String line : ShellLine.folded(example.line(), columns - 2 * STEP)) {
        out.repeat(' ', 2 * STEP).append(line).append('\n');
      }
    }
    out.append("\nRead on:\n");
    item(program + " help COMMAND", "explains a command, as COMMAND --help does");
    item(program + " help " + program, "explains everything: options, exit codes, files");
    item("man " + program, "the same as a manual page, where they are installed");
    return out.toString();
  }

  private void item(String term, String text) {
    out.repeat(' ', STEP).append(term);
    out.repeat(' ', Math.max(2, 28 - term.length())).append(text).append('\n');
  }

  private void filled(String text, int indent) {
    List<Words.Word> words = Words.of(List.of(Span.plain(text)));
    for (List<Words.Word> line : Words.lines(words, columns - indent, columns - indent)) {
      out.repeat(' ', indent);
      String separator = "";
      for (Words.Word word : line) {
        out.append(separator);
        word.pieces().forEach(piece -> out.append(piece.text()));
        separator = " ";
      }
      out.append('\n');
    }
  }
}
