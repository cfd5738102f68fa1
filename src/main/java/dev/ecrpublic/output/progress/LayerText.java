package dev.ecrpublic.output.progress;

/** How far a layer has come, in words of a fixed width. */
public final class LayerText {
  private static final int DIGITS = 12;
  private static final int BAR = 24;
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  private LayerText() {}

  /** A digest as it is shown: what is before the colon, and a few digits. */
  static String name(String digest) {
    int start = digest.indexOf(':') + 1;
    return digest.substring(0, Math.min(digest.length(), start + DIGITS));
  }

  /** A line of a layer in flight. */
  static String bar(String digest, long done, long size, long perSecond) {
    int filled = size == 0 ? BAR : (int) Math.min(BAR, done * BAR / size);
    long left = perSecond <= 0 ? -1 : Math.max(0, size - done) / perSecond;
    return name(digest)
        + " ["
        + "#".repeat(filled)
        + "-".repeat(BAR - filled)
        + "] "
        + right(size(done), 9)
        + " of "
        + right(size(size), 9)
        + right(perSecond <= 0 ? "" : size(perSecond) + "/s", 12)
        + right(left < 0 ? "" : left / 60 + ":" + (left % 60 < 10 ? "0" : "") + left % 60, 7);
  }

  /** A line of a layer that is there. */
  static String done(String digest, long size, String how) {
    return name(digest) + " " + size(size) + " " + how;
  }

  /** A number of bytes as people read it. */
  public static String size(long bytes) {
    int unit = 0;
    long whole = bytes;
    long tenths = 0;
    while (whole >= 1024 && unit < UNITS.length - 1) {
      tenths = whole % 1024 * 10 / 1024;
      whole /= 1024;
      unit++;
    }
    return whole + (unit == 0 ? "" : "." + tenths) + " " + UNITS[unit];
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
