package dev.ecrpublic.app;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.catalog.CatalogCommand;
import dev.ecrpublic.command.completion.CompletionCommand;
import dev.ecrpublic.command.copy.CopyCommand;
import dev.ecrpublic.command.digest.DigestCommand;
import dev.ecrpublic.command.doctor.DoctorCommand;
import dev.ecrpublic.command.help.HelpCommand;
import dev.ecrpublic.command.inspect.InspectCommand;
import dev.ecrpublic.command.local.LocalCommand;
import dev.ecrpublic.command.login.LoginCommand;
import dev.ecrpublic.command.login.LoginPasswordCommand;
import dev.ecrpublic.command.login.LogoutCommand;
import dev.ecrpublic.command.ls.LsCommand;
import dev.ecrpublic.command.operation.OperationCommand;
import dev.ecrpublic.command.prune.PruneCommand;
import dev.ecrpublic.command.pull.PullCommand;
import dev.ecrpublic.command.push.PushCommand;
import dev.ecrpublic.command.shell.ShellCommand;
import dev.ecrpublic.command.shell.edit.Editing;
import dev.ecrpublic.command.tag.TagCommand;
import dev.ecrpublic.command.untag.UntagCommand;
import dev.ecrpublic.command.wait.WaitCommand;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.CommandTree;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the program's commands together: a name and a line for each, and any operation. */
final class Root {
  private static final List<String> OWN =
      List.of(
          PushCommand.NAME,
          PullCommand.NAME,
          CopyCommand.NAME,
          TagCommand.NAME,
          UntagCommand.NAME,
          PruneCommand.NAME,
          LsCommand.NAME,
          InspectCommand.NAME,
          DigestCommand.NAME,
          CatalogCommand.NAME,
          DoctorCommand.NAME,
          LoginCommand.NAME,
          LogoutCommand.NAME,
          LocalCommand.NAME,
          ShellCommand.NAME,
          CompletionCommand.NAME,
          HelpCommand.NAME);

  private final Cli program;
  private final Service service;

  Root(Cli program) {
    this.program = program;
    this.service = program.service();
  }

  /** The command of that name; a switch, so that only the typed command costs start-up time. */
  Optional<Command> find(String name) {
    return switch (name) {
      case LoginPasswordCommand.NAME -> Optional.of(new LoginPasswordCommand());
      case LoginCommand.NAME -> Optional.of(new LoginCommand());
      case LogoutCommand.NAME -> Optional.of(new LogoutCommand());
      case LocalCommand.NAME -> Optional.of(LocalCommand.group(service));
      case LsCommand.NAME -> Optional.of(new LsCommand());
      case InspectCommand.NAME -> Optional.of(new InspectCommand());
      case DigestCommand.NAME -> Optional.of(new DigestCommand());
      case CatalogCommand.NAME -> catalog();
      case DoctorCommand.NAME -> Optional.of(new DoctorCommand());
      case PruneCommand.NAME -> Optional.of(new PruneCommand());
      case PushCommand.NAME -> Optional.of(new PushCommand());
      case PullCommand.NAME -> Optional.of(new PullCommand());
      case CopyCommand.NAME -> Optional.of(new CopyCommand());
      case TagCommand.NAME -> Optional.of(new TagCommand());
      case UntagCommand.NAME -> Optional.of(new UntagCommand());
      case ShellCommand.NAME -> Optional.of(new ShellCommand(program, Editing::run));
      case CompletionCommand.NAME -> Optional.of(new CompletionCommand(program));
      case HelpCommand.NAME -> Optional.of(new HelpCommand(program));
      case WaitCommand.NAME -> waiting();
      default -> operation(service.catalog().find(name));
    };
  }

  private static Optional<Command> operation(Optional<Operation> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of(new OperationCommand(found.get()));
  }

  /** Private registries are in no Gallery. */
  private Optional<Command> catalog() {
    return service.ofAccounts() ? Optional.empty() : Optional.of(CatalogCommand.group());
  }

  private Optional<Command> waiting() {
    return service.waiters().isEmpty() ? Optional.empty() : Optional.of(new WaitCommand(service));
  }

  /** Whether the mirrored program has that command too. */
  boolean mirrored(String name) {
    return !own(name) && find(name).isPresent();
  }

  /** Whether that is a command of this program alone. */
  boolean own(String name) {
    return own().contains(name);
  }

  private List<String> own() {
    List<String> out = new ArrayList<>(OWN);
    if (service.ofAccounts()) {
      out.remove(CatalogCommand.NAME);
    }
    return out;
  }

  /** All commands as picocli's model. */
  CommandTree tree() {
    List<String> mirrored = new ArrayList<>(service.catalog().names());
    mirrored.add(LoginPasswordCommand.NAME);
    if (!service.waiters().isEmpty()) {
      mirrored.add(WaitCommand.NAME);
    }
    return new CommandTree(service.name(), mirrored, own(), word -> find(word).map(Command::spec));
  }

  /** The failure for a word that is no command. */
  Failure unknown(String word) {
    return Choices.refused("operation", word, program.tree().names());
  }
}
