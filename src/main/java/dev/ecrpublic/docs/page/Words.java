package dev.ecrpublic.docs.page;

import java.util.ArrayList;
import java.util.List;

/** Styled text as words, between which lines may end. */
final class Words {
  private Words() {}

  /**
   * One word in pieces of one style each; no-break spaces are spaces by now.
   *
   * @param pieces never empty
   */
  record Word(List<Span> pieces) {
    /** The columns it takes. */
    int width() {
      int width = 0;
      for (Span piece : pieces) {
        width += piece.text().length();
      }
      return width;
    }
  }

  /** The words of a text. */
  static List<Word> of(List<Span> text) {
    List<Word> out = new ArrayList<>();
    List<Span> word = new ArrayList<>();
    for (Span span : text) {
      int from = 0;
      for (int i = 0; i <= span.text().length(); i++) {
        boolean end = i == span.text().length();
        if (!end && span.text().charAt(i) != ' ') {
          continue;
        }
        if (i > from) {
          String piece = span.text().substring(from, i).replace(Span.NO_BREAK, ' ');
          word.add(new Span(piece, span.style()));
        }
        if (!end && !word.isEmpty()) {
          out.add(new Word(List.copyOf(word)));
          word.clear();
        }
        from = i + 1;
      }
    }
    if (!word.isEmpty()) {
      out.add(new Word(List.copyOf(word)));
    }
    return out;
  }

  /**
   * Words in lines of at most that width, the first of another; a longer word stands alone on its
   * line.
   */
  static List<List<Word>> lines(List<Word> words, int first, int others) {
    List<List<Word>> out = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    int column = 0;
    for (Word word : words) {
      int width = out.isEmpty() ? first : others;
      if (!line.isEmpty() && column + 1 + word.width() > width) {
        out.add(line);
        line = new ArrayList<>();
        column = 0;
      }
      column += (line.isEmpty() ? 0 : 1) + word.width();
      line.add(word);
    }
    if (!line.isEmpty()) {
      out.add(line);
    }
    return out;
  }
}
