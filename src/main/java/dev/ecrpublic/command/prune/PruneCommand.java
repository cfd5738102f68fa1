package dev.ecrpublic.command.prune;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code prune}: deletes images that nobody needs. */
public final class PruneCommand implements Command, Answers {
  /** The word that calls it. */
  public static final String NAME = "prune";

  private final CommandSpec spec = PruneOptions.spec(this, NAME);

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(List<String> words, Context context) {
    return new Prune(context, PruneOptions.of(spec, words, context.console().directory())).run();
  }

  @Override
  public List<Parameter> output() {
    List<Parameter> image =
        List.of(
            member(PlanDocument.ACTION, Kind.STRING),
            member(PlanDocument.REASON, Kind.STRING),
            member(PlanDocument.DIGEST, Kind.STRING),
            list(PlanDocument.TAGS, member("ImageTag", Kind.STRING)),
            member(PlanDocument.SIZE, Kind.LONG),
            member(PlanDocument.PUSHED_AT, Kind.TIMESTAMP),
            member(PlanDocument.MEDIA_TYPE, Kind.STRING));
    List<Parameter> unreadable =
        List.of(member(PlanDocument.DIGEST, Kind.STRING), member(PlanDocument.REASON, Kind.STRING));
    List<Parameter> repository =
        List.of(
            member(PlanDocument.NAME, Kind.STRING),
            member(PlanDocument.ARN, Kind.STRING),
            list(PlanDocument.IMAGES, structure("Image", image)),
            member(PlanDocument.FREED, Kind.LONG),
            member(PlanDocument.EXACT, Kind.BOOLEAN),
            list(PlanDocument.UNREADABLE, structure("Manifest", unreadable)));
    return List.of(list(PlanDocument.REPOSITORIES, structure("Repository", repository)));
  }

  private static Parameter member(String name, Kind kind) {
    return new Parameter(name, kind, false, 0, List.of());
  }

  private static Parameter list(String name, Parameter of) {
    return new Parameter(name, Kind.LIST, false, 0, List.of(of));
  }

  private static Parameter structure(String name, List<Parameter> members) {
    return new Parameter(name, Kind.STRUCTURE, false, 0, members);
  }
}
