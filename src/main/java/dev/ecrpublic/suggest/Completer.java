package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.docs.Values;
import dev.ecrpublic.line.CommandTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The candidates for the word at the end of a line, whole words each, in the order in which they
 * are declared.
 */
public final class Completer {
  private final Known commands;
  private final World world;
  private final boolean all;

  /**
   * The commands there are.
   *
   * @param names their names in the order of the candidates
   * @param globals the options that every command takes
   * @param find the command of a name; only the typed one is asked for
   * @param manual what is known of their options' values
   */
  public record Known(
      List<String> names,
      List<OptionSpec> globals,
      Function<String, Optional<CommandSpec>> find,
      Manual manual) {
    /** All commands of a program. */
    public static Known all(CommandTree tree, Manual manual) {
      return new Known(tree.names(), tree.globals(), tree::find, manual);
    }

    /** Those that the mirrored program has too. */
    public static Known mirrored(CommandTree tree, Manual manual) {
      return new Known(tree.mirrored(), tree.mirroredGlobals(), tree::find, manual);
    }
  }

  /**
   * What candidates are found in beside the commands.
   *
   * @param profiles the profiles of the AWS configuration files
   * @param lookup names that only the registry knows
   * @param directory where relative paths begin
   */
  public record World(Supplier<List<String>> profiles, Lookup lookup, Path directory) {}

  private Completer(Known commands, World world, boolean all) {
    this.commands = commands;
    this.world = world;
    this.all = all;
  }

  /** Everything that can be completed. */
  public static Completer all(Known commands, World world) {
    return new Completer(commands, world, true);
  }

  /**
   * What the AWS CLI's completer offers: no fixed values but the region's, no keys in shorthand, no
   * tags and digests.
   */
  public static Completer likeAws(Known commands, World world) {
    return new Completer(commands, world, false);
  }

  /**
   * Where the last word of a line stands.
   *
   * @param named whether a command was named before it
   * @param command the command, if it is known
   * @param option the option whose value the word is, absent for any other word
   * @param operand what the command calls the word, absent for options and their values
   */
  public record Place(
      boolean named,
      Optional<CommandSpec> command,
      Optional<OptionSpec> option,
      Optional<PositionalParamSpec> operand) {}

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
    private Optional<CommandSpec> command = Optional.empty();
    private boolean named;
    private int bare;
    private OptionSpec open;
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
        OptionSpec option = option(name);
        if (equals >= 0) {
          value(option, word.substring(equals + 1));
          open = null;
        } else {
          open = option == null || option.arity().max() == 0 ? null : option;
        }
      } else if (open != null) {
        value(open, word);
        open = open.arity().max() > 1 ? open : null;
      } else if (named) {
        Optional<CommandSpec> below = command.flatMap(found -> CommandTree.below(found, word));
        command = below.isPresent() ? below : command;
        bare += below.isPresent() ? 0 : 1;
      } else {
        named = true;
        command = commands.find.apply(word);
      }
    }

    private void value(OptionSpec option, String value) {
      if (option != null && option.longestName().equals("--repository-name")) {
        repository = value;
      }
    }

    private OptionSpec option(String name) {
      for (OptionSpec option : options()) {
        if (option.longestName().equals(name)) {
          return option;
        }
      }
      return null;
    }

    private List<OptionSpec> options() {
      List<OptionSpec> out = new ArrayList<>();
      command.ifPresent(found -> out.addAll(found.options()));
      out.addAll(commands.globals);
      return out;
    }

    Place place() {
      int equals = typed.indexOf('=');
      OptionSpec valued = typed.startsWith("-") ? null : open;
      if (typed.startsWith("--") && equals > 0) {
        valued = option(typed.substring(0, equals));
      }
      Optional<PositionalParamSpec> operand = valued == null ? operand() : Optional.empty();
      return new Place(named, command, Optional.ofNullable(valued), operand);
    }

    private Optional<PositionalParamSpec> operand() {
      return typed.startsWith("-")
          ? Optional.empty()
          : command.flatMap(found -> Operands.at(found, bare));
    }

    List<String> candidates() {
      int equals = typed.indexOf('=');
      if (typed.startsWith("--") && equals > 0) {
        OptionSpec option = option(typed.substring(0, equals));
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
      NextWords words = bare == 0 && !typed.startsWith("-") ? words() : NextWords.NONE;
      out.addAll(words.choices());
      Optional<PositionalParamSpec> operand = all ? operand() : Optional.empty();
      Values values = operand.map(commands.manual::values).orElse(Values.ANY);
      out.addAll(offered(values, typed));
      boolean needed = operand.isPresent() && Operands.needed(operand.get(), bare);
      if (words.needed() || needed && values != Values.ANY) {
        return Candidates.starting(typed, out);
      }
      for (OptionSpec option : options()) {
        if (!given.contains(option.longestName())) {
          out.add(option.longestName());
        }
      }
      return Candidates.starting(typed, out);
    }

    private NextWords words() {
      return command.map(NextWords::of).orElse(NextWords.NONE);
    }

    private List<String> values(OptionSpec option, String prefix, String value) {
      if (value.startsWith("file://") || value.startsWith("fileb://")) {
        String scheme = value.substring(0, value.indexOf("://") + 3);
        return Candidates.files(world.directory, prefix + scheme, value.substring(scheme.length()));
      }
      Values values = commands.manual.values(option);
      boolean known = all || option.longestName().equals("--region") || fromOutside(values);
      List<String> found = known ? offered(values, value) : List.of();
      return Candidates.starting(typed, Candidates.prefixed(prefix, found));
    }

    private static boolean fromOutside(Values values) {
      return values instanceof Values.Profiles || values instanceof Values.Live;
    }

    private List<String> offered(Values values, String value) {
      return switch (values) {
        case Values.Any any -> List.of();
        case Values.Fixed fixed -> fixed.words();
        case Values.Prefixed prefixed -> List.of(prefixed.prefix());
        case Values.Profiles profiles -> world.profiles.get();
        case Values.Files files -> Candidates.files(world.directory, "", value);
        case Values.Live live -> live(live.resource());
        case Values.ImageNames images ->
            new ImageWords(world.lookup, world.directory).after(value, images);
        case Values.Keys keys -> Candidates.keys(keys, value, this::inStructure);
      };
    }

    private List<String> inStructure(Values values) {
      return switch (values) {
        case Values.Fixed fixed -> fixed.words();
        case Values.Live live -> live(live.resource());
        case Values.Any any -> List.of();
        case Values.Prefixed prefixed -> List.of();
        case Values.Profiles profiles -> List.of();
        case Values.Files files -> List.of();
        case Values.ImageNames images -> List.of();
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
