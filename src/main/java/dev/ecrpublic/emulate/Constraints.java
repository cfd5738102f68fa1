package dev.ecrpublic.emulate;

import dev.ecrpublic.registry.rule.Grammar;
import java.util.Collection;
import java.util.List;

/**
 * The constraints of the service model on request members.
 *
 * <p>Every method throws InvalidParameterException for a value that the service refuses.
 */
public final class Constraints {
  private static final String REPOSITORY_NAME =
      "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*";

  private Constraints() {}

  /** A repository's name of at most so many characters. */
  public static void repositoryName(String parameter, String name, int longest) {
    length(parameter, required(parameter, name), 2, longest);
    if (!Grammar.isRepositoryName(name)) {
      throw RepositoryErrors.invalidParameter(parameter, pattern(REPOSITORY_NAME));
    }
  }

  /** An image tag. */
  public static void imageTag(String tag) {
    length("imageTag", tag, 1, 300);
    if (!Grammar.isImageTag(tag)) {
      throw RepositoryErrors.invalidParameter("imageTag", pattern("[a-zA-Z0-9-_.]+"));
    }
  }

  /** A digest. */
  public static void digest(String parameter, String digest) {
    if (!ModelPatterns.isDigest(required(parameter, digest))) {
      throw RepositoryErrors.invalidParameter(parameter, pattern("[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+"));
    }
  }

  /** An upload id. */
  public static void uploadId(String id) {
    if (!Grammar.isUploadId(required("uploadId", id))) {
      throw RepositoryErrors.invalidParameter(
          "uploadId",
          pattern("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));
    }
  }

  /** An optional text of at most so many characters. */
  public static void text(String parameter, String text, int max) {
    if (text != null) {
      length(parameter, text, 0, max);
      characters(parameter, text);
    }
  }

  /** Refuses what is no Unicode text, or ends where a program in C reads it. */
  public static void characters(String parameter, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || Character.isSurrogate(c) && !pair) {
        throw RepositoryErrors.invalidParameter(
            parameter, "must not contain NUL or half of a surrogate pair");
      }
      i += pair ? 1 : 0;
    }
  }

  /** A text that matches a regular expression of the model as a whole. */
  public static void pattern(String parameter, String text, String regex) {
    if (!text.matches(regex)) {
      throw RepositoryErrors.invalidParameter(parameter, pattern(regex));
    }
  }

  /** The same of a text of so many characters, which are counted before they are matched. */
  public static void pattern(String parameter, String text, int min, int max, String regex) {
    length(parameter, text, min, max);
    pattern(parameter, text, regex);
  }

  /** One of a few texts. */
  public static void oneOf(String parameter, String text, List<String> values) {
    if (!values.contains(text)) {
      throw RepositoryErrors.invalidParameter(
          parameter, "Member must satisfy enum value set: " + values);
    }
  }

  /** A list of so many elements. */
  public static void size(String parameter, Collection<?> list, int min, int max) {
    range(parameter, list.size(), min, max, "length");
  }

  /** A text of so many characters. */
  public static void length(String parameter, String text, int min, int max) {
    range(parameter, text.codePointCount(0, text.length()), min, max, "length");
  }

  /** A number in a range. */
  public static void value(String parameter, long value, long min, long max) {
    range(parameter, value, min, max, "value");
  }

  /** A member that must be there. */
  public static <T> T required(String parameter, T value) {
    if (value == null) {
      throw RepositoryErrors.invalidParameter(parameter, "Member must not be null");
    }
    return value;
  }

  private static void range(String parameter, long actual, long min, long max, String what) {
    if (actual < min) {
      throw RepositoryErrors.invalidParameter(
          parameter, "Member must have " + what + " greater than or equal to " + min);
    }
    if (actual > max) {
      throw RepositoryErrors.invalidParameter(
          parameter, "Member must have " + what + " less than or equal to " + max);
    }
  }

  private static String pattern(String regex) {
    return "must satisfy regular expression '" + regex + "'";
  }
}
