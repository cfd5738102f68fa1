package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.docker.ToolRun;
import dev.ecrpublic.files.AtomicFiles;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.text.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code catalog edit}: opens what the Gallery says of a repository in an editor. */
final class CatalogEditCommand implements Command {
  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name("edit")
          .addPositional(CatalogLine.word("REPOSITORY", String.class));

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    String repository = CatalogLine.parse(spec, words).words().getFirst();
    List<String> editor = editor(context.console().env());
    try (Gallery gallery = Gallery.open(context)) {
      Published published =
          gallery
              .published(repository)
              .orElseThrow(
                  () -> Failure.Usage.parameter(repository + " is no repository of this registry"));
      Path directory = Files.createTempDirectory("ecr-public-");
      try {
        edit(repository, published, editor, directory, gallery, context);
      } catch (Failure failure) {
        context.console().complain("What was edited is kept in " + directory + ".\n");
        throw failure;
      }
      AtomicFiles.deleteTree(directory);
    } catch (IOException e) {
      throw new Failure.Internal("The files to edit cannot be written: " + FileReason.of(e));
    }
    return 0;
  }

  private static List<String> editor(Map<String, String> env) {
    String named = Setting.EDITOR.in(env);
    String command = named.isEmpty() ? Setting.EDITOR.fallback() : named;
    try {
      List<String> words = ShellWords.split(command);
      if (!words.isEmpty() && ToolRun.find(words.getFirst(), env).isPresent()) {
        return words;
      }
    } catch (IllegalArgumentException openQuote) {
      // Told below.
    }
    throw new Failure.Configuration(
        "Editor",
        "\"" + command + "\" is no program on the PATH: name an editor by VISUAL or EDITOR.");
  }

  private static void edit(
      String repository,
      Published published,
      List<String> editor,
      Path directory,
      Gallery gallery,
      Context context)
      throws IOException {
    EntryFiles files = new EntryFiles(directory, repository);
    List<String> command = new ArrayList<>(editor);
    files.writeTexts(published.entry()).forEach(file -> command.add(file.toString()));
    ToolRun tools =
        new ToolRun(
            context.console().env(),
            context.console().directory(),
            context.console().out(),
            context.console().err());
    int exit = tools.attended(command.getFirst(), command.subList(1, command.size()));
    if (exit != 0) {
      throw new Failure.Internal("The editor ended with " + exit + "; nothing is changed.");
    }
    apply(repository, published, files, gallery, context);
  }

  private static void apply(
      String repository, Published published, EntryFiles files, Gallery gallery, Context context) {
    List<String> problems = new ArrayList<>();
    GalleryEntry named = files.read(problems).withLogo(null);
    problems.addAll(GalleryLimits.problems(repository, named));
    if (!problems.isEmpty()) {
      throw Failure.Usage.parameter(String.join("\n", problems));
    }
    CatalogStep step =
        CatalogStep.of(repository, named, published, new LogoDownload(context), warning -> {});
    CatalogPlan plan = CatalogPlan.of(step);
    plan.apply(gallery, done -> {});
    List<ChangeRow> rows = plan.rows();
    new OwnResult(context)
        .show(
            "CatalogEdit",
            () -> ChangeRow.document(rows),
            () -> ChangeRow.columns(rows, "changed"));
  }
}
