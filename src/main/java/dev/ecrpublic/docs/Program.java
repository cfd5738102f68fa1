package dev.ecrpublic.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The whole program as its help, its man pages and completion see it.
 *
 * @param name the word that calls it
 * @param version its version
 * @param summary what it is, in a sentence
 * @param details further paragraphs
 * @param commands every command in the order in which completion offers them
 * @param globals the options that every command takes
 * @param examples command lines worth showing
 * @param reference exit codes, environment, files and related pages
 * @param members what a member of that name means in a request, empty if unknown
 * @param replies the same in a reply
 */
public record Program(
    String name,
    String version,
    String summary,
    List<String> details,
    List<Command> commands,
    List<Option> globals,
    List<Example> examples,
    Reference reference,
    UnaryOperator<String> members,
    UnaryOperator<String> replies) {

  /** The commands by name. */
  public List<Command> sortedCommands() {
    List<Command> out = new ArrayList<>(commands);
    out.sort(Comparator.comparing(Command::name));
    return out;
  }

  /** The command of that name. */
  public Optional<Command> command(String wanted) {
    return commands.stream().filter(c -> c.name().equals(wanted)).findFirst();
  }
}
