package dev.ecrpublic.command.inspect;

import dev.ecrpublic.command.Command;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.image.ImageFailures;
import dev.ecrpublic.command.image.OneReference;
import dev.ecrpublic.command.image.PlainHttp;
import dev.ecrpublic.command.image.ReadingAccess;
import dev.ecrpublic.command.result.OwnResult;
import dev.ecrpublic.docs.Answers;
import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.reference.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code inspect}: shows what an image is made of, and what refers to it. */
public final class InspectCommand implements Command, Answers {
  /** The word that calls it. */
  public static final String NAME = "inspect";

  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name(NAME)
          .addPositional(OneReference.word())
          .addOption(PlainHttp.option());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  /** Parts have parts, of which two levels are told. */
  @Override
  public List<Parameter> output() {
    List<Parameter> below = members();
    below.add(parts(members()));
    List<Parameter> out = new ArrayList<>();
    out.add(member("reference", Kind.STRING));
    out.addAll(members());
    out.add(parts(below));
    return out;
  }

  private static List<Parameter> members() {
    List<Parameter> out = new ArrayList<>();
    for (String name : List.of("part", "label", "digest", "mediaType", "value")) {
      out.add(member(name, Kind.STRING));
    }
    out.add(3, member("sizeInBytes", Kind.LONG));
    return out;
  }

  private static Parameter member(String name, Kind kind) {
    return new Parameter(name, kind, false, 0, List.of());
  }

  private static Parameter parts(List<Parameter> members) {
    Parameter part = new Parameter("Part", Kind.STRUCTURE, false, 0, members);
    return new Parameter("parts", Kind.LIST, false, 0, List.of(part));
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    ImageReference reference = OneReference.of(line);
    ImageFailures.told(
        () -> {
          try (ImageAccess access = ReadingAccess.open(line, context);
              ImageSource source = access.source(reference)) {
            ImagePart image = new ImageInspection(source).of(reference.tagOrDigest());
            new OwnResult(context)
                .show(
                    "Inspect",
                    () -> document(image, source.name()),
                    () -> image.columns(context.console().clock().instant()));
            return null;
          }
        });
    return 0;
  }

  private static Map<String, Object> document(ImagePart image, String repository) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("reference", repository + "@" + image.digest());
    out.putAll(image.document());
    return out;
  }
}
