package dev.ecrpublic.command.help;

import dev.ecrpublic.command.Program;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.docs.page.CommandPage;
import dev.ecrpublic.docs.page.Page;
import dev.ecrpublic.docs.page.ProgramPage;
import dev.ecrpublic.docs.page.ShortPage;
import dev.ecrpublic.docs.page.TerminalPage;
import dev.ecrpublic.output.pager.Pager;
import dev.ecrpublic.output.pager.PagerFailure;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the help pages: through the pager on a terminal, plain everywhere else. */
public final class HelpPages {
  private final Program program;
  private final Console console;
  private final boolean paged;

  /** The pages of a program on that console; {@code paged} is false where no pager is wanted. */
  public HelpPages(Program program, Console console, boolean paged) {
    this.program = program;
    this.console = console;
    this.paged = paged;
  }

  /** In a few lines, what the program is and which commands it has. */
  public String overview() {
    return ShortPage.of(program.manual(), program.tree().root(), console.terminal().columns());
  }

  /** Shows that. */
  public int showOverview() {
    String usage = "usage: " + program.service().name() + " [global options] COMMAND [options]";
    return print(usage + "\n\n" + overview());
  }

  /** Shows everything about the program. */
  public int showAll() {
    return show(ProgramPage.of(program.manual(), program.tree().whole()));
  }

  /** Shows a command. */
  public int command(CommandSpec command) {
    return show(CommandPage.of(program.manual(), command));
  }

  private int show(Page page) {
    boolean watched = console.terminal().stdout();
    int columns = console.terminal().columns();
    Optional<List<String>> command =
        paged ? Pager.helpCommand(watched, console.env()) : Optional.empty();
    if (command.isPresent()
        && page(command.get(), TerminalPage.of(page, columns, TerminalPage.Looks.OVERSTRUCK))) {
      return 0;
    }
    TerminalPage.Looks looks = watched ? TerminalPage.Looks.CODES : TerminalPage.Looks.PLAIN;
    return print(TerminalPage.of(page, columns, looks));
  }

  private int print(String text) {
    new Stdout(console.out(), Stdout.charset(console.env())).write(out -> out.write(text));
    return 0;
  }

  /** Help that cannot be shown page by page is shown all the same. */
  private boolean page(List<String> command, String text) {
    try (Pager pager = Pager.start(command, console.env())) {
      new Stdout(pager, Stdout.charset(console.env())).write(out -> out.write(text));
      return true;
    } catch (PagerFailure notThere) {
      return false;
    }
  }
}
