package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Argument;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Values;
import dev.ecrpublic.model.Destructive;
import dev.ecrpublic.suggest.Completer.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Suggests whatever the command tree and the registry know for a line: commands, options still
 * missing, values, files, names, keys in shorthand, and members for {@code --query}.
 */
public final class CommandSuggester implements Suggester {
  private static final String QUERY = "--query";
  private final Program program;
  private final Completer.Commands commands;
  private final Function<List<String>, Completer.World> world;

  /**
   * A suggester for a program.
   *
   * @param program its commands at least by name and summary, in the order in which they are
   *     suggested
   * @param find a command with its options, by name
   * @param world where names and files are found, for a line with those words
   */
  public CommandSuggester(
      Program program,
      Function<String, Optional<Command>> find,
      Function<List<String>, Completer.World> world) {
    this.program = program;
    this.commands =
        new Completer.Commands(
            program.commands().stream().map(Command::name).toList(), program.globals(), find);
    this.world = world;
  }

  @Override
  public List<Suggestion> suggest(List<String> before, String typed) {
    Completer completer = Completer.all(commands, world.apply(before));
    List<String> words = new ArrayList<>(List.of(program.name()));
    words.addAll(before);
    Place place = completer.place(new TypedLine(words, typed));
    if (place.option().isPresent() && place.option().get().name().equals(QUERY)) {
      return members(place, typed);
    }
    Descriptions descriptions = new Descriptions(program, place);
    List<Suggestion> out = new ArrayList<>();
    List<String> values = matching(completer, words, typed);
    for (String value : place.named() ? values : harmlessFirst(values)) {
      out.add(new Suggestion(value, descriptions.of(value), whole(place, value)));
    }
    return out;
  }

  /** What a key pressed once too often picks must not be what deletes. */
  private static List<String> harmlessFirst(List<String> commands) {
    List<String> out = new ArrayList<>(commands);
    out.removeIf(Destructive::is);
    for (String command : commands) {
      if (Destructive.is(command)) {
        out.add(command);
      }
    }
    return out;
  }

  /**
   * The candidates that fit. What ends in {@code , = /} is a beginning that is taken as it is, as
   * long as something is found behind it; only then do letters out of its middle count.
   */
  private static List<String> matching(Completer completer, List<String> words, String typed) {
    Set<String> out = new LinkedHashSet<>();
    for (int stem = typed.length(); stem >= 0; stem--) {
      if (stem > 0 && ",=/".indexOf(typed.charAt(stem - 1)) < 0) {
        continue;
      }
      String beginning = typed.substring(0, stem);
      if (stem == 0 && typed.startsWith("-")) {
        beginning = typed.startsWith("--") ? "--" : "-";
      }
      out.addAll(Fuzzy.best(typed, completer.candidates(new TypedLine(words, beginning))));
      if (!out.isEmpty() && stem > 0) {
        return List.copyOf(out);
      }
    }
    return List.copyOf(out);
  }

  private static boolean whole(Place place, String value) {
    char last = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
    boolean inShorthand =
        place.option().isPresent() && place.option().get().values() instanceof Values.Keys;
    return !inShorthand && last != '/' && last != '=';
  }

  private List<Suggestion> members(Place place, String typed) {
    String prefix = typed.startsWith(QUERY + "=") ? QUERY + "=" : "";
    return place
        .command()
        .flatMap(Command::output)
        .map(output -> new QueryMembers(output, program.replies()))
        .map(query -> query.suggest(prefix, typed.substring(prefix.length())))
        .orElse(List.of());
  }

  /** What a word means, from the texts of the commands. */
  private record Descriptions(Program program, Place place) {
    String of(String value) {
      if (place.option().isPresent()) {
        return ValueTexts.describe(program, place.option().get(), value);
      }
      if (!place.named() && !value.startsWith("-")) {
        return program.command(value).map(Command::summary).orElse("");
      }
      return option(value).map(Descriptions::text).orElseGet(() -> argument(value));
    }

    private Optional<Option> option(String name) {
      List<Option> all = new ArrayList<>();
      place.command().ifPresent(command -> all.addAll(command.options()));
      all.addAll(program.globals());
      return all.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    private static String text(Option option) {
      return option.required() ? "(required) " + option.text() : option.text();
    }

    private String argument(String value) {
      return place
          .command()
          .flatMap(command -> command.arguments().stream().findFirst())
          .filter(argument -> argument.choices().contains(value))
          .map(Argument::text)
          .orElse("");
    }
  }
}
