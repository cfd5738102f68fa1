package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Argument;
import dev.ecrpublic.docs.Arity;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The candidates for the word at the end of a line, whole words each, in the order in which they
 * are declared.
 */
public final class Completer {
  private final Commands commands;
  private final World world;
  private final boolean all;

  /**
   * The commands there are.
   *
   * @param names their names in the order of the candidates
   * @param globals the options that every command takes
   * @param find the command of a name; only the typed one is asked for
   */
  public record Commands(
      List<String> names, List<Option> globals, Function<String, Optional<Command>> find) {}

  /**
   * What candidates are found in beside the commands.
   *
   * @param profiles the profiles of the AWS configuration files
   * @param lookup names that only the registry knows
   * @param directory where relative paths begin
   */
  public record World(Supplier<List<String>> profiles, Lookup lookup, Path directory) {}

  private Completer(Commands commands, World world, boolean all) {
    this.commands = commands;
    this.world = world;
    this.all = all;
  }

  /** Everything that can be completed. */
  public static Completer all(Commands commands, World world) {
    return new Completer(commands, world, true);
  }

  /**
   * What the AWS CLI's completer offers: no fixed values but the region's, no keys in shorthand, no
   * tags and digests.
   */
  public static Completer likeAws(Commands commands, World world) {
    return new Completer(commands, world, false);
  }

  /**
   * Where the last word of a line stands.
   *
   * @param named whether a command was named before it
   * @param command the command, if it is known
   * @param option the option whose value the word is, absent for any other word
   */
  public record Place(boolean named, Optional<Command> command, Optional<Option> option) {}

  /** Where the last word of a line stands. */
  public Place place(TypedLine line) {
    return new Typing(line).place();
  }

  /** The candidates for the last word of a line. */
  public List<String> candidates(TypedLine line) {
    return new Typing(line).candidates();
  }

  /** One line, read up to the word that is being typed. */
  private final class Typing {
    private final String typed;
    private final Set<String> given = new HashSet<>();
    private Optional<Command> command = Optional.empty();
    private boolean named;
    private int bare;
    private Option open;
    private String repository = "";

    Typing(TypedLine line) {
      this.typed = line.typed();
      line.words().stream().skip(1).forEach(this::read);
    }

    private void read(String word) {
      if (word.startsWith("--")) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        given.add(name);
        Option option = option(name);
        if (equals >= 0) {
          value(option, word.substring(equals + 1));
          open = null;
        } else {
          open = option == null || option.arity() == Arity.NONE ? null : option;
        }
      } else if (open != null) {
        value(open, word);
        open = open.arity() == Arity.MANY ? open : null;
      } else if (named) {
        bare++;
      } else {
        named = true;
        command = commands.find.apply(word);
      }
    }

    private void value(Option option, String value) {
      if (option != null && option.name().equals("--repository-name")) {
        repository = value;
      }
    }

    private Option option(String name) {
      for (Option option : options()) {
        if (option.name().equals(name)) {
          return option;
        }
      }
      return null;
    }

    private List<Option> options() {
      List<Option> out = new ArrayList<>();
      command.ifPresent(found -> out.addAll(found.options()));
      out.addAll(commands.globals);
      return out;
    }

    Place place() {
      int equals = typed.indexOf('=');
      Option valued = typed.startsWith("-") ? null : open;
      if (typed.startsWith("--") && equals > 0) {
        valued = option(typed.substring(0, equals));
      }
      return new Place(named, command, Optional.ofNullable(valued));
    }

    List<String> candidates() {
      int equals = typed.indexOf('=');
      if (typed.startsWith("--") && equals > 0) {
        Option option = option(typed.substring(0, equals));
        return option == null
            ? List.of()
            : values(option, typed.substring(0, equals + 1), typed.substring(equals + 1));
      }
      if (open != null && !typed.startsWith("-")) {
        return values(open, "", typed);
      }
      if (!named && !typed.startsWith("-")) {
        return Candidates.starting(typed, commands.names);
      }
      List<String> out = new ArrayList<>();
      Optional<Argument> argument = argument();
      if (argument.isPresent()) {
        out.addAll(argument.get().choices());
        if (argument.get().required()) {
          return Candidates.starting(typed, out);
        }
      }
      for (Option option : options()) {
        if (!given.contains(option.name())) {
          out.add(option.name());
        }
      }
      return Candidates.starting(typed, out);
    }

    /** The bare word that may come next, if it is known which words it may be. */
    private Optional<Argument> argument() {
      if (bare > 0 || typed.startsWith("-")) {
        return Optional.empty();
      }
      return command
          .filter(found -> !found.arguments().isEmpty())
          .map(found -> found.arguments().getFirst())
          .filter(argument -> !argument.choices().isEmpty());
    }

    private List<String> values(Option option, String prefix, String value) {
      if (value.startsWith("file://") || value.startsWith("fileb://")) {
        String scheme = value.substring(0, value.indexOf("://") + 3);
        return Candidates.files(world.directory, prefix + scheme, value.substring(scheme.length()));
      }
      boolean known = all || option.name().equals("--region");
      List<String> found =
          switch (option.values()) {
            case Values.Any any -> List.of();
            case Values.Fixed fixed -> known ? fixed.words() : List.of();
            case Values.Prefixed prefixed -> known ? List.of(prefixed.prefix()) : List.of();
            case Values.Profiles profiles -> world.profiles.get();
            case Values.Files files -> {
              yield known ? Candidates.files(world.directory, "", value) : List.of();
            }
            case Values.Live live -> live(live.resource());
            case Values.Keys keys ->
                known ? Candidates.keys(keys, value, this::inStructure) : List.of();
          };
      return Candidates.starting(typed, Candidates.prefixed(prefix, found));
    }

    private List<String> inStructure(Values values) {
      return switch (values) {
        case Values.Fixed fixed -> fixed.words();
        case Values.Live live -> live(live.resource());
        case Values.Any any -> List.of();
        case Values.Prefixed prefixed -> List.of();
        case Values.Profiles profiles -> List.of();
        case Values.Files files -> List.of();
        case Values.Keys keys -> List.of();
      };
    }

    private List<String> live(Values.Resource resource) {
      boolean ofImages = resource == Values.Resource.TAG || resource == Values.Resource.DIGEST;
      if (ofImages && (!all || repository.isEmpty())) {
        return List.of();
      }
      return world.lookup.names(resource, ofImages ? repository : "");
    }
  }
}
