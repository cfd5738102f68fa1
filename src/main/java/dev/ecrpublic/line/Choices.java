package dev.ecrpublic.line;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import dev.ecrpublic.model.Suggestions;
import java.util.List;

/** The failure for a word that is none of the words it may be, with the nearest ones. */
public final class Choices {
  private Choices() {}

  /** Refuses {@code word} as what an argument of that name is given. */
  public static Failure refused(String argument, String word, List<String> choices) {
    return Failure.Usage.grammar(
        "argument " + argument + ": " + message(word, choices),
        new Problem.NotAChoice(word, List.copyOf(choices)));
  }

  /** What to say of it, laid out to stand before the usage text. */
  private static String message(String word, List<String> choices) {
    StringBuilder out = new StringBuilder("Found invalid choice '").append(word).append("'\n");
    List<String> near = Suggestions.safe(word, choices);
    if (!near.isEmpty()) {
      out.append("\nMaybe you meant:\n");
      for (String choice : near) {
        out.append("\n  * ").append(choice);
      }
    }
    return out.toString();
  }
}
