package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.docs.Values;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.model.Destructive;
import dev.ecrpublic.suggest.Completer.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Suggests whatever the command tree and the registry know for a line: commands, options still
 * missing, values, files, names, keys in shorthand, and members for {@code --query}.
 */
public final class CommandSuggester implements Suggester {
  private static final String QUERY = "--query";
  private final Completer.Known commands;
  private final Function<List<String>, Completer.World> world;

  /**
   * A suggester for a program.
   *
   * @param commands its commands, in the order in which they are suggested
   * @param world where names and files are found, for a line with those words
   */
  public CommandSuggester(Completer.Known commands, Function<List<String>, Completer.World> world) {
    this.commands = commands;
    this.world = world;
  }

  @Override
  public List<Suggestion> suggest(List<String> before, String typed) {
    Completer completer = Completer.all(commands, world.apply(before));
    List<String> words = new ArrayList<>(List.of(commands.manual().program()));
    words.addAll(before);
    Place place = completer.place(new TypedLine(words, typed));
    if (place.option().isPresent() && place.option().get().longestName().equals(QUERY)) {
      return members(place, typed);
    }
    Descriptions descriptions = new Descriptions(commands, place);
    List<Suggestion> out = new ArrayList<>();
    List<String> values = matching(completer, words, typed, namesImage(place));
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
   * The candidates that fit. What ends in {@code , = / : @} is a beginning that is taken as it is,
   * as long as something is found behind it; only then do letters out of its middle count. Where an
   * image is named, a repository stands before the sign, and nothing else is looked up.
   */
  private static List<String> matching(
      Completer completer, List<String> words, String typed, boolean image) {
    Set<String> out = new LinkedHashSet<>();
    for (int stem = typed.length(); stem >= 0; stem--) {
      if (stem > 0 && ",=/:@".indexOf(typed.charAt(stem - 1)) < 0) {
        continue;
      }
      String beginning = typed.substring(0, stem);
      if (stem == 0 && typed.startsWith("-")) {
        beginning = typed.startsWith("--") ? "--" : "-";
      }
      out.addAll(Fuzzy.best(typed, completer.candidates(new TypedLine(words, beginning))));
      boolean settled = image && stem > 0 && ":@".indexOf(typed.charAt(stem - 1)) >= 0;
      if (settled || !out.isEmpty() && stem > 0) {
        return List.copyOf(out);
      }
    }
    return List.copyOf(out);
  }

  private boolean whole(Place place, String value) {
    char last = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
    boolean inShorthand =
        place.option().map(commands.manual()::values).orElse(Values.ANY) instanceof Values.Keys;
    boolean tagMayFollow =
        namesImage(place) && !value.startsWith("-") && ImageWords.isRepository(value);
    return !inShorthand && "/=:".indexOf(last) < 0 && !tagMayFollow;
  }

  private boolean namesImage(Place place) {
    return place.operand().map(commands.manual()::values).orElse(Values.ANY)
        instanceof Values.ImageNames;
  }

  private List<Suggestion> members(Place place, String typed) {
    String prefix = typed.startsWith(QUERY + "=") ? QUERY + "=" : "";
    return place
        .command()
        .flatMap(Manual::output)
        .map(output -> new QueryMembers(output, commands.manual().texts()::reply))
        .map(query -> query.suggest(prefix, typed.substring(prefix.length())))
        .orElse(List.of());
  }

  /** What a word means, from the texts of the commands. */
  private record Descriptions(Completer.Known commands, Place place) {
    private Manual manual() {
      return commands.manual();
    }

    String of(String value) {
      if (place.option().isPresent()) {
        return ValueTexts.describe(manual(), place.option().get(), value);
      }
      if (!place.named() && !value.startsWith("-")) {
        return manual().texts().command(value);
      }
      if (place.operand().isPresent() && !value.startsWith("-")) {
        return ValueTexts.describe(manual(), place.operand().get(), value);
      }
      return option(value).map(this::text).orElseGet(() -> word(value));
    }

    private Optional<OptionSpec> option(String name) {
      List<OptionSpec> all = new ArrayList<>();
      place.command().ifPresent(command -> all.addAll(command.options()));
      all.addAll(commands.globals());
      return all.stream().filter(option -> option.longestName().equals(name)).findFirst();
    }

    private String text(OptionSpec option) {
      return option.required() ? "(required) " + manual().text(option) : manual().text(option);
    }

    /** A command below the one on the line, or a bare word that it takes. */
    private String word(String value) {
      Optional<CommandSpec> below =
          place.command().flatMap(command -> CommandTree.below(command, value));
      if (below.isPresent()) {
        return manual().summary(below.get());
      }
      return place
          .command()
          .filter(command -> NextWords.of(command).choices().contains(value))
          .map(command -> manual().text(command.positionalParameters().getFirst()))
          .orElse("");
    }
  }
}
