package dev.ecrpublic.command.alias;

import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a line with an alias comes to. */
public final class Expansion {
  private static final List<GlobalOption> REFUSED =
      List.of(GlobalOption.DEBUG, GlobalOption.PROFILE);

  private Expansion() {}

  /**
   * The alias's words in the place of its name, its global options before those that were typed.
   *
   * @param typed the line's global options
   * @param words the line's other words without the alias's name
   * @param builtIn whether the program has a command of that name, which is then what is meant,
   *     whatever command the alias begins with
   */
  public static Globals of(Alias alias, Globals typed, List<String> words, boolean builtIn) {
    Globals own = Globals.parse(alias.words());
    for (GlobalOption option : REFUSED) {
      if (own.has(option)) {
        throw new Failure.Internal(
            "Global parameter \""
                + option.flag()
                + "\" detected in alias \""
                + alias.name()
                + "\" which is not support in subcommand aliases.");
      }
    }
    Map<GlobalOption, String> given = new EnumMap<>(GlobalOption.class);
    given.putAll(typed.given());
    own.given().forEach((option, value) -> given(given, option, value));
    List<String> all = new ArrayList<>(own.rest());
    all.addAll(words);
    if (builtIn) {
      if (!all.isEmpty()) {
        all.removeFirst();
      }
      all.addFirst(alias.name());
    }
    return new Globals(given, all);
  }

  /** An option that says what holds anyway changes nothing. */
  private static void given(Map<GlobalOption, String> given, GlobalOption option, String value) {
    if (option != GlobalOption.COLOR || !value.equals("auto")) {
      given.put(option, value);
    }
  }
}
