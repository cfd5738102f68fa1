package dev.ecrpublic.command;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.command.wait.WaitCommand;
import dev.ecrpublic.docs.Argument;
import dev.ecrpublic.docs.Arity;
import dev.ecrpublic.docs.Command;
import dev.ecrpublic.docs.Examples;
import dev.ecrpublic.docs.HelpTexts;
import dev.ecrpublic.docs.MemberValues;
import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Values;
import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.Version;
import dev.ecrpublic.service.Waiter;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Every command with its options and texts, as help, man pages and completion see it: made from the
 * options that the command line is read by, so that the two cannot differ.
 */
public final class CommandTree {
  private final Service service;
  private final HelpTexts texts;
  private final Examples examples;
  private final Catalog catalog;

  /** The commands of the program for that service. */
  public CommandTree(Service service) {
    this.service = service;
    this.texts = HelpTexts.load(service);
    this.examples = Examples.load(service);
    this.catalog = service.catalog();
  }

  /** The commands' names in the order in which completion offers them. */
  public List<String> names() {
    List<String> out = mirroredNames();
    out.addAll(OwnCommands.names());
    return out;
  }

  /** The same of the commands that the mirrored program has too. */
  public List<String> mirroredNames() {
    List<String> out = new ArrayList<>(catalog.names());
    out.addAll(OwnCommands.mirrored(service));
    return out;
  }

  /** The global options that the mirrored program has too. */
  public List<Option> mirroredGlobals() {
    List<Option> out = new ArrayList<>(globals());
    out.removeIf(option -> GlobalOption.exact(option.name()));
    return out;
  }

  /** The whole program. */
  public Program program() {
    List<Command> commands = new ArrayList<>();
    for (String name : names()) {
      commands.add(find(name).orElseThrow());
    }
    return program(commands);
  }

  /** The program with one of its commands, or none, which takes less time than all of them. */
  public Program program(List<Command> commands) {
    return new Program(
        service.name(),
        Version.number(),
        texts.service(),
        texts.details("service"),
        commands,
        globals(),
        examples.of(service.name()),
        texts.reference(),
        texts::member,
        texts::reply);
  }

  /** The commands with what they do, for a list of them. */
  public List<Command> summaries() {
    List<Command> out = new ArrayList<>();
    for (String name : names()) {
      out.add(command(name, List.of(), List.of(), Optional.empty()));
    }
    out.add(command(Cli.HELP, List.of(), List.of(), Optional.empty()));
    return out;
  }

  /** The command of that name. */
  public Optional<Command> find(String name) {
    Optional<Operation> operation = catalog.find(name).map(found -> found);
    if (operation.isPresent()) {
      return operation.map(this::operation);
    }
    for (Waiter waiter : service.waiters()) {
      if (name.equals(WaitCommand.NAME + " " + waiter.name())) {
        return catalog.find(waiter.operation()).map(polled -> waiting(waiter, polled));
      }
    }
    return OwnCommands.find(name, service).map(own -> own(name, own.spec()));
  }

  /** The options that every command takes. */
  public List<Option> globals() {
    List<Option> out = new ArrayList<>();
    for (GlobalOption option : GlobalOption.values()) {
      out.add(
          new Option(
              option.flag(),
              option.valued() ? Arity.ONE : Arity.NONE,
              false,
              false,
              texts.global(option.flag()),
              Optional.empty(),
              values(option)));
    }
    return out;
  }

  private Values values(GlobalOption option) {
    if (!option.choices().isEmpty()) {
      return new Values.Fixed(option.choices());
    }
    return switch (option) {
      case PROFILE -> new Values.Profiles();
      case REGION -> new Values.Fixed(service.regions());
      case CA_BUNDLE -> new Values.Files();
      default -> Values.ANY;
    };
  }

  private Command command(
      String name,
      List<Argument> arguments,
      List<Option> options,
      Optional<List<Parameter>> output) {
    return new Command(
        name,
        texts.command(name),
        texts.details(name),
        arguments,
        options,
        examples.of(name),
        output);
  }

  private Command waiting(Waiter waiter, Operation polled) {
    Command like = operation(polled);
    String name = WaitCommand.NAME + "." + waiter.name();
    return new Command(
        name.replace('.', ' '),
        texts.command(name),
        texts.details(name),
        List.of(),
        like.options(),
        examples.of(name.replace('.', ' ')),
        Optional.empty());
  }

  private Command operation(Operation operation) {
    List<Option> options =
        options(Commands.operation(operation), option -> operationOption(operation, option));
    return command(operation.name(), List.of(), options, Optional.of(operation.output()));
  }

  private Option operationOption(Operation operation, OptionSpec option) {
    String name = option.longestName();
    for (Parameter member : operation.input()) {
      if (name.equals("--" + member.flag())) {
        return option(
            option, texts.member(member.name()), Optional.of(member), MemberValues.of(member));
      }
      if (member.kind() == Kind.BOOLEAN && name.equals("--no-" + member.flag())) {
        return new Option(
            name,
            Arity.NONE,
            false,
            true,
            texts.member(member.name()),
            Optional.empty(),
            Values.ANY);
      }
    }
    boolean document = name.equals(Commands.CLI_INPUT_JSON) || name.equals(Commands.CLI_INPUT_YAML);
    return option(
        option,
        texts.option(name),
        Optional.empty(),
        document ? new Values.Prefixed("file://") : fixed(option));
  }

  private Command own(String name, CommandSpec spec) {
    List<Argument> arguments = new ArrayList<>();
    for (PositionalParamSpec word : spec.positionalParameters()) {
      List<String> choices = new ArrayList<>();
      if (word.completionCandidates() != null) {
        word.completionCandidates().forEach(choices::add);
      }
      arguments.add(
          new Argument(
              word.paramLabel(), word.required(), texts.own(name, word.paramLabel()), choices));
    }
    List<Option> options =
        options(
            spec,
            option ->
                option(
                    option,
                    texts.own(name, option.longestName()),
                    Optional.empty(),
                    fixed(option)));
    return command(name, arguments, options, Optional.empty());
  }

  private static List<Option> options(CommandSpec spec, Function<OptionSpec, Option> described) {
    List<Option> out = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      out.add(described.apply(option));
    }
    return out;
  }

  private static Option option(
      OptionSpec option, String text, Optional<Parameter> member, Values values) {
    return new Option(
        option.longestName(),
        switch (Commands.arity(option)) {
          case NONE -> Arity.NONE;
          case ONE -> Arity.ONE;
          case OPTIONAL -> Arity.OPTIONAL;
          case MANY -> Arity.MANY;
        },
        option.required(),
        option.hidden(),
        text,
        member,
        values);
  }

  private static Values fixed(OptionSpec option) {
    List<String> choices = Commands.choices(option);
    if (!choices.isEmpty()) {
      return new Values.Fixed(choices);
    }
    boolean file = option.type() == Path.class || option.type() == File.class;
    return file ? new Values.Files() : Values.ANY;
  }
}
