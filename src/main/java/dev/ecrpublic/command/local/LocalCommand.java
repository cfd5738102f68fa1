package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.OwnCommand;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.line.Choices;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.output.format.Results;
import dev.ecrpublic.query.Query;
import dev.ecrpublic.registry.RegistryDirectory;
import dev.ecrpublic.registry.ServerMark;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code local serve|status|reset|path}: the embedded registry as a server and a directory. */
public final class LocalCommand implements OwnCommand {
  public static final String NAME = "local";
  static final String DATA_DIR = "--data-dir";
  private static final String YES = "--yes";
  private static final List<String> ACTIONS = List.of("serve", "status", "reset", "path");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .name(NAME)
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .paramLabel("ACTION")
                    .required(true)
                    .type(String.class)
                    .completionCandidates(ACTIONS)
                    .build());
    spec.addOption(option(DATA_DIR, "1", String.class));
    spec.addOption(option(LocalServe.HOST, "1", String.class));
    spec.addOption(option(LocalServe.PORT, "1", long.class));
    spec.addOption(option(LocalServe.ACCOUNT_ID, "1", String.class));
    spec.addOption(option(LocalServe.ALIAS, "1", String.class));
    spec.addOption(option(LocalServe.VERIFY_SIGNATURES, "0", boolean.class));
    spec.addOption(option(LocalServe.CREATE_ON_PUSH, "0", boolean.class));
    spec.addOption(option(YES, "0", boolean.class));
    return spec;
  }

  private static OptionSpec option(String name, String arity, Class<?> type) {
    return OptionSpec.builder(name).arity(arity).type(type).build();
  }

  @Override
  public int run(OwnLine line, Context context) {
    if (line.words().size() != 1 || !ACTIONS.contains(line.words().getFirst())) {
      String word = line.words().isEmpty() ? "" : line.words().getFirst();
      throw Choices.refused("ACTION", word, ACTIONS);
    }
    String action = line.words().getFirst();
    requireOptionsOf(action, line);
    Path directory =
        line.value(DATA_DIR)
            .map(named -> context.console().directory().resolve(named))
            .orElseGet(() -> LocalConnection.directory(context.settings()))
            .toAbsolutePath()
            .normalize();
    try {
      switch (action) {
        case "serve" -> LocalServe.of(line, directory, context).run();
        case "status" -> status(directory, context);
        case "reset" -> reset(directory, line.has(YES), context);
        default -> path(directory, context);
      }
    } catch (IOException e) {
      throw new Failure.Internal(
          "The local registry in " + directory + " failed: " + FileReason.of(e));
    }
    return 0;
  }

  private static void requireOptionsOf(String action, OwnLine line) {
    for (String option : LocalServe.OPTIONS) {
      if (line.has(option) && !action.equals("serve")) {
        throw Failure.Usage.parameter(option + " belongs to local serve");
      }
    }
    if (line.has(YES) && !action.equals("reset")) {
      throw Failure.Usage.parameter(YES + " belongs to local reset");
    }
  }

  private static void status(Path directory, Context context) throws IOException {
    RegistryDirectory.Size size = new RegistryDirectory(directory).size();
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("directory", directory.toString());
    status.put("repositories", size.repositories());
    status.put("images", size.images());
    status.put("sizeInBytes", size.bytes());
    Optional<Map<String, Object>> server = ServerMark.running(directory);
    status.put("serving", server.isPresent());
    server.ifPresent(mark -> status.put("server", shown(mark, context.settings().timestamps())));
    results("LocalStatus", context).reply(status);
  }

  /** A server's mark with its start as timestamps are shown. */
  private static Map<String, Object> shown(Map<String, Object> mark, Timestamps timestamps) {
    Map<String, Object> out = new LinkedHashMap<>(mark);
    out.computeIfPresent(
        ServerMark.STARTED_AT, (key, time) -> timestamps.ofInstant(Instant.parse(time.toString())));
    return out;
  }

  /** The path alone, for a shell to use; in a form of results where one is asked for. */
  private static void path(Path directory, Context context) {
    Globals globals = context.settings().globals();
    if (globals.has(GlobalOption.OUTPUT) || globals.has(GlobalOption.QUERY)) {
      results("LocalPath", context).reply(Map.of("directory", directory.toString()));
      return;
    }
    context.out().write(out -> out.write(directory + "\n"));
  }

  private static Results results(String title, Context context) {
    Optional<Query> query =
        context.settings().globals().get(GlobalOption.QUERY).map(Query::compile);
    return new ResultsFactory(
            context.settings(),
            query,
            context.console().terminal(),
            context.out(),
            context.out(),
            false)
        .titled(title);
  }

  private static void reset(Path directory, boolean agreed, Context context) throws IOException {
    RegistryDirectory registry = new RegistryDirectory(directory);
    if (!agreed && !agrees(directory, registry.size(), context.console())) {
      throw new Failure.Internal("Nothing was deleted");
    }
    if (!registry.reset()) {
      throw new Failure.Internal(
          "A server runs on "
              + directory
              + ": stop it first (ecr-public local status tells which)");
    }
  }

  private static boolean agrees(Path directory, RegistryDirectory.Size size, Console console)
      throws IOException {
    if (!console.terminal().stdin()) {
      throw Failure.Usage.parameter(
          "local reset deletes everything in " + directory + " and cannot ask here: say --yes");
    }
    console.complain(
        "Delete everything in "
            + directory
            + " (repositories: "
            + size.repositories()
            + ", images: "
            + size.images()
            + ")? [y/N] ");
    String answer =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    return answer != null
        && List.of("y", "yes").contains(answer.strip().toLowerCase(java.util.Locale.ROOT));
  }
}
