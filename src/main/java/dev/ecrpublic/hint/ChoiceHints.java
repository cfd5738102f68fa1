package dev.ecrpublic.hint;

import dev.ecrpublic.model.Destructive;
import dev.ecrpublic.model.Problem.NotAChoice;
import dev.ecrpublic.model.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be written in the place of a word that is no choice. */
final class ChoiceHints {
  private static final int FEW = 10;
  private static final int MOST_OFFERED = 4;

  private ChoiceHints() {}

  static Optional<String> of(NotAChoice refused, String program) {
    if (refused.choices().size() <= FEW) {
      return Optional.of(all(refused.choices()));
    }
    Optional<String> familiar = FamiliarWords.of(refused.word(), refused.choices(), program);
    if (familiar.isPresent() || !Suggestions.safe(refused.word(), refused.choices()).isEmpty()) {
      return familiar;
    }
    List<String> abbreviated = abbreviated(refused.word(), refused.choices());
    if (abbreviated.isEmpty()) {
      return Optional.of("\"" + program + " help\" lists the commands.");
    }
    return Optional.of("did you mean " + joined(abbreviated, " or ") + "?");
  }

  private static String all(List<String> choices) {
    return choices.size() == 1
        ? "the only choice is " + choices.getFirst() + "."
        : "the choices are " + joined(choices, " and ") + ".";
  }

  static String joined(List<String> words, String last) {
    int end = words.size() - 1;
    return end == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, end)) + last + words.get(end);
  }

  /**
   * The choices that a word abbreviates part by part, as {@code create-repo} does {@code
   * create-repository}; without one, those that have such parts somewhere.
   */
  static List<String> abbreviated(String word, List<String> choices) {
    List<String> fromStart = new ArrayList<>();
    List<String> somewhere = new ArrayList<>();
    for (String choice : choices) {
      String[] parts = choice.split("-");
      if (!offered(word, choice)) {
        continue;
      }
      if (abbreviates(word.split("-"), parts, 0)) {
        fromStart.add(choice);
      }
      for (int start = 1; start < parts.length; start++) {
        if (abbreviates(word.split("-"), parts, start)) {
          somewhere.add(choice);
          break;
        }
      }
    }
    List<String> found = fromStart.isEmpty() ? somewhere : fromStart;
    return found.subList(0, Math.min(MOST_OFFERED, found.size()));
  }

  /** Nothing that deletes is offered for a word that does not say so from its first letters on. */
  private static boolean offered(String word, String choice) {
    String verb = Destructive.verb(choice);
    return verb.isEmpty() || word.length() >= 3 && verb.startsWith(word.substring(0, 3));
  }

  private static boolean abbreviates(String[] word, String[] choice, int start) {
    if (start + word.length > choice.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i].length() < 2 || !choice[start + i].startsWith(word[i])) {
        return false;
      }
    }
    return true;
  }
}
