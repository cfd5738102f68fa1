package dev.ecrpublic.line;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.PythonInt;
import dev.ecrpublic.text.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Reads words as the mirrored program's parser does: options anywhere, any unambiguous prefix,
 * {@code --name=value}, lists up to the next option, negative numbers and words with spaces as
 * values. What it reads them by are picocli's options themselves.
 */
public final class Dialect {
  /** What ends the options. */
  static final String SEPARATOR = "--";

  private final OptionSpec[] options;

  /** The options' names: asking an option for its longest one sorts them each time. */
  private final String[] names;

  private final List<String> words;
  private final boolean slot;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();
  private final List<String> rest = new ArrayList<>();
  private int place = -1;

  private Dialect(List<String> words, List<OptionSpec> options, boolean slot) {
    this.words = words;
    this.options = options.toArray(new OptionSpec[0]);
    this.names = new String[this.options.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = this.options[i].longestName();
    }
    this.slot = slot;
  }

  /** An option met on the line by its longest name, with the words it took. */
  record Match(String name, List<String> values) {}

  /**
   * What a line was read as.
   *
   * @param matches the options in order of appearance
   * @param positional the first bare word, null where there is none or no place for it
   * @param place where that word stands, -1 where there is none
   * @param rest the words that nothing took, in order
   */
  record Line(List<Match> matches, String positional, int place, List<String> rest) {
    /** The words of an option's last appearance, null where it did not appear. */
    List<String> last(String name) {
      List<String> found = null;
      for (Match match : matches) {
        if (match.name.equals(name)) {
          found = match.values;
        }
      }
      return found;
    }
  }

  /** What a word is, before it is known who takes it. */
  private enum Kind {
    VALUE,
    KNOWN,
    UNKNOWN,
    SEPARATOR
  }

  /**
   * One word: its kind, and for a known option its number and the value that the word itself gives
   * it, if any.
   */
  private record Reading(Kind kind, int option, String explicit) {
    static final Reading VALUE = new Reading(Kind.VALUE, -1, null);
    static final Reading UNKNOWN = new Reading(Kind.UNKNOWN, -1, null);
    static final Reading SEPARATOR = new Reading(Kind.SEPARATOR, -1, null);

    static Reading known(int option, String explicit) {
      return new Reading(Kind.KNOWN, option, explicit);
    }
  }

  /**
   * Reads words by those options; {@code slot} says whether the first bare word has a place of its
   * own.
   */
  static Line read(List<String> words, List<OptionSpec> options, boolean slot) {
    return new Dialect(words, options, slot).read();
  }

  /**
   * Takes the first bare word out of words of which no option is known, and with it the {@code --}
   * right beside it, which ends with that word; empty where there is none.
   */
  public static Optional<String> take(List<String> words) {
    Dialect none = new Dialect(words, List.of(), false);
    for (int i = 0; i < words.size(); i++) {
      Reading reading = none.classify(words.get(i));
      boolean separated = reading.kind == Kind.SEPARATOR && i + 1 < words.size();
      if (separated) {
        words.remove(i);
        return Optional.of(words.remove(i));
      }
      if (reading.kind == Kind.VALUE) {
        String word = words.remove(i);
        if (i < words.size() && words.get(i).equals(SEPARATOR)) {
          words.remove(i);
        }
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private Line read() {
    boolean ended = false;
    for (String word : words) {
      Reading reading = ended ? Reading.VALUE : classify(word);
      ended |= reading.kind == Kind.SEPARATOR;
      readings.add(reading);
    }
    int at = 0;
    while (at < words.size()) {
      at = consume(at);
    }
    return new Line(matches, place < 0 ? null : words.get(place), place, rest);
  }

  private Reading classify(String word) {
    if (word.equals(SEPARATOR)) {
      return Reading.SEPARATOR;
    }
    if (!word.startsWith("-") || word.length() == 1) {
      return Reading.VALUE;
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String explicit = equals < 0 ? null : word.substring(equals + 1);
    for (int i = 0; i < options.length; i++) {
      if (is(i, word)) {
        return Reading.known(i, null);
      }
      if (is(i, name)) {
        return Reading.known(i, explicit);
      }
    }
    List<Integer> candidates = startingWith(name);
    if (candidates.size() > 1) {
      throw Failure.Usage.grammar("ambiguous option: " + word + " could match " + join(candidates));
    }
    if (candidates.size() == 1) {
      return Reading.known(candidates.getFirst(), explicit);
    }
    return negativeNumber(word) || word.indexOf(' ') >= 0 ? Reading.VALUE : Reading.UNKNOWN;
  }

  /** A short name, of one dash, is never the longest. */
  private boolean is(int option, String name) {
    return names[option].equals(name)
        || name.length() == 2 && List.of(options[option].names()).contains(name);
  }

  private List<Integer> startingWith(String prefix) {
    List<Integer> out = new ArrayList<>();
    if (!prefix.startsWith("--")) {
      return out;
    }
    for (int i = 0; i < options.length; i++) {
      if (names[i].startsWith(prefix) && !Commands.exact(names[i])) {
        out.add(i);
      }
    }
    return out;
  }

  private String join(List<Integer> found) {
    StringBuilder out = new StringBuilder();
    for (int option : found) {
      out.append(out.isEmpty() ? "" : ", ").append(names[option]);
    }
    return out.toString();
  }

  /** {@code -3}, {@code -1.5} or {@code -.5}. */
  private static boolean negativeNumber(String word) {
    int point = word.indexOf('.');
    String whole = point < 0 ? word.substring(1) : word.substring(1, point);
    if (point < 0) {
      return !whole.isEmpty() && digits(whole);
    }
    String fraction = word.substring(point + 1);
    return digits(whole) && !fraction.isEmpty() && digits(fraction);
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int consume(int at) {
    Reading reading = readings.get(at);
    return switch (reading.kind) {
      case KNOWN -> option(at, reading);
      case VALUE -> {
        bare(at);
        yield at + 1;
      }
      case UNKNOWN -> {
        rest.add(words.get(at));
        yield at + 1;
      }
      case SEPARATOR -> {
        if (!slot) {
          rest.add(SEPARATOR);
        }
        yield at + 1;
      }
    };
  }

  private void bare(int at) {
    if (slot && place < 0) {
      place = at;
    } else {
      rest.add(words.get(at));
    }
  }

  private int option(int at, Reading known) {
    OptionSpec option = options[known.option];
    if (known.explicit != null) {
      if (option.arity().max() == 0) {
        throw argument(known, "ignored explicit argument " + PythonText.repr(known.explicit));
      }
      match(known, List.of(known.explicit));
      return at + 1;
    }
    int end = at + 1;
    while (end < words.size()
        && end - at <= option.arity().max()
        && readings.get(end).kind == Kind.VALUE) {
      end++;
    }
    if (end - at <= option.arity().min()) {
      throw argument(known, "expected one argument");
    }
    match(known, List.copyOf(words.subList(at + 1, end)));
    return end;
  }

  private void match(Reading known, List<String> values) {
    OptionSpec option = options[known.option];
    List<String> choices = Commands.choices(option);
    for (String value : values) {
      if (option.type() == long.class && !PythonInt.isOne(value)) {
        throw argument(known, "invalid int value: " + PythonText.repr(value));
      }
      if (!choices.isEmpty() && !choices.contains(value)) {
        throw Choices.refused(names[known.option], value, choices);
      }
    }
    matches.add(new Match(names[known.option], values));
  }

  private Failure argument(Reading known, String problem) {
    return Failure.Usage.grammar("argument " + names[known.option] + ": " + problem);
  }
}
