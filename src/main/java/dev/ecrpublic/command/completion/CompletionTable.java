package dev.ecrpublic.command.completion;

import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.docs.Values;
import dev.ecrpublic.docs.page.Sections;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.suggest.ImageWords;
import dev.ecrpublic.suggest.NextWords;
import dev.ecrpublic.suggest.Operands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Range;

/** What a completion script has to know of the program, without the rules of any shell. */
final class CompletionTable {
  /** Stands for any command. */
  static final String ANY_COMMAND = "*";

  /** Stands for any number of bare words before. */
  static final String ANY_NUMBER = "*";

  private final Manual manual;
  private final CommandSpec root;
  private final List<CommandSpec> commands;

  /** Of a root with every command. */
  CompletionTable(Manual manual, CommandSpec root) {
    this.manual = manual;
    this.root = root;
    this.commands = CommandTree.all(root);
  }

  /** A command or an option with what it does, as a phrase. */
  record Item(String name, String text) {}

  /** The options of a command, which is named by its path. */
  record Options(String command, List<Item> items) {}

  /** The bare words that may follow a command, which is named by its path. */
  record Following(String command, NextWords words) {}

  /**
   * Where the words for a value come from.
   *
   * @param kind any, words, prefix, profile, file, live, place, archive or keys
   * @param words the words of the kinds that have them
   */
  record Source(String kind, List<String> words) {}

  /**
   * What options or bare words that behave alike take.
   *
   * @param patterns command and option, option and key, or command and the number of bare words
   *     before, divided by a space
   * @param arity how many words they take: none, one, optional or many; of bare words, needed or
   *     optional
   * @param source where the words come from
   */
  record Rule(List<String> patterns, String arity, Source source) {}

  private record Behaviour(String arity, Source source) {}

  private static String name(CommandSpec command) {
    return String.join(" ", CommandTree.path(command));
  }

  /** The commands right below the root. */
  List<Item> commands() {
    List<Item> out = new ArrayList<>();
    for (CommandSpec command : CommandTree.below(root)) {
      out.add(new Item(command.name(), Sections.phrase(manual.summary(command))));
    }
    return out;
  }

  /** The options that every command has. */
  List<Item> globals() {
    return items(root);
  }

  private List<Item> items(CommandSpec command) {
    List<Item> out = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      out.add(new Item(option.longestName(), Sections.phrase(manual.text(option))));
    }
    return out;
  }

  /** The options of every command that has some. */
  List<Options> commandOptions() {
    List<Options> out = new ArrayList<>();
    for (CommandSpec command : commands) {
      if (!command.options().isEmpty()) {
        out.add(new Options(name(command), items(command)));
      }
    }
    return out;
  }

  /** The bare words of every command that takes some. */
  List<Following> following() {
    List<Following> out = new ArrayList<>();
    for (CommandSpec command : commands) {
      NextWords words = NextWords.of(command);
      if (!words.choices().isEmpty()) {
        out.add(new Following(name(command), words));
      }
    }
    return out;
  }

  private static String arity(Range arity) {
    if (arity.max() > 1) {
      return "many";
    }
    if (arity.max() == 0) {
      return "none";
    }
    return arity.min() == 0 ? "optional" : "one";
  }

  /** Every option that takes a value. */
  List<Rule> options() {
    Map<String, Map<Behaviour, List<String>>> names = new LinkedHashMap<>();
    for (CommandSpec command : commands) {
      for (OptionSpec option : command.options()) {
        add(names, name(command), option);
      }
    }
    for (OptionSpec option : root.options()) {
      add(names, ANY_COMMAND, option);
    }
    Map<Behaviour, List<String>> rules = new LinkedHashMap<>();
    names.forEach(
        (name, found) ->
            found.forEach(
                (behaviour, commands) -> {
                  List<String> patterns =
                      rules.computeIfAbsent(behaviour, key -> new ArrayList<>());
                  boolean everywhere = found.size() == 1;
                  for (String command : everywhere ? List.of(ANY_COMMAND) : commands) {
                    patterns.add(command + " " + name);
                  }
                }));
    List<Rule> out = new ArrayList<>();
    rules.forEach(
        (behaviour, patterns) -> {
          if (!behaviour.arity.equals("none")) {
            out.add(new Rule(patterns, behaviour.arity, behaviour.source));
          }
        });
    return out;
  }

  private void add(
      Map<String, Map<Behaviour, List<String>>> names, String command, OptionSpec option) {
    names
        .computeIfAbsent(option.longestName(), name -> new LinkedHashMap<>())
        .computeIfAbsent(
            new Behaviour(arity(option.arity()), source(manual.values(option))),
            key -> new ArrayList<>())
        .add(command);
  }

  /** Every key of a structure in shorthand for whose value there are words. */
  List<Rule> keys() {
    Map<Source, Set<String>> rules = new LinkedHashMap<>();
    for (CommandSpec command : commands) {
      for (OptionSpec option : command.options()) {
        if (manual.values(option) instanceof Values.Keys keys) {
          keys.members()
              .forEach(
                  (key, values) ->
                      rules
                          .computeIfAbsent(source(values), s -> new LinkedHashSet<>())
                          .add(option.longestName() + " " + key));
        }
      }
    }
    List<Rule> out = new ArrayList<>();
    rules.forEach(
        (source, patterns) -> {
          if (source.kind.equals("words") || source.kind.equals("live")) {
            out.add(new Rule(List.copyOf(patterns), "one", source));
          }
        });
    return out;
  }

  private static Source source(Values values) {
    return switch (values) {
      case Values.Any any -> new Source("any", List.of());
      case Values.Fixed fixed -> new Source("words", fixed.words());
      case Values.Prefixed prefixed -> new Source("prefix", List.of(prefixed.prefix()));
      case Values.Profiles profiles -> new Source("profile", List.of());
      case Values.Files files -> new Source("file", List.of());
      case Values.Live live -> new Source("live", List.of());
      case Values.ImageNames images -> source(images);
      case Values.Keys keys ->
          new Source("keys", keys.members().keySet().stream().map(key -> key + "=").toList());
    };
  }

  private static Source source(Values.ImageNames images) {
    if (!images.inFile()) {
      return new Source("live", List.of());
    }
    return new Source(images.inRegistry() ? "place" : "archive", ImageWords.fileBeginnings());
  }

  /** Every bare word for which there are candidates; the first rule that fits counts. */
  List<Rule> operands() {
    Map<Source, List<String>> needed = new LinkedHashMap<>();
    Map<Source, List<String>> optional = new LinkedHashMap<>();
    for (CommandSpec command : commands) {
      for (PositionalParamSpec word : command.positionalParameters()) {
        Source source = source(manual.values(word));
        int first = word.index().min();
        boolean more = word.index().max() > first;
        if (Operands.needed(word, first)) {
          patterns(needed, source).add(name(command) + " " + first);
        }
        if (more || !Operands.needed(word, first)) {
          patterns(optional, source).add(name(command) + " " + (more ? ANY_NUMBER : first));
        }
      }
    }
    List<Rule> out = new ArrayList<>(rules("needed", needed));
    out.addAll(rules("optional", optional));
    return out;
  }

  private static List<String> patterns(Map<Source, List<String>> rules, Source source) {
    return rules.computeIfAbsent(source, unseen -> new ArrayList<>());
  }

  private static List<Rule> rules(String arity, Map<Source, List<String>> patterns) {
    List<Rule> out = new ArrayList<>();
    patterns.forEach(
        (source, found) -> {
          if (!source.kind.equals("any")) {
            out.add(new Rule(found, arity, source));
          }
        });
    return out;
  }
}
