package dev.ecrpublic.command.history;

import dev.ecrpublic.text.Redaction;
import java.util.List;
import java.util.Locale;

/** Which lines may hold a password, a token or a key; in doubt they do. */
final class Secrets {
  private static final int KEY_LENGTH = 32;

  /** Words that name secrets and hold none. */
  private static final List<String> HARMLESS =
      List.of("get-login-password", "get-authorization-token", "password-stdin");

  private static final List<String> TELLTALES =
      List.of(
          "passw",
          "passphrase",
          "pwd=",
          "secret",
          "token",
          "credential",
          "authorization",
          "bearer",
          "access_key",
          "access-key",
          "accesskey",
          "private_key",
          "private-key",
          "privatekey",
          "api_key",
          "api-key",
          "apikey",
          "akia",
          "asia");

  private Secrets() {}

  /** Whether a line should not be kept in a file. */
  static boolean in(String line) {
    String text = line.toLowerCase(Locale.ROOT);
    for (String harmless : HARMLESS) {
      text = text.replace(harmless, "");
    }
    for (String telltale : TELLTALES) {
      if (text.contains(telltale)) {
        return true;
      }
    }
    return login(text) || userInfo(line) || longKey(line) || !Redaction.of(line).equals(line);
  }

  /** {@code docker login -p …} and the like. */
  private static boolean login(String text) {
    return text.contains("login") && text.contains(" -p");
  }

  /** {@code scheme://user:password@host}. */
  private static boolean userInfo(String line) {
    int scheme = line.indexOf("://");
    while (scheme >= 0) {
      int end = scheme + 3;
      while (end < line.length() && "/ '\"\t\n".indexOf(line.charAt(end)) < 0) {
        if (line.charAt(end) == '@') {
          return true;
        }
        end++;
      }
      scheme = line.indexOf("://", scheme + 3);
    }
    return false;
  }

  /** A long run of small and capital letters and digits, as generated keys are. */
  private static boolean longKey(String line) {
    int length = 0;
    boolean small = false;
    boolean capital = false;
    boolean digit = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean key = c < 0x80 && Character.isLetterOrDigit(c) || "+/_-=".indexOf(c) >= 0;
      length = key ? length + 1 : 0;
      small = key && (small || c >= 'a' && c <= 'z');
      capital = key && (capital || c >= 'A' && c <= 'Z');
      digit = key && (digit || c >= '0' && c <= '9');
      if (length >= KEY_LENGTH && small && capital && digit) {
        return true;
      }
    }
    return false;
  }
}
