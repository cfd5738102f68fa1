package dev.ecrpublic.command.prompt;

import dev.ecrpublic.suggest.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * The suggestions below the line: one a row with what it means, or in several columns.
 *
 * @param all the suggestions
 * @param selected the one that is on the line for now, -1 for none
 * @param width how many columns the screen has for it
 */
record PromptMenu(List<Suggestion> all, int selected, int width) {
  private static final int WIDEST = 30;
  private static final String MARK = "  > ";
  private static final String NO_MARK = "    ";

  /** One suggestion a row, at most that many rows. */
  List<AttributedString> rows(int most) {
    int height = Math.min(all.size(), most);
    int first = Math.clamp(selected - height / 2, 0, all.size() - height);
    List<Suggestion> shown = all.subList(first, first + height);
    boolean described = shown.stream().anyMatch(one -> !one.description().isEmpty());
    int room = described ? Math.max(10, width / 2) : width - MARK.length() - 2;
    int values = Math.min(widest(shown), room);
    List<AttributedString> out = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      boolean chosen = first + i == selected;
      String whole = shown.get(i).value();
      String cut = described ? Columns.tail(whole, values) : Columns.cut(whole, values);
      String value = Columns.padded(cut, values);
      String row = (chosen ? MARK : NO_MARK) + value + "  " + shown.get(i).description();
      out.add(new AttributedString(Columns.cut(row, width), style(chosen)));
    }
    return out;
  }

  /** How many rows the same suggestions have in columns, of at most that many. */
  int height(int most) {
    return Math.clamp(
        Math.ceilDiv(all.size(), across()), Math.min(3, all.size()), Math.max(1, most));
  }

  /** The suggestions in columns, one below the other first; those around the selected one. */
  List<AttributedString> columns(int height) {
    int across = across();
    int cell = Math.min(widest(all), WIDEST);
    int columns = Math.ceilDiv(all.size(), height);
    int first =
        Math.clamp(Math.max(0, selected) / height - across / 2, 0, Math.max(0, columns - across));
    List<AttributedString> out = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      AttributedStringBuilder line = new AttributedStringBuilder();
      for (int column = first; column < Math.min(columns, first + across); column++) {
        int which = column * height + row;
        if (which < all.size()) {
          boolean chosen = which == selected;
          String value = Columns.padded(Columns.tail(all.get(which).value(), cell), cell);
          line.styled(style(chosen), (chosen ? MARK : NO_MARK) + value);
        }
      }
      out.add(line.toAttributedString());
    }
    return out;
  }

  private int across() {
    return Math.max(1, width / (Math.min(widest(all), WIDEST) + NO_MARK.length()));
  }

  private static int widest(List<Suggestion> shown) {
    return shown.stream().mapToInt(suggestion -> Columns.of(suggestion.value())).max().orElse(0);
  }

  private static AttributedStyle style(boolean chosen) {
    return chosen ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT;
  }

  /** Of the suggestion that is selected, or else the first: how many there are, and its text. */
  List<String> description() {
    int which = Math.max(0, selected);
    String count = all.size() == 1 ? "" : (which + 1) + "/" + all.size() + " ";
    String text = count + all.get(which).description();
    return text.isBlank() ? List.of() : Columns.words(text, width);
  }
}
