package dev.ecrpublic.command.prompt;

/**
 * A line of text that is being edited.
 *
 * @param text the line
 * @param cursor the index of the character under the cursor, the text's length at its end
 */
record PromptText(String text, int cursor) {

  /** A line with the cursor at its end. */
  static PromptText of(String text) {
    return new PromptText(text, text.length());
  }

  /** The line up to the cursor. */
  String before() {
    return text.substring(0, cursor);
  }

  /** With those characters where the cursor is. */
  PromptText insert(String more) {
    return replace(cursor, cursor, more);
  }

  /** With other characters between two indices, and the cursor behind them. */
  PromptText replace(int begin, int end, String other) {
    return new PromptText(
        text.substring(0, begin) + other + text.substring(end), begin + other.length());
  }

  /** Without the character before the cursor. */
  PromptText backspace() {
    return replace(left().cursor, cursor, "");
  }

  /** Without the character under the cursor. */
  PromptText delete() {
    return replace(cursor, right().cursor, "");
  }

  /** Without what stands behind the cursor. */
  PromptText deleteToEnd() {
    return replace(cursor, text.length(), "");
  }

  /** Without what stands before the cursor. */
  PromptText deleteToStart() {
    return replace(0, cursor, "");
  }

  /** Without the word before the cursor. */
  PromptText deleteWord() {
    return replace(wordLeft().cursor, cursor, "");
  }

  /** One character to the left. */
  PromptText left() {
    return at(cursor == 0 ? 0 : text.offsetByCodePoints(cursor, -1));
  }

  /** One character to the right. */
  PromptText right() {
    return at(cursor == text.length() ? cursor : text.offsetByCodePoints(cursor, 1));
  }

  /** At the line's start. */
  PromptText home() {
    return at(0);
  }

  /** At the line's end. */
  PromptText end() {
    return at(text.length());
  }

  /** At the start of the word before the cursor. */
  PromptText wordLeft() {
    int to = cursor;
    while (to > 0 && text.charAt(to - 1) == ' ') {
      to--;
    }
    while (to > 0 && text.charAt(to - 1) != ' ') {
      to--;
    }
    return at(to);
  }

  /** At the end of the word behind the cursor. */
  PromptText wordRight() {
    int to = cursor;
    while (to < text.length() && text.charAt(to) == ' ') {
      to++;
    }
    while (to < text.length() && text.charAt(to) != ' ') {
      to++;
    }
    return at(to);
  }

  private PromptText at(int other) {
    return new PromptText(text, other);
  }
}
