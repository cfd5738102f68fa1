package dev.ecrpublic.command.prompt;

import dev.ecrpublic.suggest.Fuzzy;
import dev.ecrpublic.suggest.PromptWords;
import dev.ecrpublic.suggest.Suggester;
import dev.ecrpublic.suggest.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The prompt between two keys: the line, the menu below it, and the panels below that. */
final class PromptState {
  private static final String OPEN_QUOTE = "A quote is still open.";
  private final Suggester suggester;
  private final List<String> earlier;
  private final PromptPanels panels = new PromptPanels();
  private PromptText line;
  private PromptText typed;
  private List<Suggestion> suggestions = List.of();
  private boolean stale = true;
  private int selected = -1;
  private boolean history;
  private boolean columns;
  private int menuHeight = 1;
  private String message = "";

  /** What becomes of the prompt after a key. */
  enum Next {
    ASK,
    RUN,
    LEAVE
  }

  /**
   * A prompt with those words already typed. The last one may go on where it is the beginning of
   * something that is known; else it is complete.
   *
   * @param earlier the lines that were run before, the last one first
   */
  PromptState(List<String> words, Suggester suggester, List<String> earlier) {
    this.suggester = suggester;
    this.earlier = List.copyOf(new LinkedHashSet<>(earlier));
    String given = PromptWords.line(words);
    this.line = PromptText.of(words.isEmpty() || begun(words) ? given : given + " ");
    this.typed = line;
  }

  private boolean begun(List<String> words) {
    String last = words.getLast();
    if (last.isEmpty() || !PromptWords.quoted(last, true).equals(last)) {
      return false;
    }
    List<Suggestion> known = suggester.suggest(words.subList(0, words.size() - 1), last);
    return !known.isEmpty() && known.stream().noneMatch(one -> one.value().equals(last));
  }

  PromptText line() {
    return line;
  }

  PromptPanels panels() {
    return panels;
  }

  /** The words that the panels are about: those finished, and the one at the line's end. */
  List<String> words() {
    char open = PromptWords.of(line.text()).quote();
    return PromptWords.all(open == 0 ? line.text() : line.text() + open);
  }

  /** What may stand at the cursor, or earlier lines while these are looked through. */
  List<Suggestion> suggestions() {
    if (stale) {
      suggestions = history ? lines() : words(PromptWords.of(line.before()));
      stale = false;
    }
    return suggestions;
  }

  private List<Suggestion> words(PromptWords words) {
    return suggester.suggest(words.before(), words.typed());
  }

  private List<Suggestion> lines() {
    List<Suggestion> out = new ArrayList<>();
    for (String fit : Fuzzy.best(line.before().strip(), earlier)) {
      out.add(new Suggestion(fit, "", false));
    }
    return out;
  }

  /** The suggestion that is on the line for now, -1 for none. */
  int selected() {
    return selected;
  }

  /** Whether the menu holds earlier lines. */
  boolean history() {
    return history;
  }

  /** Whether the menu has several columns. */
  boolean columns() {
    return columns;
  }

  /** Takes how many rows a menu of several columns has. */
  void menuHeight(int rows) {
    menuHeight = rows;
  }

  /** What is to be said about the line or a search, empty for nothing. */
  String message() {
    return message.isEmpty() ? panels.message() : message;
  }

  /** Presses a key; {@code characters} is what a character key typed. */
  Next press(PromptKey key, String characters) {
    message = "";
    if (key == PromptKey.LEAVE) {
      return Next.LEAVE;
    }
    if (key == PromptKey.CANCEL && (selected >= 0 || history)) {
      cancel();
      return Next.ASK;
    }
    if (panels.press(key, characters)) {
      return Next.ASK;
    }
    if (key == PromptKey.RUN) {
      return run();
    }
    onLine(key, characters);
    return Next.ASK;
  }

  private void onLine(PromptKey key, String characters) {
    switch (key) {
      case CHARACTER -> type(characters);
      case NEXT -> select(1);
      case PREVIOUS -> select(-1);
      case LEFT -> sideways(-1);
      case RIGHT -> sideways(1);
      case HOME -> edit(line.home());
      case END -> edit(line.end());
      case WORD_LEFT -> edit(line.wordLeft());
      case WORD_RIGHT -> edit(line.wordRight());
      case BACKSPACE -> edit(line.backspace());
      case DELETE -> edit(line.delete());
      case DELETE_TO_END -> edit(line.deleteToEnd());
      case DELETE_TO_START -> edit(line.deleteToStart());
      case DELETE_WORD -> edit(line.deleteWord());
      case COLUMNS -> columns = !columns;
      case HISTORY -> {
        history = !history;
        edit(selected >= 0 ? typed : line);
      }
      case RUN, LEAVE, CANCEL, PAGE_UP, PAGE_DOWN -> {}
      case KEYS, DOCUMENTATION, OUTPUT, NEXT_PANEL, REDRAW, UNKNOWN -> {}
    }
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

  /** A character behind an earlier line goes on with that line. */
  private void type(String characters) {
    if (selected >= 0) {
      history = false;
    }
    edit(line.insert(characters));
  }

  private void edit(PromptText edited) {
    line = edited;
    typed = edited;
    selected = -1;
    stale = true;
  }

  /** In a menu of several columns the arrows go from one to the next. */
  private void sideways(int direction) {
    int wanted = selected + direction * menuHeight;
    if (columns && !history && selected >= 0 && wanted >= 0 && wanted < suggestions().size()) {
      select(wanted - selected);
    } else if (!columns || history || selected < 0) {
      edit(direction < 0 ? line.left() : line.right());
    }
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
    line = history ? typed.replace(0, typed.cursor(), chosen.value()) : with(chosen);
    if (count == 1) {
      accept();
    }
  }

  private PromptText with(Suggestion chosen) {
    int begin = PromptWords.of(typed.before()).begin();
    return typed.replace(begin, typed.cursor(), PromptWords.quoted(chosen.value(), chosen.whole()));
  }

  private void accept() {
    boolean whole = suggestions.get(selected).whole();
    boolean apart = line.text().startsWith(" ", line.cursor());
    history = false;
    edit(whole && !apart ? line.insert(" ") : line);
  }

  private void cancel() {
    history = selected >= 0 && history;
    edit(selected >= 0 ? typed : line);
  }
}
