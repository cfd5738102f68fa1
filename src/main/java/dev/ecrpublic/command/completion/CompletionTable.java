package dev.ecrpublic.command.completion;

import dev.ecrpublic.docs.Arity;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a completion script has to know of the program, without the rules of any shell. */
final class CompletionTable {
  /** Stands for any command. */
  static final String ANY_COMMAND = "*";

  private final Program program;

  CompletionTable(Program program) {
    this.program = program;
  }

  /**
   * Where the words for a value come from.
   *
   * @param kind any, words, prefix, profile, file, live or keys
   * @param words the words of the kinds that have them
   */
  record Source(String kind, List<String> words) {}

  /**
   * What options that behave alike take.
   *
   * @param patterns command and option, or option and key, divided by a blank
   * @param arity how many words they take
   * @param source where the words come from
   */
  record Rule(List<String> patterns, Arity arity, Source source) {}

  private record Behaviour(Arity arity, Source source) {}

  /** Every option that takes a value. */
  List<Rule> options() {
    Map<String, Map<Behaviour, List<String>>> names = new LinkedHashMap<>();
    for (Command command : program.commands()) {
      for (Option option : command.options()) {
        add(names, command.name(), option);
      }
    }
    for (Option option : program.globals()) {
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
          if (behaviour.arity != Arity.NONE) {
            out.add(new Rule(patterns, behaviour.arity, behaviour.source));
          }
        });
    return out;
  }

  private static void add(
      Map<String, Map<Behaviour, List<String>>> names, String command, Option option) {
    names
        .computeIfAbsent(option.name(), name -> new LinkedHashMap<>())
        .computeIfAbsent(
            new Behaviour(option.arity(), source(option.values())), key -> new ArrayList<>())
        .add(command);
  }

  /** Every key of a structure in shorthand for whose value there are words. */
  List<Rule> keys() {
    Map<Source, Set<String>> rules = new LinkedHashMap<>();
    for (Command command : program.commands()) {
      for (Option option : command.options()) {
        if (option.values() instanceof Values.Keys keys) {
          keys.members()
              .forEach(
                  (key, values) ->
                      rules
                          .computeIfAbsent(source(values), s -> new LinkedHashSet<>())
                          .add(option.name() + " " + key));
        }
      }
    }
    List<Rule> out = new ArrayList<>();
    rules.forEach(
        (source, patterns) -> {
          if (source.kind.equals("words") || source.kind.equals("live")) {
            out.add(new Rule(List.copyOf(patterns), Arity.ONE, source));
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
      case Values.Keys keys ->
          new Source("keys", keys.members().keySet().stream().map(key -> key + "=").toList());
    };
  }
}
