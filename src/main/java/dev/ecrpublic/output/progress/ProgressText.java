package dev.ecrpublic.output.progress;

/**
 * How far a command has come, in words.
 *
 * @param command the command's name
 * @param item what it lists, in the plural
 */
public record ProgressText(String command, String item) {
  private static final long KIB = 1024;
  private static final long MIB = KIB * KIB;

  /**
   * How far it has come.
   *
   * @param items how many items have arrived
   * @param blob the size of the blob that it uploads in bytes, 0 for none
   * @param sent how many bytes of the request have been sent
   * @param request the size of the request in bytes, in which the blob is encoded
   */
  record State(long items, long blob, long sent, long request) {}

  /** The text after so many seconds. */
  String of(State state, long seconds) {
    if (state.items > 0) {
      return command
          + ": "
          + grouped(state.items)
          + " "
          + (state.items == 1 ? singular(item) : item);
    }
    if (state.blob > 0 && state.sent > 0) {
      long done =
          state.sent >= state.request ? state.blob : state.blob * state.sent / state.request;
      long unit = state.blob < MIB ? KIB : MIB;
      return command
          + ": "
          + tenths(done, unit)
          + " of "
          + tenths(state.blob, unit)
          + (unit == KIB ? " KiB" : " MiB");
    }
    return command + ": waiting, " + grouped(seconds) + " s";
  }

  private static String singular(String plural) {
    return plural.endsWith("ies")
        ? plural.substring(0, plural.length() - 3) + "y"
        : plural.substring(0, plural.length() - 1);
  }

  private static String tenths(long bytes, long unit) {
    long tenths = (bytes * 10 + unit / 2) / unit;
    return grouped(tenths / 10) + "." + tenths % 10;
  }

  private static String grouped(long number) {
    StringBuilder out = new StringBuilder(Long.toString(number));
    for (int at = out.length() - 3; at > 0; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }
}
