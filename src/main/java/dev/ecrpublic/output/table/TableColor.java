package dev.ecrpublic.output.table;

/** Whether a table has colours, and where it goes if so. */
public enum TableColor {
  /** Plain text. */
  NONE,
  /** Coloured cells and indentation, for a pager. */
  PAGER,
  /** Coloured, and every write to the terminal is followed by {@link #RESET}. */
  DIRECT;

  /** The escape sequence that ends all colours. */
  public static final String RESET = "\u001b[0m";

  String cell(String text) {
    return this == NONE ? text : "\u001b[1m\u001b[34m".concat(text).concat(RESET);
  }

  String indentation() {
    return this == NONE ? "|" : "\u001b[2m\u001b[33m|".concat(RESET);
  }

  String afterWrite() {
    return this == DIRECT ? RESET : "";
  }
}
