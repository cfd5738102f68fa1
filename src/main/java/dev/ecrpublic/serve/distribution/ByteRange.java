package dev.ecrpublic.serve.distribution;

import java.util.Optional;

/**
 * A part of some content.
 *
 * @param first the position of its first byte
 * @param last the position of its last byte
 */
record ByteRange(long first, long last) {

  /** How many bytes it has. */
  long length() {
    return last - first + 1;
  }

  /**
   * The one range that a Range header asks for; empty for headers that are to be ignored, such as
   * those with several ranges.
   *
   * @throws DistributionError with status 416 if the content has no such bytes
   */
  static Optional<ByteRange> requested(String header, long size) {
    String unit = "bytes=";
    if (!header.startsWith(unit) || header.indexOf(',') >= 0) {
      return Optional.empty();
    }
    String range = header.substring(unit.length()).strip();
    int dash = range.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    long from = number(range.substring(0, dash));
    long to = number(range.substring(dash + 1));
    if (dash == 0 && to >= 0) {
      return Optional.of(satisfiable(Math.max(0, size - to), size - 1, size));
    }
    if (from < 0 || to < 0 && dash < range.length() - 1) {
      return Optional.empty();
    }
    return Optional.of(satisfiable(from, to < 0 ? size - 1 : Math.min(to, size - 1), size));
  }

  /** The range in the Content-Range header of a chunk, as the specification or HTTP spells it. */
  static Optional<ByteRange> ofChunk(String header) {
    String range = header.strip();
    if (range.startsWith("bytes ")) {
      range = range.substring("bytes ".length());
    }
    int slash = range.indexOf('/');
    if (slash >= 0) {
      range = range.substring(0, slash);
    }
    int dash = range.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    long first = number(range.substring(0, dash));
    long last = number(range.substring(dash + 1));
    return first < 0 || last < 0 ? Optional.empty() : Optional.of(new ByteRange(first, last));
  }

  private static ByteRange satisfiable(long first, long last, long size) {
    if (first >= size || last < first) {
      throw new DistributionError(
              ErrorCode.SIZE_INVALID, 416, "The content has only " + size + " bytes")
          .with("Content-Range", "bytes */" + size);
    }
    return new ByteRange(first, last);
  }

  private static long number(String digits) {
    if (digits.isEmpty() || digits.length() > 18) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
