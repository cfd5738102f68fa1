package dev.ecrpublic.command.shell.edit;

import dev.ecrpublic.command.shell.Host;
import dev.ecrpublic.command.shell.Session;
import dev.ecrpublic.command.shell.ShellToken;
import dev.ecrpublic.suggest.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What TAB offers: the shell's own words, and for commands what the suggester knows. */
final class Completion implements Completer {
  private static final long PATIENCE_MILLIS = 2000;
  private final Host host;

  Completion(Host host) {
    this.host = host;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (!(line instanceof Typed.Word word) || line.line().strip().startsWith("!")) {
      return;
    }
    int order = 0;
    for (Suggestion suggestion : beginning(word.word(), inTime(word))) {
      String value = suggestion.value();
      String description = suggestion.description().isEmpty() ? null : suggestion.description();
      candidates.add(
          new Candidate(value, value, null, description, null, null, suggestion.whole(), order));
      order++;
    }
  }

  /** Letters out of the middle of a word count only where no word begins with them. */
  private static List<Suggestion> beginning(String typed, List<Suggestion> all) {
    List<Suggestion> out = new ArrayList<>();
    for (Suggestion suggestion : all) {
      if (suggestion.value().startsWith(typed)) {
        out.add(suggestion);
      }
    }
    return out.isEmpty() ? all : out;
  }

  /** Names may have to be looked up far away; nobody waits long for a key. */
  private List<Suggestion> inTime(Typed.Word word) {
    AtomicReference<List<Suggestion>> found = new AtomicReference<>(List.of());
    Thread search = Thread.ofVirtual().unstarted(() -> found.set(suggestions(word)));
    search.setUncaughtExceptionHandler((thread, failure) -> {});
    search.start();
    try {
      search.join(PATIENCE_MILLIS);
    } catch (InterruptedException keyPressed) {
      Thread.currentThread().interrupt();
    }
    search.interrupt();
    return found.get();
  }

  private List<Suggestion> suggestions(Typed.Word word) {
    List<String> before = new ArrayList<>(word.words().subList(0, word.wordIndex()));
    if (word.sign() == ShellToken.Kind.INTO || word.sign() == ShellToken.Kind.APPEND) {
      return host.suggester().suggest(List.of("--ca-bundle"), word.word());
    }
    if (word.sign() != null) {
      return List.of();
    }
    if (!before.isEmpty() && before.getFirst().equals("aws")) {
      before.removeFirst();
    }
    boolean named = !before.isEmpty() && before.getFirst().equals("ecr-public");
    if (named) {
      before.removeFirst();
      return host.suggester().suggest(before, word.word());
    }
    if (before.isEmpty()) {
      List<Suggestion> out = new ArrayList<>(host.suggester().suggest(before, word.word()));
      if (!word.word().startsWith("-")) {
        out.addAll(starting(word.word(), Session.OWN));
      }
      return out;
    }
    return switch (before.getFirst()) {
      case "set", "unset" -> setting(before, word.word());
      case "help" ->
          before.size() == 1 ? host.suggester().suggest(List.of(), word.word()) : List.of();
      case "history", "exit", "quit" -> List.of();
      default -> host.suggester().suggest(before, word.word());
    };
  }

  private List<Suggestion> setting(List<String> before, String typed) {
    if (before.size() == 2 && before.getFirst().equals("set")) {
      return host.suggester().suggest(List.of("--" + before.get(1)), typed);
    }
    if (before.size() > 1) {
      return List.of();
    }
    Map<String, String> names = new LinkedHashMap<>();
    host.commands()
        .globals()
        .forEach(option -> names.put(option.name().substring(2), option.text()));
    names.keySet().retainAll(host.settable());
    return starting(typed, names);
  }

  private static List<Suggestion> starting(String typed, Map<String, String> described) {
    List<Suggestion> out = new ArrayList<>();
    described.forEach(
        (name, text) -> {
          if (name.startsWith(typed)) {
            out.add(new Suggestion(name, text, true));
          }
        });
    return out;
  }
}
