package dev.ecrpublic.oci.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a registry wants its clients to log in, as its {@code WWW-Authenticate} header says.
 *
 * @param scheme such as {@code bearer}, in lower case
 * @param parameters its parameters, names in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final int LONGEST = 8 * 1024;

  /** Reads the header; what cannot be read any more is left out. */
  static Challenge of(String header) {
    String text = header.length() > LONGEST ? header.substring(0, LONGEST) : header.strip();
    int space = text.indexOf(' ');
    String scheme = space < 0 ? text : text.substring(0, space);
    Map<String, String> parameters = new HashMap<>();
    int at = space < 0 ? text.length() : space + 1;
    while (at < text.length()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String name = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
      boolean quoted = equals + 1 < text.length() && text.charAt(equals + 1) == '"';
      int start = quoted ? equals + 2 : equals + 1;
      int found = text.indexOf(quoted ? '"' : ',', start);
      if (quoted && found < 0) {
        break;
      }
      int end = found < 0 ? text.length() : found;
      parameters.putIfAbsent(name, text.substring(start, end).strip());
      int comma = text.indexOf(',', end);
      at = comma < 0 ? text.length() : comma + 1;
    }
    return new Challenge(scheme.toLowerCase(Locale.ROOT), parameters);
  }

  /** Whether it says enough to be answered. */
  boolean isWhole() {
    return switch (scheme) {
      case "basic" -> true;
      case "bearer" -> parameter("realm").isPresent();
      default -> false;
    };
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }
}
