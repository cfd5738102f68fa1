package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.connection.LockChoice;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ecr.PrivateRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code local lifecycle run}: carries lifecycle policies out, now or as if it were another time.
 */
final class LifecycleRunCommand implements Command, Answers {
  private static final String AT = "--at";
  private static final String DRY_RUN = "--dry-run";

  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("run")
          .addPositional(
              PositionalParamSpec.builder()
                  .index("0..*")
                  .arity("0..*")
                  .paramLabel("REPOSITORY")
                  .type(String.class)
                  .build())
          .addOption(DataDirectory.option())
          .addOption(OptionSpec.builder(AT).arity("1").type(String.class).build())
          .addOption(OptionSpec.builder(DRY_RUN).arity("0").type(boolean.class).build());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    return LifecycleRow.output();
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    Instant now = context.console().clock().instant();
    Instant time = line.value(AT).map(word -> PointInTime.of(AT, word, now)).orElse(now);
    return DataDirectory.use(line, context, directory -> run(directory, line, time, context));
  }

  private static void run(Path directory, OwnLine line, Instant time, Context context)
      throws IOException {
    LockWait lockWait =
        LockChoice.of(context.settings(), told -> context.console().complain(told + "\n"));
    PrivateRegistry registry =
        PrivateRegistry.open(
            LocalConnection.privateSettings(
                context.settings(), directory, LocalSettings.DEFAULT_ACCOUNT_ID, lockWait));
    boolean dryRun = line.has(DRY_RUN);
    List<LifecycleRow> rows = new ArrayList<>();
    for (Repository repository : repositories(registry, line.words())) {
      try {
        (dryRun
                ? registry.lifecycles().plan(repository, time)
                : registry.lifecycles().apply(repository, time))
            .forEach(outcome -> rows.add(new LifecycleRow(repository.name(), outcome)));
      } catch (ErrorReply e) {
        throw new Failure.Internal(e.getMessage());
      }
    }
    new OwnResult(context)
        .show(
            "LifecycleRun",
            () -> LifecycleRow.document(rows),
            () -> LifecycleRow.columns(rows, dryRun));
  }

  private static List<Repository> repositories(PrivateRegistry registry, List<String> names)
      throws IOException {
    List<Repository> repositories = new ArrayList<>();
    for (String name : names.isEmpty() ? registry.registry().names() : names) {
      repositories.add(
          registry
              .registry()
              .find(name)
              .orElseThrow(
                  () ->
                      new Failure.Internal("The repository " + name + " does not exist locally")));
    }
    return repositories;
  }
}
