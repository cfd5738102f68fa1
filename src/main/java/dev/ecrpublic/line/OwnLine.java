package dev.ecrpublic.line;

import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The words after the name of one of the program's own commands, matched against its options. */
public final class OwnLine {
  private final Dialect.Line line;
  private final List<String> words;

  private OwnLine(Dialect.Line line, List<String> words) {
    this.line = line;
    this.words = words;
  }

  /** Reads the words; fails for options that the command does not have. */
  public static OwnLine parse(CommandSpec spec, List<String> words) {
    Dialect.Line line = Dialect.read(words, Commands.options(spec), false);
    List<String> bare = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String word : line.rest()) {
      (word.startsWith("-") && word.length() > 1 ? unknown : bare).add(word);
    }
    if (!unknown.isEmpty()) {
      throw new Failure.UnknownOptions(unknown);
    }
    return new OwnLine(line, bare);
  }

  /** Words for a command that reads them by itself. */
  public static OwnLine unread(List<String> words) {
    return new OwnLine(new Dialect.Line(List.of(), null, words), words);
  }

  /** Whether an option was given. */
  public boolean has(String option) {
    return line.last(option) != null;
  }

  /** An option's value. */
  public Optional<String> value(String option) {
    List<String> found = line.last(option);
    return found == null ? Optional.empty() : found.stream().findFirst();
  }

  /** The bare words, in order. */
  public List<String> words() {
    return words;
  }
}
