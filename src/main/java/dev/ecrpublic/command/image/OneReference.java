package dev.ecrpublic.command.image;

import dev.ecrpublic.line.OwnLine;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.reference.ImageReference;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The one word of a command that looks at an image. */
public final class OneReference {
  private static final String LABEL = "REFERENCE";

  private OneReference() {}

  /** The word in picocli's model. */
  public static PositionalParamSpec word() {
    return PositionalParamSpec.builder()
        .index("0")
        .paramLabel(LABEL)
        .required(true)
        .type(String.class)
        .build();
  }

  /** The reference; fails unless the line has it and no other word. */
  public static ImageReference of(OwnLine line) {
    if (line.words().isEmpty()) {
      throw Failure.Usage.grammar("the following arguments are required: " + LABEL);
    }
    if (line.words().size() > 1) {
      throw new Failure.UnknownOptions(line.words().subList(1, line.words().size()));
    }
    return ImageReference.parse(line.words().getFirst());
  }
}
