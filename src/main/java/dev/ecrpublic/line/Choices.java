package dev.ecrpublic.line;

import dev.ecrpublic.input.Suggestions;
import java.util.List;

/** The message for a word that is none of the words it may be, with the nearest ones. */
public final class Choices {
  private Choices() {}

  /** What to say of {@code word}, laid out to stand before the usage text. */
  public static String refused(String word, List<String> choices) {
    StringBuilder out = new StringBuilder("Found invalid choice '").append(word).append("'\n");
    List<String> near = Suggestions.of(word, choices);
    if (!near.isEmpty()) {
      out.append("\nMaybe you meant:\n");
      for (String choice : near) {
        out.append("\n  * ").append(choice);
      }
    }
    return out.toString();
  }
}
