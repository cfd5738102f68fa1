package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Option;
import dev.ecrpublic.docs.Program;
import dev.ecrpublic.docs.Values;

/** What the value of an option means, in a line. */
final class ValueTexts {
  private ValueTexts() {}

  /** The meaning of a suggested value, a whole word that may begin with the option's name. */
  static String describe(Program program, Option option, String word) {
    String head = option.name() + "=";
    String value = word.startsWith(head) ? word.substring(head.length()) : word;
    if (value.startsWith("file://") || value.startsWith("fileb://")) {
      return file(value.substring(value.indexOf("://") + 3), option);
    }
    return describe(program, option.values(), option.text(), value);
  }

  private static String describe(Program program, Values values, String text, String value) {
    return switch (values) {
      case Values.Any any -> text;
      case Values.Fixed fixed -> text;
      case Values.Prefixed prefixed -> text;
      case Values.Profiles profiles -> "a profile of the AWS configuration files";
      case Values.Files files -> value.endsWith("/") ? "a directory" : "a file";
      case Values.Live live -> resource(live.resource());
      case Values.Keys keys -> inStructure(program, keys, value);
    };
  }

  private static String file(String path, Option option) {
    if (path.isEmpty()) {
      return option.text();
    }
    return path.endsWith("/") ? "a directory" : "a file";
  }

  private static String resource(Values.Resource resource) {
    return switch (resource) {
      case REPOSITORY -> "a repository";
      case REGISTRY -> "a registry";
      case ARN -> "the Amazon Resource Name of a registry";
      case TAG -> "a tag of the repository";
      case DIGEST -> "the digest of an image of the repository";
    };
  }

  /** A key that was added, or the value of the last key. */
  private static String inStructure(Program program, Values.Keys keys, String value) {
    int equals = value.lastIndexOf('=', value.endsWith("=") ? value.length() - 1 : value.length());
    if (equals < 0) {
      return "";
    }
    String before = value.substring(0, equals);
    String key = before.substring(before.lastIndexOf(',') + 1);
    String text = program.members().apply(key);
    if (equals == value.length() - 1 || !keys.members().containsKey(key)) {
      return text;
    }
    return describe(program, keys.members().get(key), text, value.substring(equals + 1));
  }
}
