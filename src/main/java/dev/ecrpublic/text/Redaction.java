package dev.ecrpublic.text;

import java.util.regex.Pattern;

/**
 * Takes secrets out of what is told to people: passwords in addresses, and the values of members,
 * elements, headers and keys whose names say that they are secret, be they complete or cut off.
 */
public final class Redaction {
  private static final String HIDDEN = "***";

  private Redaction() {}

  /** A text without secrets; mostly the text itself. */
  public static String of(String text) {
    return suspicious(text) ? Patterns.hidden(text) : text;
  }

  /** Nobody waits for regular expressions where a glance is enough. */
  private static boolean suspicious(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '"' || c == '<' || c == '=' || c == ':' || c == '\'') {
        return true;
      }
    }
    return false;
  }

  /** Made only when something looks like a secret. */
  private static final class Patterns {
    /** Of headers. */
    private static final String HEADERS =
        "authorization|proxy-authorization|x-amz-security-token|set-cookie|cookie";

    /** Of keys in files and variables. */
    private static final String KEYS =
        "(?:aws_?)?secret_?access_?key|(?:aws_?)?session_?token|aws_security_token|x-amz-signature";

    /** Of members and elements, of which some are ordinary words elsewhere. */
    private static final String NAMES =
        HEADERS
            + "|"
            + KEYS
            + "|authorizationToken|access_?token|refresh_?token|id_?token|identity_?token"
            + "|registry_?token|client_?secret|private_?key|secret|passw(?:or)?d|auth|token";

    private static final Pattern USER = Pattern.compile("(://)[^/\\s\"'<>?#]+@");

    /** Without a scheme, where only a digest's algorithm may stand behind the sign as well. */
    private static final Pattern USER_ALONE =
        Pattern.compile("(?<![^\\s\"'/(])[^\\s\"'/@:(]*:[^\\s\"'/@]+@(?!sha(?:256|512):)");

    private static final Pattern QUOTED =
        Pattern.compile(
            "(?i)((?<![a-z0-9_-])(?:"
                + NAMES
                + ")\\\\*+[\"']\\s*+:\\s*+\\\\*+[\"'])[^\"'\\\\]*+(?:\\\\.[^\"'\\\\]*+)*+");
    private static final Pattern ELEMENT = Pattern.compile("(?i)(<(?:" + NAMES + ")>)[^<]+");
    private static final Pattern HEADER =
        Pattern.compile("(?im)^([ \\t]*+(?:" + HEADERS + ")\\s*:[ \\t]*)(?!\\*\\*\\*)\\S.*$");
    private static final Pattern KEY =
        Pattern.compile("(?i)((?<![a-z0-9_-])(?:" + KEYS + ")\\s*=\\s*)[^\\s&,;'\"\\]\\[]+");

    private Patterns() {}

    static String hidden(String text) {
      String out = text;
      for (Pattern secret : new Pattern[] {QUOTED, ELEMENT, HEADER, KEY}) {
        out = secret.matcher(out).replaceAll("$1" + HIDDEN);
      }
      out = USER.matcher(out).replaceAll("$1" + HIDDEN + "@");
      return USER_ALONE.matcher(out).replaceAll(HIDDEN + "@");
    }
  }
}
