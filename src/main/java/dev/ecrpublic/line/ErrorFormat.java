package dev.ecrpublic.line;

import java.util.Locale;

/** The formats that errors are told in. */
public enum ErrorFormat {
  ENHANCED,
  LEGACY,
  JSON,
  YAML,
  TEXT,
  TABLE;

  /** Whether people read it; programs are told nothing but the error. */
  public boolean prose() {
    return this == ENHANCED || this == LEGACY;
  }

  /** The format of that name in any case; an unknown one means {@link #ENHANCED}. */
  static ErrorFormat of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "legacy" -> LEGACY;
      case "json" -> JSON;
      case "yaml" -> YAML;
      case "text" -> TEXT;
      case "table" -> TABLE;
      default -> ENHANCED;
    };
  }
}
