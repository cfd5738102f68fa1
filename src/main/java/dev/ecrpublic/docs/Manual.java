package dev.ecrpublic.docs;

import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What there is to say of the commands in picocli's model: the texts are found by the names of a
 * command and its options, so that help, man pages, completion and prompt tell the same.
 *
 * @param program the word that calls the program
 * @param version its version
 * @param texts the sentences
 * @param examples command lines worth showing
 * @param regions the service's regions
 * @param lookups whether names are looked up for a member of an operation's request
 */
public record Manual(
    String program,
    String version,
    HelpTexts texts,
    Examples examples,
    List<String> regions,
    BiPredicate<String, String> lookups) {

  /** What a command does, in a sentence or two; of the root, what the program is. */
  public String summary(CommandSpec command) {
    return command.parent() == null ? texts.service() : texts.command(key(command));
  }

  /** Further paragraphs about it. */
  public List<String> details(CommandSpec command) {
    return texts.details(command.parent() == null ? "service" : key(command));
  }

  /** What an option means. */
  public String text(OptionSpec option) {
    CommandSpec command = option.command();
    String name = option.longestName();
    if (command.parent() == null) {
      return texts.global(name);
    }
    if (member(option).isPresent()) {
      return texts.member(member(option).get().name());
    }
    if (command.userObject() instanceof Operation operation) {
      return operation.input().stream()
          .filter(member -> name.equals("--no-" + member.flag()))
          .findFirst()
          .map(member -> texts.member(member.name()))
          .orElseGet(() -> texts.option(name));
    }
    String own = texts.own(key(command), name);
    return own.isEmpty() ? texts.option(name) : own;
  }

  /** What a bare word means. */
  public String text(PositionalParamSpec word) {
    return texts.own(key(word.command()), word.paramLabel());
  }

  /** What a member of a command's result means. */
  public String told(CommandSpec command, String name) {
    return command.userObject() instanceof Operation
        ? texts.reply(name)
        : texts.told(key(command), name);
  }

  /** What the value of an option may be. */
  public Values values(OptionSpec option) {
    Values values = OptionValues.of(option, regions);
    return values instanceof Values.Live live
            && option.command().userObject() instanceof Operation operation
            && !lookups.test(operation.name(), live.resource().member())
        ? Values.ANY
        : values;
  }

  /** What a bare word may be, where it is not one of a few. */
  public Values values(PositionalParamSpec word) {
    return OperandValues.of(word);
  }

  /** Command lines worth showing. */
  public List<Example> examples(CommandSpec command) {
    return examples.of(
        command.parent() == null ? program : String.join(" ", CommandTree.path(command)));
  }

  /** The member of a request that an option sets, if it sets one. */
  public static Optional<Parameter> member(OptionSpec option) {
    return option.userObject() instanceof Parameter member ? Optional.of(member) : Optional.empty();
  }

  /** The members of a command's result, absent where the result is no document. */
  public static Optional<List<Parameter>> output(CommandSpec command) {
    return switch (command.userObject()) {
      case Operation operation -> Optional.of(operation.output());
      case Answers answers -> Optional.of(answers.output());
      case null, default -> Optional.empty();
    };
  }

  /** The key of a command's texts: the names down to it, with dots between. */
  public static String key(CommandSpec command) {
    return String.join(".", CommandTree.path(command));
  }
}
