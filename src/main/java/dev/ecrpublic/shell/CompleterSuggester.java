package dev.ecrpublic.shell;

import dev.ecrpublic.complete.Completer;
import dev.ecrpublic.complete.TypedLine;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Suggests what completion in other shells offers, with the sentences of the help. */
public final class CompleterSuggester implements Suggester {
  private final Completer.Commands commands;
  private final Completer completer;

  /** Suggestions from those commands and that world. */
  public CompleterSuggester(Completer.Commands commands, Completer.World world) {
    this.commands = commands;
    this.completer = Completer.all(commands, world);
  }

  @Override
  public List<Suggestion> suggest(List<String> before, String typed) {
    List<String> words = new ArrayList<>();
    words.add("ecr-public");
    words.addAll(before);
    Map<String, String> texts = new HashMap<>();
    for (Option option : commands.globals()) {
      texts.put(option.name(), option.text());
    }
    boolean named = before.stream().anyMatch(commands.names()::contains);
    for (String name : named ? before : commands.names()) {
      commands.find().apply(name).ifPresent(found -> describe(found, texts));
    }
    List<Suggestion> out = new ArrayList<>();
    for (String value : completer.candidates(new TypedLine(words, typed))) {
      boolean whole = !value.endsWith("=") && !value.endsWith("/");
      out.add(new Suggestion(value, texts.getOrDefault(value, ""), whole));
    }
    return out;
  }

  private static void describe(Command command, Map<String, String> texts) {
    texts.put(command.name(), command.summary());
    for (Option option : command.options()) {
      texts.put(option.name(), option.text());
    }
  }
}
