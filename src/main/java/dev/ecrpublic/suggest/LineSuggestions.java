package dev.ecrpublic.suggest;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.service.Service;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Makes what suggests words for lines that are typed into this program. */
public final class LineSuggestions {
  private static final long LONGEST_MILLIS = 2000;

  private LineSuggestions() {}

  /**
   * What suggests words for one line of a program. Names that only the registry knows are looked up
   * once in its life, in at most two seconds; without an answer there are none.
   */
  public static Suggester of(CommandTree tree, Manual manual, Console console, Service service) {
    Profiles profiles = Profiles.load(console.env());
    Map<List<Object>, CompletableFuture<List<String>>> asked = new ConcurrentHashMap<>();
    return new CommandSuggester(
        Completer.Known.all(tree, manual),
        words ->
            new Completer.World(
                profiles::names,
                remembered(asked, () -> LiveNames.of(words, console, profiles, service)),
                console.directory()));
  }

  private static Lookup remembered(
      Map<List<Object>, CompletableFuture<List<String>>> asked, Supplier<Lookup> live) {
    return (resource, repository) ->
        asked
            .computeIfAbsent(
                List.of(resource, repository),
                unknown -> found(() -> live.get().names(resource, repository)))
            .join();
  }

  private static CompletableFuture<List<String>> found(Supplier<List<String>> search) {
    CompletableFuture<List<String>> out = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                out.complete(search.get());
              } catch (RuntimeException unanswered) {
                out.complete(List.of());
              }
            });
    thread.setDaemon(true);
    thread.start();
    return out.completeOnTimeout(List.of(), LONGEST_MILLIS, TimeUnit.MILLISECONDS);
  }
}
