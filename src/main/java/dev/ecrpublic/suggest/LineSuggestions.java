package dev.ecrpublic.suggest;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.CommandTree;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Values;
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
   * What suggests words for one line. Names that only the registry knows are looked up once in its
   * life, in at most two seconds; without an answer there are none.
   */
  public static Suggester of(Console console, Service service) {
    CommandTree tree = new CommandTree(service);
    Program program = tree.program(tree.summaries());
    Profiles profiles = Profiles.load(console.env());
    Map<List<Object>, CompletableFuture<List<String>>> asked = new ConcurrentHashMap<>();
    return new CommandSuggester(
        program,
        tree::find,
        words ->
            new Completer.World(
                profiles::names,
                remembered(asked, words, console, profiles, service),
                console.directory()));
  }

  private static Lookup remembered(
      Map<List<Object>, CompletableFuture<List<String>>> asked,
      List<String> words,
      Console console,
      Profiles profiles,
      Service service) {
    return (resource, repository) -> {
      List<Object> key = List.of(resource, repository);
      return asked
          .computeIfAbsent(
              key,
              unknown ->
                  found(() -> names(words, console, profiles, service, resource, repository)))
          .join();
    };
  }

  private static List<String> names(
      List<String> words,
      Console console,
      Profiles profiles,
      Service service,
      Values.Resource resource,
      String repository) {
    return LiveNames.of(words, console, profiles, service).names(resource, repository);
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
