package dev.ecrpublic.suggest;

import java.util.List;

/**
 * A command line up to the cursor.
 *
 * @param words the finished words, the program's own name first, without their quotes
 * @param typed the word that is being typed, empty after a space
 */
public record TypedLine(List<String> words, String typed) {

  /**
   * A line as shells hand it over ({@code COMP_LINE}); what stands after the cursor is ignored, and
   * a quote may still be open.
   */
  public static TypedLine of(String line, int point) {
    PromptWords read = PromptWords.of(line.substring(0, Math.clamp(point, 0, line.length())));
    return new TypedLine(read.before(), read.typed());
  }
}
