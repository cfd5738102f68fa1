package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.rule.Grammar;
import java.util.Collection;
import java.util.List;

/**
 * The constraints of the service model on request members.
 *
 * <p>Every method throws InvalidParameterException for a value that the service refuses.
 */
final class Constraints {
  private static final String REPOSITORY_NAME =
      "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*";

  private Constraints() {}

  static void repositoryName(String parameter, String name) {
    length(parameter, required(parameter, name), 2, Grammar.LONGEST_REPOSITORY_NAME);
    if (!Grammar.isRepositoryName(name)) {
      throw EcrPublicErrors.invalidParameter(parameter, pattern(REPOSITORY_NAME));
    }
  }

  static void imageTag(String tag) {
    length("imageTag", tag, 1, 300);
    if (!Grammar.isImageTag(tag)) {
      throw EcrPublicErrors.invalidParameter("imageTag", pattern("[a-zA-Z0-9-_.]+"));
    }
  }

  static void digest(String parameter, String digest) {
    if (!ModelPatterns.isDigest(required(parameter, digest))) {
      throw EcrPublicErrors.invalidParameter(parameter, pattern("[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+"));
    }
  }

  static void uploadId(String id) {
    if (!Grammar.isUploadId(required("uploadId", id))) {
      throw EcrPublicErrors.invalidParameter(
          "uploadId",
          pattern("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));
    }
  }

  /** An optional text of at most so many characters. */
  static void text(String parameter, String text, int max) {
    if (text != null) {
      length(parameter, text, 0, max);
      characters(parameter, text);
    }
  }

  /** Refuses what is no Unicode text, or ends where a program in C reads it. */
  static void characters(String parameter, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || Character.isSurrogate(c) && !pair) {
        throw EcrPublicErrors.invalidParameter(
            parameter, "must not contain NUL or half of a surrogate pair");
      }
      i += pair ? 1 : 0;
    }
  }

  /** An optional list of at most 50 texts of 1 to 50 characters. */
  static void badges(String parameter, List<String> badges) {
    size(parameter, badges, 0, 50);
    for (String badge : badges) {
      length(parameter, required(parameter, badge), 1, 50);
      characters(parameter, badge);
    }
  }

  static void size(String parameter, Collection<?> list, int min, int max) {
    range(parameter, list.size(), min, max, "length");
  }

  static void length(String parameter, String text, int min, int max) {
    range(parameter, text.codePointCount(0, text.length()), min, max, "length");
  }

  static void value(String parameter, long value, long min, long max) {
    range(parameter, value, min, max, "value");
  }

  static <T> T required(String parameter, T value) {
    if (value == null) {
      throw EcrPublicErrors.invalidParameter(parameter, "Member must not be null");
    }
    return value;
  }

  private static void range(String parameter, long actual, long min, long max, String what) {
    if (actual < min) {
      throw EcrPublicErrors.invalidParameter(
          parameter, "Member must have " + what + " greater than or equal to " + min);
    }
    if (actual > max) {
      throw EcrPublicErrors.invalidParameter(
          parameter, "Member must have " + what + " less than or equal to " + max);
    }
  }

  private static String pattern(String regex) {
    return "must satisfy regular expression '" + regex + "'";
  }
}
