package dev.ecrpublic.command.help;

import dev.ecrpublic.command.CommandTree;
import dev.ecrpublic.command.OwnCommands;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.line.Dialect;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.output.pager.Pager;
import dev.ecrpublic.output.pager.PagerFailure;
import dev.ecrpublic.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the help pages: through the pager on a terminal, plain everywhere else. */
public final class Help {
  private static final List<String> OPTIONS = List.of("--help", "-h");
  private final Console console;
  private final boolean paged;
  private final CommandTree tree;

  /** Help on that console; {@code paged} is false where the user wants no pager. */
  public Help(Console console, boolean paged, Service service) {
    this.tree = new CommandTree(service);
    this.console = console;
    this.paged = paged;
  }

  /**
   * What {@code --help} or {@code -h} anywhere on a line asks for: the name of a command, empty for
   * the program itself, or nothing where the line has neither.
   */
  public static Optional<String> asked(List<String> words, Service service) {
    int end = words.indexOf("--");
    List<String> options = new ArrayList<>(end < 0 ? words : words.subList(0, end));
    if (!options.removeAll(OPTIONS)) {
      return Optional.empty();
    }
    return Optional.of(command(options, service));
  }

  /** The command on a line that need not be complete, such as {@code describe-images --output}. */
  private static String command(List<String> words, Service service) {
    try {
      Optional<String> named = Dialect.take(new ArrayList<>(Globals.parse(words).rest()));
      if (named.isPresent()) {
        return named.get();
      }
    } catch (Failure incomplete) {
      // What it has of commands may tell all the same.
    }
    List<String> names = OwnCommands.all(service);
    return words.stream().filter(names::contains).findFirst().orElse("");
  }

  /** Shows what the program is and which commands it has. */
  public void program() {
    show(ProgramPage.of(tree.program(tree.summaries())));
  }

  /** Shows a command; false where there is none of that name. */
  public boolean command(String name) {
    Optional<Command> command = tree.find(name);
    command.ifPresent(found -> show(CommandPage.of(tree.program(List.of(found)), found)));
    return command.isPresent();
  }

  private void show(Page page) {
    boolean watched = console.terminal().stdout();
    int columns = console.terminal().columns();
    Optional<List<String>> command =
        paged ? Pager.helpCommand(watched, console.env()) : Optional.empty();
    if (command.isPresent()
        && page(command.get(), TerminalPage.of(page, columns, TerminalPage.Looks.OVERSTRUCK))) {
      return;
    }
    String text =
        TerminalPage.of(
            page, columns, watched ? TerminalPage.Looks.CODES : TerminalPage.Looks.PLAIN);
    new Stdout(console.out(), Stdout.charset(console.env())).write(out -> out.write(text));
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
