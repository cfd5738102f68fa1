package dev.ecrpublic.line;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.PythonInt;
import dev.ecrpublic.text.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads words as the mirrored program's parser does: options anywhere, any unambiguous prefix,
 * {@code --name=value}, lists up to the next option, negative numbers and words with blanks as
 * values.
 */
public final class Dialect {
  /** What ends the options. */
  static final String SEPARATOR = "--";

  private final List<Option> options;
  private final List<String> words;
  private final boolean slot;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Match> matches = new ArrayList<>();
  private final List<String> rest = new ArrayList<>();
  private String positional;

  private Dialect(List<String> words, List<Option> options, boolean slot) {
    this.words = words;
    this.options = options;
    this.slot = slot;
  }

  /** How many words an option takes. */
  public enum Arity {
    NONE,
    ONE,
    OPTIONAL,
    MANY
  }

  /**
   * One option.
   *
   * @param name with its dashes
   * @param exact whether it must be spelled in full
   * @param integer whether its value is read as a whole number at once
   * @param choices the values it takes, empty for any
   */
  record Option(String name, Arity arity, boolean exact, boolean integer, List<String> choices) {}

  /** An option met on the line, with the words it took. */
  record Match(Option option, List<String> values) {}

  /**
   * What a line was read as.
   *
   * @param matches the options in order of appearance
   * @param positional the first bare word, null where there is none or no place for it
   * @param rest the words that nothing took, in order
   */
  record Line(List<Match> matches, String positional, List<String> rest) {
    /** The words of an option's last appearance, null where it did not appear. */
    List<String> last(String name) {
      List<String> found = null;
      for (Match match : matches) {
        if (match.option.name.equals(name)) {
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
   * One word: its kind, and for a known option the option and the value that the word itself gives
   * it, if any.
   */
  private record Reading(Kind kind, Option option, String explicit) {
    static final Reading VALUE = new Reading(Kind.VALUE, null, null);
    static final Reading UNKNOWN = new Reading(Kind.UNKNOWN, null, null);
    static final Reading SEPARATOR = new Reading(Kind.SEPARATOR, null, null);

    static Reading known(Option option, String explicit) {
      return new Reading(Kind.KNOWN, option, explicit);
    }
  }

  /**
   * Reads words by those options; {@code slot} says whether the first bare word has a place of its
   * own.
   */
  static Line read(List<String> words, List<Option> options, boolean slot) {
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
    return new Line(matches, positional, rest);
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
    for (Option option : options) {
      if (option.name.equals(word)) {
        return Reading.known(option, null);
      }
      if (option.name.equals(name)) {
        return Reading.known(option, explicit);
      }
    }
    List<Option> candidates = startingWith(name);
    if (candidates.size() > 1) {
      throw Failure.Usage.grammar("ambiguous option: " + word + " could match " + join(candidates));
    }
    if (candidates.size() == 1) {
      return Reading.known(candidates.getFirst(), explicit);
    }
    return negativeNumber(word) || word.indexOf(' ') >= 0 ? Reading.VALUE : Reading.UNKNOWN;
  }

  private List<Option> startingWith(String prefix) {
    List<Option> out = new ArrayList<>();
    if (!prefix.startsWith("--")) {
      return out;
    }
    for (Option option : options) {
      if (!option.exact && option.name.startsWith(prefix)) {
        out.add(option);
      }
    }
    return out;
  }

  private static String join(List<Option> options) {
    StringBuilder out = new StringBuilder();
    for (Option option : options) {
      out.append(out.isEmpty() ? "" : ", ").append(option.name);
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
        bare(words.get(at));
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

  private void bare(String word) {
    if (slot && positional == null) {
      positional = word;
    } else {
      rest.add(word);
    }
  }

  private int option(int at, Reading known) {
    Option option = known.option;
    if (known.explicit != null) {
      if (option.arity == Arity.NONE) {
        throw argument(option, "ignored explicit argument " + PythonText.repr(known.explicit));
      }
      match(option, List.of(known.explicit));
      return at + 1;
    }
    int end = at + 1;
    while (end < words.size()
        && end - at <= most(option.arity)
        && readings.get(end).kind == Kind.VALUE) {
      end++;
    }
    if (option.arity == Arity.ONE && end == at + 1) {
      throw argument(option, "expected one argument");
    }
    match(option, List.copyOf(words.subList(at + 1, end)));
    return end;
  }

  private static int most(Arity arity) {
    return switch (arity) {
      case NONE -> 0;
      case ONE, OPTIONAL -> 1;
      case MANY -> Integer.MAX_VALUE;
    };
  }

  private void match(Option option, List<String> values) {
    for (String value : values) {
      if (option.integer && !PythonInt.isOne(value)) {
        throw argument(option, "invalid int value: " + PythonText.repr(value));
      }
      if (!option.choices.isEmpty() && !option.choices.contains(value)) {
        throw Choices.refused(option.name, value, option.choices);
      }
    }
    matches.add(new Match(option, values));
  }

  private static Failure argument(Option option, String problem) {
    return Failure.Usage.grammar("argument " + option.name + ": " + problem);
  }
}
