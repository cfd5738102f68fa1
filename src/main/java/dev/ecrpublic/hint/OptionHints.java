package dev.ecrpublic.hint;

import dev.ecrpublic.model.Problem.MissingOptions;
import dev.ecrpublic.model.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which options were meant by words that are none, or by words without one. */
final class OptionHints {
  private static final List<String> USUAL = List.of("--repository-name", "--repository-names");

  private OptionHints() {}

  static Optional<String> of(MissingOptions problem, Situation at) {
    List<String> sentences = new ArrayList<>();
    for (String word : problem.left()) {
      if (word.startsWith("-")) {
        nearest(word, at.options().get()).ifPresent(sentences::add);
      }
    }
    if (!sentences.isEmpty()) {
      return Optional.of(String.join(" ", sentences));
    }
    return owner(problem, at).map(option -> example(option, problem.left(), at));
  }

  private static Optional<String> nearest(String word, List<String> options) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    List<String> found = new ArrayList<>(Suggestions.of(name, options));
    if (found.isEmpty()) {
      found.addAll(abbreviated(name, options));
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            name + " is no option: did you mean " + ChoiceHints.joined(found, " or ") + "?");
  }

  private static List<String> abbreviated(String name, List<String> options) {
    List<String> bare = new ArrayList<>();
    options.forEach(option -> bare.add(option.substring(2)));
    List<String> out = new ArrayList<>();
    for (String option : ChoiceHints.abbreviated(name.replaceFirst("^-+", ""), bare)) {
      out.add("--" + option);
    }
    return out;
  }

  /** The option that the first bare word is most likely a value of. */
  private static Optional<String> owner(MissingOptions problem, Situation at) {
    if (problem.left().isEmpty() || problem.left().getFirst().startsWith("-")) {
      return Optional.empty();
    }
    if (!problem.missing().isEmpty()) {
      return Optional.of(problem.missing().getFirst());
    }
    List<String> options = at.options().get();
    return USUAL.stream()
        .filter(options::contains)
        .filter(option -> at.valueOf(option).isEmpty())
        .findFirst();
  }

  private static String example(String option, List<String> left, Situation at) {
    String value = plain(left.getFirst()) ? left.getFirst() : "VALUE";
    return "a value follows its option: \""
        + at.program()
        + " "
        + at.command()
        + " "
        + option
        + " "
        + value
        + "\".";
  }

  private static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && "._/:@=+-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
