package dev.ecrpublic.command.login;

import dev.ecrpublic.docker.LoginTool;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that {@code login} and {@code logout} share. */
final class LoginOptions {
  static final String REGISTRY = "--registry";
  static final String TOOL = "--tool";
  static final String CONFIG_ONLY = "--config-only";

  private LoginOptions() {}

  static CommandSpec spec(String command) {
    CommandSpec spec = CommandSpec.create().name(command);
    spec.addOption(OptionSpec.builder(REGISTRY).arity("1").type(String.class).build());
    spec.addOption(
        OptionSpec.builder(TOOL)
            .arity("1")
            .type(String.class)
            .completionCandidates(LoginTool.names())
            .build());
    spec.addOption(OptionSpec.builder(CONFIG_ONLY).arity("0").type(boolean.class).build());
    return spec;
  }

  /** The registry that is meant, ECR Public where none is named. */
  static RegistryHost registry(OwnLine line) {
    Optional<String> named = line.value(REGISTRY);
    return named.isEmpty()
        ? RegistryHost.ECR_PUBLIC
        : RegistryHost.of(named.get())
            .orElseThrow(
                () ->
                    Failure.Usage.parameter(
                        "Bad value for --registry \"" + named.get() + "\": it is no host name"));
  }

  /** The client that is meant, docker where none is named. */
  static LoginTool tool(OwnLine line) {
    if (line.has(TOOL) && line.has(CONFIG_ONLY)) {
      throw Failure.Usage.parameter(
          "--config-only writes docker's configuration file, which runs no tool: leave out --tool");
    }
    return line.value(TOOL).flatMap(LoginTool::of).orElse(LoginTool.DOCKER);
  }
}
