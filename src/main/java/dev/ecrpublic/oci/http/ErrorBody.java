package dev.ecrpublic.oci.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What registries say of what they refuse: {@code {"errors": [{"code": …, "message": …}]}}. */
final class ErrorBody {
  private static final int LARGEST = 64 * 1024;
  private static final int LONGEST_MESSAGE = 500;

  private ErrorBody() {}

  /** The refusal in an answer, which is read to its end. */
  static RegistryError of(HttpAnswer answer) throws IOException {
    Map<?, ?> error = first(answer);
    String code = error.get("code") instanceof String text ? shown(text) : "";
    String said = error.get("message") instanceof String text ? shown(text) : "";
    String detail = error.get("detail") instanceof String text ? shown(text) : "";
    String message = said.isEmpty() ? detail : said;
    return new RegistryError(
        answer.status(),
        code,
        where(answer.uri())
            + " answered "
            + answer.status()
            + (code.isEmpty() ? "" : " " + code)
            + (message.isEmpty() ? "" : ": " + message),
        answer.header("Retry-After"),
        Optional.ofNullable(answer.header("WWW-Authenticate").orElse(null)));
  }

  private static String where(URI uri) {
    return uri.getRawAuthority();
  }

  private static Map<?, ?> first(HttpAnswer answer) throws IOException {
    byte[] bytes;
    try {
      bytes = answer.body().readNBytes(LARGEST);
    } catch (IOException brokenOff) {
      return Map.of();
    }
    try {
      return JsonBody.object(bytes, "the refusal").get("errors") instanceof List<?> errors
              && !errors.isEmpty()
              && errors.getFirst() instanceof Map<?, ?> map
          ? map
          : Map.of();
    } catch (Untrusted notJson) {
      return Map.of();
    }
  }

  /** Somebody else's text on one line, without what a terminal would obey. */
  private static String shown(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length() && out.length() < LONGEST_MESSAGE; i++) {
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c);
    }
    return out.toString().strip();
  }
}
