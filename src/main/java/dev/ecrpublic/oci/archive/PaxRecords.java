package dev.ecrpublic.oci.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the extended header of an entry says (POSIX pax): lines of {@code LENGTH KEY=VALUE}.
 *
 * @param path the entry's name
 * @param link what it stands for
 */
record PaxRecords(Optional<String> path, Optional<String> link) {
  static PaxRecords of(byte[] text) {
    Optional<String> path = Optional.empty();
    Optional<String> link = Optional.empty();
    int at = 0;
    while (at < text.length) {
      int space = at;
      int length = 0;
      while (space < text.length && text[space] >= '0' && text[space] <= '9' && length < 1 << 20) {
        length = length * 10 + text[space] - '0';
        space++;
      }
      if (length <= space - at || at + length > text.length) {
        break;
      }
      String line = new String(text, space + 1, at + length - space - 2, StandardCharsets.UTF_8);
      path = line.startsWith("path=") ? Optional.of(line.substring(5)) : path;
      link = line.startsWith("linkpath=") ? Optional.of(line.substring(9)) : link;
      at += length;
    }
    return new PaxRecords(path, link);
  }
}
