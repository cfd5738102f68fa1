package dev.ecrpublic.suggest;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line up to the cursor.
 *
 * @param words the finished words, the program's own name first, without their quotes
 * @param typed the word that is being typed, empty after a blank
 */
public record TypedLine(List<String> words, String typed) {

  /**
   * A line as shells hand it over ({@code COMP_LINE}); what stands after the cursor is ignored, and
   * a quote may still be open.
   */
  public static TypedLine of(String line, int point) {
    String text = line.substring(0, Math.clamp(point, 0, line.length()));
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && (c == ' ' || c == '\t')) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
          begun = false;
        }
        continue;
      }
      begun = true;
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
        i++;
        word.append(text.charAt(i));
      } else {
        word.append(c);
      }
    }
    return new TypedLine(List.copyOf(words), word.toString());
  }
}
