package dev.ecrpublic.app;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Subcommand;
import dev.ecrpublic.command.help.HelpCommand;
import dev.ecrpublic.command.help.HelpPages;
import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.model.Trace;
import java.util.List;

/**
 * A command line whose command is known.
 *
 * @param parsed the line
 * @param found the command with the words that follow its name
 * @param context what it works with
 */
record Found(Parsed parsed, Subcommand found, Context context) implements Step {
  private static final List<String> HELP = List.of(HelpCommand.NAME);

  @Override
  public Begun begun() {
    return parsed.begun();
  }

  @Override
  public ErrorFormat format() {
    return parsed.format();
  }

  @Override
  public Trace trace() {
    return parsed.trace();
  }

  @Override
  public boolean asksAgain() {
    return parsed.asksAgain();
  }

  @Override
  public String command() {
    return found.name();
  }

  @Override
  public Step next() {
    int exit =
        found.words().equals(HELP)
            ? context.help().show()
            : found.command().run(found.words(), context);
    adviseAfter(exit);
    return new Done(begun(), exit);
  }

  /** Some lines can be carried out, but hardly mean what they say. */
  private void adviseAfter(int exit) {
    if (exit == 0 && format().prose() && begun().words().toString().contains("://")) {
      begun().console().complainAsItIs(Advice.of(begun()).afterSuccess());
    }
  }

  /**
   * The help page of a command.
   *
   * @param begun the line that asks for it
   * @param path the names down to the command
   * @param paged whether a pager is wanted
   */
  record Page(Begun begun, List<String> path, boolean paged) implements Context.HelpPage {
    @Override
    public int show() {
      Cli program = begun.program();
      return new HelpPages(program, begun.console(), paged)
          .command(program.tree().find(path).orElseThrow());
    }
  }
}
