package dev.ecrpublic.app;

import dev.ecrpublic.command.alias.Alias;
import dev.ecrpublic.command.alias.AliasFile;
import dev.ecrpublic.command.alias.Expansion;
import dev.ecrpublic.command.alias.ShellRun;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.text.PythonText;
import java.util.List;
import java.util.Optional;

/**
 * A line whose command is an alias.
 *
 * @param parsed the line
 * @param alias the alias
 * @param words what follows its name
 */
record Aliased(Parsed parsed, Alias alias, List<String> words) {
  private static final int DEEPEST = 100;

  /** The step to what the alias stands for. */
  Step next() {
    Begun begun = parsed.begun();
    Console console = begun.console();
    Trace trace = parsed.trace();
    if (alias.external()) {
      String shell = alias.shellCommand(words);
      trace.line("ecrpublic.alias", () -> "Alias " + alias.name() + " runs " + shell);
      return new Done(begun, ShellRun.run(shell, console.env(), console.directory()));
    }
    if (parsed.depth() == DEEPEST) {
      throw new Failure.Internal(
          "Alias \"" + alias.name() + "\" stands for itself, be it by way of others.");
    }
    boolean builtIn = builtIn(new Root(begun.program()));
    Globals expanded = Expansion.of(alias, parsed.globals(), words, builtIn);
    trace.line(
        "ecrpublic.alias",
        () -> "Alias " + alias.name() + " stands for " + PythonText.repr(expanded.rest()));
    AliasFile others = builtIn ? AliasFile.none() : parsed.aliases();
    Optional<HelpOption> help = HelpOption.in(expanded.rest(), others, begun.program());
    return help.isPresent()
        ? new Done(begun, help.get().show(console, !expanded.has(GlobalOption.NO_CLI_PAGER)))
        : new Parsed(parsed.typed(), expanded, others, trace, parsed.depth() + 1);
  }

  /**
   * Whether an alias adds to the command of its name: always where the AWS CLI has that command
   * too, else only where it begins with it.
   */
  private boolean builtIn(Root root) {
    String name = alias.name();
    return root.mirrored(name)
        || root.own(name)
            && Globals.parse(alias.words()).rest().stream().findFirst().equals(Optional.of(name));
  }
}
