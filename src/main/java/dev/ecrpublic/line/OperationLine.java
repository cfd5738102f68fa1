package dev.ecrpublic.line;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The words after an operation's name, matched against its options. */
public final class OperationLine {
  private final CommandSpec command;
  private final List<String> words;
  private final Dialect.Line line;

  private OperationLine(CommandSpec command, List<String> words, Dialect.Line line) {
    this.command = command;
    this.words = words;
    this.line = line;
  }

  /**
   * Reads the words by the operation's options; fails where a required option is missing or a word
   * belongs to none.
   */
  public static OperationLine parse(CommandSpec command, List<String> words) {
    OperationLine out =
        new OperationLine(command, words, Dialect.read(words, command.options(), true));
    if (words.equals(List.of("help"))) {
      return out;
    }
    out.requireAll();
    if (!out.asksForHelp()) {
      out.refuseUnknown();
    }
    return out;
  }

  /** Whether the words ask for the operation's help. */
  public boolean asksForHelp() {
    return "help".equals(line.positional());
  }

  private void requireAll() {
    if (requirementLifted()) {
      return;
    }
    List<String> missing = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      if (option.required() && line.last(option.longestName()) == null) {
        missing.add(option.longestName());
      }
    }
    if (!missing.isEmpty()) {
      throw Failure.Usage.grammar(
          "the following arguments are required: " + String.join(", ", missing),
          new Problem.MissingOptions(missing, left()));
    }
  }

  private boolean requirementLifted() {
    int skeleton = words.indexOf(Commands.SKELETON);
    if (skeleton >= 0) {
      boolean output = skeleton + 1 < words.size() && words.get(skeleton + 1).equals("output");
      if (!output) {
        return true;
      }
    }
    return words.contains(Commands.CLI_INPUT_JSON) || words.contains(Commands.CLI_INPUT_YAML);
  }

  private void refuseUnknown() {
    List<String> unknown = left();
    if (!unknown.isEmpty()) {
      throw new Failure.UnknownOptions(unknown);
    }
  }

  /** The words that nothing took, the first bare one last. */
  private List<String> left() {
    List<String> out = new ArrayList<>(line.rest());
    if (line.positional() != null) {
      out.add(line.positional());
    }
    return out;
  }

  /** The words that a member's option took the last time, null where it was not given. */
  public List<String> words(Parameter member) {
    return line.last("--" + member.flag());
  }

  /** What a boolean member was set to, by the last of its two options. */
  public Optional<Boolean> truth(Parameter member) {
    Boolean found = null;
    for (Dialect.Match match : line.matches()) {
      if (match.name().equals("--" + member.flag())) {
        found = true;
      }
      if (match.name().equals("--no-" + member.flag())) {
        found = false;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether a member was given on the command line. */
  public boolean has(Parameter member) {
    return member.kind() == Kind.BOOLEAN ? truth(member).isPresent() : words(member) != null;
  }

  /** The value of one of the options that every operation has. */
  public Optional<String> value(String option) {
    List<String> found = line.last(option);
    return found == null ? Optional.empty() : found.stream().findFirst();
  }

  /** Whether a flag was given that is no member's. */
  public boolean has(String flag) {
    return line.last(flag) != null;
  }

  /** The skeleton that is asked for, {@code input} where none is named. */
  public Optional<String> skeleton() {
    List<String> found = line.last(Commands.SKELETON);
    if (found == null) {
      return Optional.empty();
    }
    return Optional.of(found.isEmpty() ? "input" : found.getFirst());
  }
}
