package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.registry.RegistryDirectory;
import dev.ecrpublic.registry.ServerMark;
import dev.ecrpublic.registry.state.StorePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code local status}: tells what the registry holds and whether a server runs. */
final class LocalStatusCommand implements Command, Answers {
  private static final String PRIVATE = "private";

  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this).name("status").addOption(DataDirectory.option());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    List<Parameter> server =
        List.of(
            DataDirectory.member(ServerMark.URL, Kind.STRING),
            DataDirectory.member(ServerMark.PRIVATE_URL, Kind.STRING),
            DataDirectory.member("pid", Kind.LONG),
            DataDirectory.member(ServerMark.STARTED_AT, Kind.TIMESTAMP));
    return List.of(
        DataDirectory.member("directory", Kind.STRING),
        DataDirectory.member("repositories", Kind.LONG),
        DataDirectory.member("images", Kind.LONG),
        DataDirectory.member("sizeInBytes", Kind.LONG),
        new Parameter(
            PRIVATE,
            Kind.STRUCTURE,
            false,
            0,
            List.of(
                DataDirectory.member("repositories", Kind.LONG),
                DataDirectory.member("images", Kind.LONG),
                DataDirectory.member("sizeInBytes", Kind.LONG))),
        DataDirectory.member("serving", Kind.BOOLEAN),
        new Parameter("server", Kind.STRUCTURE, false, 0, server));
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = DataDirectory.line(spec, words);
    return DataDirectory.use(line, context, directory -> status(directory, context));
  }

  private static void status(Path directory, Context context) throws IOException {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("directory", directory.toString());
    status.putAll(size(directory, context));
    status.put(PRIVATE, size(new StorePaths(directory).privateRegistry(), context));
    Optional<Map<String, Object>> server = ServerMark.running(directory);
    status.put("serving", server.isPresent());
    server.ifPresent(mark -> status.put("server", shown(mark, context.settings().timestamps())));
    DataDirectory.results("LocalStatus", context).reply(status);
  }

  private static Map<String, Object> size(Path directory, Context context) throws IOException {
    RegistryDirectory.Size size =
        new RegistryDirectory(directory)
            .size(text -> context.console().complain("warning: " + text + "\n"));
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("repositories", size.repositories());
    out.put("images", size.images());
    out.put("sizeInBytes", size.bytes());
    return out;
  }

  /** A server's mark with its start as timestamps are shown. */
  private static Map<String, Object> shown(Map<String, Object> mark, Timestamps timestamps) {
    Map<String, Object> out = new LinkedHashMap<>(mark);
    out.computeIfPresent(
        ServerMark.STARTED_AT, (key, time) -> timestamps.ofInstant(Instant.parse(time.toString())));
    return out;
  }
}
