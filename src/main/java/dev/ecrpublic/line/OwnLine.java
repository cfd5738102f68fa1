package dev.ecrpublic.line;

import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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
    Dialect.Line line = Dialect.read(words, spec.options(), false);
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

  /**
   * The place of the first word that is no option and no option's value, going by the options of a
   * command and of those right below it; -1 where there is none.
   */
  public static int firstBare(CommandSpec spec, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("-") || word.length() == 1) {
        return i;
      }
      i += valued(spec, word) ? 1 : 0;
    }
    return -1;
  }

  private static boolean valued(CommandSpec spec, String word) {
    for (OptionSpec option : spec.options()) {
      if (option.longestName().startsWith(word)) {
        return option.arity().max() > 0;
      }
    }
    return CommandTree.below(spec).stream().anyMatch(below -> valued(below, word));
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

  /** An option's values of every time that it was given, in order. */
  public List<String> values(String option) {
    List<String> out = new ArrayList<>();
    for (Dialect.Match match : line.matches()) {
      if (match.name().equals(option)) {
        out.addAll(match.values());
      }
    }
    return out;
  }

  /** The bare words, in order. */
  public List<String> words() {
    return words;
  }
}
