package dev.ecrpublic.emulate.ecr.lifecycle;

import dev.ecrpublic.text.Visible;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a policy's text, read member by member.
 *
 * @param path where it stands, such as {@code rules[2].selection}
 * @param rule what tells its rule, such as {@code (rulePriority 3)}, after a space
 * @param members what it holds
 */
record PolicyObject(String path, String rule, Map<?, ?> members) {
  private static final int LONGEST_QUOTE = 60;

  /** The object that a value is, none of whose members has another name than those. */
  static PolicyObject of(String path, String rule, Object value, List<String> names) {
    if (!(value instanceof Map<?, ?> members)) {
      throw new InvalidPolicy(path + ": must be an object" + rule);
    }
    PolicyObject object = new PolicyObject(path, rule, members);
    for (Object name : members.keySet()) {
      if (!names.contains(name)) {
        throw new InvalidPolicy(
            path + ": has no member " + quoted(name) + ", only " + String.join(", ", names) + rule);
      }
    }
    return object;
  }

  /** The same object, its rule being known. */
  PolicyObject ofRule(int priority) {
    return new PolicyObject(path, " (rulePriority " + priority + ")", members);
  }

  /** An object inside. */
  PolicyObject object(String name, List<String> names) {
    return of(path + "." + name, rule, required(name), names);
  }

  /** Whether it is there. */
  boolean has(String name) {
    return members.containsKey(name);
  }

  /** A text. */
  String text(String name) {
    if (required(name) instanceof String text) {
      return text;
    }
    throw refusal(name, "must be a string");
  }

  /** A text that may be left out. */
  Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** A whole number from 1. */
  int positive(String name) {
    if (!(required(name) instanceof Long number)) {
      throw refusal(name, "must be a whole number from 1 to " + Integer.MAX_VALUE);
    }
    if (number < 1 || number > Integer.MAX_VALUE) {
      throw refusal(
          name, "must be a whole number from 1 to " + Integer.MAX_VALUE + ", not " + number);
    }
    return number.intValue();
  }

  /** A list of texts that are not empty, which is not empty either. */
  List<String> texts(String name) {
    if (!(required(name) instanceof List<?> list) || list.isEmpty()) {
      throw refusal(name, "must be a list of one string or more");
    }
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof String text) || text.isEmpty()) {
        throw refusal(name + "[" + i + "]", "must be a string of one character or more");
      }
    }
    return list.stream().map(String.class::cast).toList();
  }

  /** One of some values, by the word that each is spelled as. */
  <T> T oneOf(String name, List<T> values) {
    String word = text(name);
    for (T value : values) {
      if (value.toString().equals(word)) {
        return value;
      }
    }
    String words = String.join(", ", values.stream().map(Object::toString).toList());
    throw refusal(name, quoted(word) + " is not one of " + words);
  }

  /** The refusal of a member. */
  InvalidPolicy refusal(String name, String reason) {
    return new InvalidPolicy(path + "." + name + ": " + reason + rule);
  }

  private Object required(String name) {
    if (!has(name)) {
      throw refusal(name, "is missing");
    }
    return members.get(name);
  }

  private static String quoted(Object text) {
    String line = Visible.of(text.toString()).replace("\n", "\\n").replace("\t", "\\t");
    boolean whole = line.codePointCount(0, line.length()) <= LONGEST_QUOTE;
    String shown =
        whole ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    return '"' + shown + '"';
  }
}
