package dev.ecrpublic.command.prompt;

import dev.ecrpublic.suggest.PromptWords;
import dev.ecrpublic.suggest.Suggester;
import dev.ecrpublic.suggest.Suggestion;
import java.util.List;

/** The prompt between two keys: the line, the menu below it, and the panel below that. */
final class PromptState {
  private static final String OPEN_QUOTE = "A quote is still open.";
  private final Suggester suggester;
  private PromptText line;
  private PromptText typed;
  private List<Suggestion> suggestions = List.of();
  private boolean stale = true;
  private int selected = -1;
  private Panel panel = Panel.NONE;
  private int scrolled;
  private String message = "";

  /** What stands below the menu. */
  enum Panel {
    NONE,
    KEYS,
    DOCUMENTATION,
    OUTPUT
  }

  /** What becomes of the prompt after a key. */
  enum Next {
    ASK,
    RUN,
    LEAVE
  }

  /** A prompt with those words already typed. */
  PromptState(List<String> words, Suggester suggester) {
    this.suggester = suggester;
    this.line = PromptText.of(words.isEmpty() ? "" : PromptWords.line(words) + " ");
    this.typed = line;
  }

  PromptText line() {
    return line;
  }

  /** The words that the panels are about: those finished, and the one at the line's end. */
  List<String> words() {
    return PromptWords.all(line.text());
  }

  /** What may stand at the cursor. */
  List<Suggestion> suggestions() {
    if (stale) {
      PromptWords words = PromptWords.of(line.before());
      suggestions = suggester.suggest(words.before(), words.typed());
      stale = false;
    }
    return suggestions;
  }

  /** The suggestion that is on the line for now, -1 for none. */
  int selected() {
    return selected;
  }

  Panel panel() {
    return panel;
  }

  /** How many lines of the panel are scrolled out of sight. */
  int scrolled() {
    return scrolled;
  }

  /** Keeps the panel from being scrolled beyond its end. */
  void scrolledAtMost(int lines) {
    scrolled = Math.min(scrolled, Math.max(0, lines));
  }

  /** What is wrong with the line, empty for nothing. */
  String message() {
    return message;
  }

  /** Presses a key; {@code characters} is what a character key typed. */
  Next press(PromptKey key, String characters) {
    message = "";
    switch (key) {
      case CHARACTER -> edit(line.insert(characters));
      case RUN -> {
        return run();
      }
      case LEAVE -> {
        return Next.LEAVE;
      }
      case NEXT -> select(1);
      case PREVIOUS -> select(-1);
      case LEFT -> edit(line.left());
      case RIGHT -> edit(line.right());
      case HOME -> edit(line.home());
      case END -> edit(line.end());
      case WORD_LEFT -> edit(line.wordLeft());
      case WORD_RIGHT -> edit(line.wordRight());
      case BACKSPACE -> edit(line.backspace());
      case DELETE -> edit(line.delete());
      case DELETE_TO_END -> edit(line.deleteToEnd());
      case DELETE_TO_START -> edit(line.deleteToStart());
      case DELETE_WORD -> edit(line.deleteWord());
      case PAGE_UP -> scrolled = Math.max(0, scrolled - 5);
      case PAGE_DOWN -> scrolled += 5;
      case KEYS -> toggle(Panel.KEYS);
      case DOCUMENTATION -> toggle(Panel.DOCUMENTATION);
      case OUTPUT -> toggle(Panel.OUTPUT);
      case CANCEL -> cancel();
      case REDRAW, UNKNOWN -> {}
    }
    return Next.ASK;
  }

  private Next run() {
    if (selected >= 0) {
      accept();
      return Next.ASK;
    }
    if (PromptWords.of(line.text()).quote() != 0) {
      message = OPEN_QUOTE;
      return Next.ASK;
    }
    return Next.RUN;
  }

  private void edit(PromptText edited) {
    line = edited;
    typed = edited;
    selected = -1;
    stale = true;
  }

  private void select(int step) {
    int count = suggestions().size();
    if (count == 0) {
      return;
    }
    if (selected < 0) {
      typed = line;
    }
    int first = step > 0 ? 0 : count - 1;
    selected = selected < 0 ? first : Math.floorMod(selected + step, count);
    Suggestion chosen = suggestions.get(selected);
    PromptWords words = PromptWords.of(typed.before());
    line =
        typed.replace(
            words.begin(), typed.cursor(), PromptWords.quoted(chosen.value(), chosen.whole()));
    if (count == 1) {
      accept();
    }
  }

  private void accept() {
    boolean whole = suggestions.get(selected).whole();
    boolean apart = line.text().startsWith(" ", line.cursor());
    edit(whole && !apart ? line.insert(" ") : line);
  }

  private void cancel() {
    if (selected >= 0) {
      edit(typed);
    } else {
      panel = Panel.NONE;
    }
  }

  private void toggle(Panel wanted) {
    panel = panel == wanted ? Panel.NONE : wanted;
    scrolled = 0;
  }
}
