package dev.ecrpublic.command.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The panels below the line: which are open, which one the keys go to, and the search in it. */
final class PromptPanels {
  private static final String NOT_FOUND = "Not found: ";
  private final PromptPanel documentation = new PromptPanel("Doc panel");
  private final PromptPanel output = new PromptPanel("Output panel");
  private final PromptPanel keys = new PromptPanel("Keys");
  private final List<PromptPanel> open = new ArrayList<>();
  private Optional<PromptPanel> focus = Optional.empty();
  private Optional<String> sought = Optional.empty();
  private boolean backward;
  private String message = "";

  PromptPanel documentation() {
    return documentation;
  }

  PromptPanel output() {
    return output;
  }

  /** Those that are open, from left to right. */
  List<PromptPanel> open() {
    List<PromptPanel> out = new ArrayList<>(List.of(documentation, output, keys));
    out.retainAll(open);
    return out;
  }

  /** The panel that the keys go to; none where they go to the line. */
  Optional<PromptPanel> focus() {
    return focus;
  }

  /** What the search says of itself, empty for nothing. */
  String message() {
    return sought.map(text -> (backward ? "Search backward: " : "Search: ") + text).orElse(message);
  }

  /** Presses a key; false where it is one for the line. */
  boolean press(PromptKey key, String characters) {
    message = "";
    switch (key) {
      case KEYS -> toggle(keys);
      case DOCUMENTATION -> toggle(documentation);
      case OUTPUT -> toggle(output);
      case NEXT_PANEL -> focusNext();
      case PAGE_UP -> page(-1);
      case PAGE_DOWN -> page(1);
      default -> {
        boolean focused = focus.isPresent();
        focus.ifPresent(panel -> within(panel, key, characters));
        return focused || key == PromptKey.CANCEL && closed();
      }
    }
    return true;
  }

  private void toggle(PromptPanel panel) {
    if (!open.remove(panel)) {
      open.add(panel);
    } else if (focus.equals(Optional.of(panel))) {
      focusLine();
    }
  }

  /** Closes all panels where the keys go to the line; false where none was open. */
  private boolean closed() {
    boolean any = !open.isEmpty();
    open.clear();
    return any;
  }

  private void focusLine() {
    focus = Optional.empty();
    sought = Optional.empty();
  }

  private void focusNext() {
    List<PromptPanel> all = open();
    all.remove(keys);
    int next = focus.map(all::indexOf).orElse(-1) + 1;
    focusLine();
    if (next < all.size()) {
      focus = Optional.of(all.get(next));
    }
  }

  private void page(int direction) {
    focus.or(() -> open().stream().findFirst()).ifPresent(panel -> panel.page(direction));
  }

  private void within(PromptPanel panel, PromptKey key, String characters) {
    if (sought.isPresent()) {
      searching(panel, sought.get(), key, characters);
      return;
    }
    switch (key) {
      case CHARACTER -> command(panel, characters);
      case NEXT -> panel.scroll(1);
      case PREVIOUS -> panel.scroll(-1);
      case HOME -> panel.toStart();
      case END -> panel.toEnd();
      case CANCEL -> focusLine();
      default -> {}
    }
  }

  private void command(PromptPanel panel, String character) {
    switch (character) {
      case "/", "?" -> {
        backward = character.equals("?");
        sought = Optional.of("");
      }
      case "n" -> message = panel.next(false) ? "" : NOT_FOUND;
      case "N" -> message = panel.next(true) ? "" : NOT_FOUND;
      case "w" -> panel.page(-1);
      case "z" -> panel.page(1);
      case "k" -> panel.scroll(-1);
      case "j" -> panel.scroll(1);
      case "g" -> panel.toStart();
      case "G" -> panel.toEnd();
      case "q" -> focusLine();
      default -> {}
    }
  }

  private void searching(PromptPanel panel, String text, PromptKey key, String characters) {
    switch (key) {
      case CHARACTER -> seek(panel, text + characters);
      case BACKSPACE ->
          seek(
              panel,
              text.substring(0, text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1)));
      case RUN -> {
        sought = Optional.empty();
        message = panel.search(text, backward) ? "" : NOT_FOUND + text;
      }
      case CANCEL -> sought = Optional.empty();
      default -> {}
    }
  }

  private void seek(PromptPanel panel, String text) {
    sought = Optional.of(text);
    panel.search(text, backward);
  }
}
