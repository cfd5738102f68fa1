package dev.ecrpublic.output;

import java.util.Optional;

/** The forms that results are printed in. */
public enum OutputFormat {
  JSON("json"),
  TEXT("text"),
  TABLE("table"),
  YAML("yaml"),
  YAML_STREAM("yaml-stream"),
  OFF("off");

  private final String word;

  OutputFormat(String word) {
    this.word = word;
  }

  /** The format of that name. */
  public static Optional<OutputFormat> of(String word) {
    for (OutputFormat format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
