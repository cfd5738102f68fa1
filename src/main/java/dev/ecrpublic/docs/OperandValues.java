package dev.ecrpublic.docs;

import java.nio.file.Path;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What completion can offer for a bare word that is not one of a few. */
final class OperandValues {
  private OperandValues() {}

  /** What a bare word may be, by what its command calls it. */
  static Values of(PositionalParamSpec word) {
    if (word.type() == Path.class) {
      return new Values.Files();
    }
    return switch (Manual.key(word.command()) + "." + word.paramLabel()) {
      case "push.SOURCE", "pull.TARGET" -> new Values.ImageNames(false, true);
      case "copy.SOURCE", "copy.TARGET" -> new Values.ImageNames(true, true);
      default -> labelled(word.paramLabel());
    };
  }

  private static Values labelled(String label) {
    return switch (label) {
      case "REFERENCE" -> new Values.ImageNames(true, false);
      case "REPOSITORY" -> new Values.Live(Values.Resource.REPOSITORY);
      default -> Values.ANY;
    };
  }
}
