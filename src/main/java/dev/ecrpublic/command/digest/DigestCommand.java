package dev.ecrpublic.command.digest;

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
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.reference.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code digest}: prints the digest of the image that a reference names. */
public final class DigestCommand implements Command, Answers {
  /** The word that calls it. */
  public static final String NAME = "digest";

  private final CommandSpec spec =
      CommandSpec.wrapWithoutInspection(this)
          .name(NAME)
          .addPositional(OneReference.word())
          .addOption(PlainHttp.option());

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public List<Parameter> output() {
    List<Parameter> out = new ArrayList<>();
    for (String name : List.of("imageDigest", "imageManifestMediaType", "reference")) {
      out.add(new Parameter(name, Kind.STRING, false, 0, List.of()));
    }
    return out;
  }

  @Override
  public int run(List<String> words, Context context) {
    OwnLine line = OwnLine.parse(spec, words);
    ImageReference reference = OneReference.of(line);
    ImageFailures.told(
        () -> {
          try (ImageAccess access = ReadingAccess.open(line, context);
              ImageSource source = access.source(reference)) {
            show(source.resolve(reference.tagOrDigest()), source.name(), new OwnResult(context));
            return null;
          }
        });
    return 0;
  }

  private static void show(FetchedManifest manifest, String repository, OwnResult result) {
    if (!result.document()) {
      result.text(manifest.digest() + "\n");
      return;
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("imageDigest", manifest.digest());
    document.put("imageManifestMediaType", manifest.mediaType());
    document.put("reference", repository + "@" + manifest.digest());
    result.show("Digest", document);
  }
}
