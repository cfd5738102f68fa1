package dev.ecrpublic.command.login;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code login status}: tells who is logged in where, how, and until when. */
final class LoginStatusCommand implements Command, Answers {
  static final String NAME = "status";
  private static final List<String> MEMBERS =
      List.of(
          "registry",
          "state",
          "user",
          "issuer",
          "method",
          "helper",
          "expiresAt",
          "clients",
          "file",
          "variable");
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this).name(NAME).addOption(LoginOptions.registry());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    List<Parameter> members = new ArrayList<>();
    for (String name : MEMBERS) {
      Kind kind = name.equals("expiresAt") ? Kind.TIMESTAMP : Kind.STRING;
      members.add(new Parameter(name, kind, false, 0, List.of()));
    }
    Parameter login = new Parameter("Login", Kind.STRUCTURE, false, 0, members);
    return List.of(new Parameter("logins", Kind.LIST, false, 0, List.of(login)));
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    if (!line.words().isEmpty()) {
      throw new Failure.UnknownOptions(line.words());
    }
    return new LoginStatusReport(context).run(line);
  }
}
