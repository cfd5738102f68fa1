package dev.ecrpublic.input;

import dev.ecrpublic.setting.Setting;
import java.util.Map;

/** Expands {@code ~}, {@code $NAME} and {@code ${NAME}} in a path, as a shell would. */
final class PathVariables {
  private PathVariables() {}

  /** The path with the home directory and set variables filled in; unset ones stay as written. */
  static String expand(String path, Map<String, String> environment) {
    String fromHome = home(path, environment);
    if (fromHome.indexOf('$') < 0) {
      return fromHome;
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < fromHome.length()) {
      int end = fromHome.charAt(i) == '$' ? referenceEnd(fromHome, i + 1) : i;
      String value = end > i + 1 ? environment.get(name(fromHome, i + 1, end)) : null;
      if (value == null) {
        int next = Math.max(end, i + 1);
        out.append(fromHome, i, next);
        i = next;
      } else {
        out.append(value);
        i = end;
      }
    }
    return out.toString();
  }

  private static String home(String path, Map<String, String> environment) {
    if (!path.equals("~") && !path.startsWith("~/")) {
      return path;
    }
    String home = environment.get(Setting.HOME.variable());
    if (home == null) {
      return path;
    }
    int end = home.length();
    while (end > 0 && home.charAt(end - 1) == '/') {
      end--;
    }
    String full = home.substring(0, end).concat(path.substring(1));
    return full.isEmpty() ? "/" : full;
  }

  private static int referenceEnd(String path, int start) {
    if (start < path.length() && path.charAt(start) == '{') {
      return path.indexOf('}', start) + 1;
    }
    int end = start;
    while (end < path.length() && isNameCharacter(path.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String name(String path, int start, int end) {
    return path.charAt(start) == '{'
        ? path.substring(start + 1, end - 1)
        : path.substring(start, end);
  }

  private static boolean isNameCharacter(char c) {
    return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
