package dev.ecrpublic.app;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.alias.AliasFile;
import dev.ecrpublic.command.prompt.AutoPrompt;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.DebugLog;
import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.Version;
import dev.ecrpublic.text.PythonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line whose surroundings are known.
 *
 * @param begun the line
 * @param tls whether a TLS connection is likely to come of it
 * @param profiles the configuration files
 */
record Configured(Begun begun, boolean tls, Profiles profiles) implements Step {
  private List<String> words() {
    return begun.words();
  }

  private Service service() {
    return begun.program().service();
  }

  private Settings early() {
    return new Settings(service(), new Globals(Map.of(), words()), begun.console().env(), profiles);
  }

  @Override
  public ErrorFormat format() {
    return early().errorFormat();
  }

  @Override
  public boolean asksAgain() {
    return begun.asking() && mode() == AutoPrompt.Mode.ON_PARTIAL;
  }

  private AutoPrompt.Mode mode() {
    return AutoPrompt.mode(early().autoPrompt(words()), words(), begun.console());
  }

  @Override
  public Step next() {
    Console console = begun.console();
    AliasFile aliases = AliasFile.of(service().name(), console.env());
    Optional<HelpOption> help =
        words().contains("--help") || words().contains("-h")
            ? HelpOption.in(words(), aliases, begun.program())
            : Optional.empty();
    if (help.isPresent()) {
      boolean paged = !words().contains(GlobalOption.NO_CLI_PAGER.flag());
      return new Done(begun, help.get().show(console, paged));
    }
    if (words().contains(GlobalOption.CLI_AUTO_PROMPT.flag())
        && words().contains(GlobalOption.NO_CLI_AUTO_PROMPT.flag())) {
      throw Failure.Usage.parameter(
          "Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the same time.");
    }
    if (begun.asking() && !early().autoPrompt(words()).isEmpty() && mode() == AutoPrompt.Mode.ON) {
      return AutoPrompt.ask(begun.program(), words(), console)
          .<Step>map(begun::answered)
          .orElseGet(() -> new Done(begun, AutoPrompt.LEFT));
    }
    Globals globals = Globals.parse(words());
    return new Parsed(this, globals, aliases, trace(globals), 0);
  }

  private Trace trace(Globals globals) {
    if (!globals.has(GlobalOption.DEBUG)) {
      return Trace.OFF;
    }
    Trace trace = new DebugLog(begun.console());
    trace.line("ecrpublic.cli", () -> "CLI version: " + Version.line(service().name()));
    trace.line("ecrpublic.cli", () -> "Arguments entered to CLI: " + PythonText.repr(words()));
    return trace;
  }
}
