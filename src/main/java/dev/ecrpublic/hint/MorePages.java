package dev.ecrpublic.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where to read of the options that a message is about. */
final class MorePages {
  private MorePages() {}

  static Optional<String> of(String message, Situation at) {
    List<String> named = new ArrayList<>();
    for (String option : at.options().get()) {
      String bare = option.substring(2);
      boolean telling = bare.indexOf('-') > 0;
      if (names(message, telling ? bare : option) || names(message, member(option))) {
        named.add(option);
      }
    }
    if (at.command().isEmpty() && named.isEmpty()) {
      return Optional.empty();
    }
    String subject = named.size() == 1 ? named.getFirst() : "the options";
    String page = at.program() + (at.command().isEmpty() ? "" : " " + at.command()) + " help";
    return Optional.of("\"" + page + "\" explains " + subject + ".");
  }

  /** The member that an option sets: {@code repositoryName} for {@code --repository-name}. */
  private static String member(String option) {
    StringBuilder out = new StringBuilder();
    for (int i = 2; i < option.length(); i++) {
      char c = option.charAt(i);
      if (c == '-' && i + 1 < option.length()) {
        i++;
        out.append(Character.toUpperCase(option.charAt(i)));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether a message has that name as a word of its own. */
  private static boolean names(String message, String name) {
    int at = message.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean dashed = at > 1 && message.startsWith("--", at - 2);
      boolean starts = at == 0 || dashed || !partOfName(message.charAt(at - 1));
      boolean ends = end == message.length() || !partOfName(message.charAt(end));
      if (starts && ends) {
        return true;
      }
      at = message.indexOf(name, at + 1);
    }
    return false;
  }

  private static boolean partOfName(char c) {
    return c == '-' || Character.isLetterOrDigit(c);
  }
}
