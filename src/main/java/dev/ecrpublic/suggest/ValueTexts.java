package dev.ecrpublic.suggest;

import dev.ecrpublic.docs.Manual;
import dev.ecrpublic.docs.Values;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the value of an option means, in a line. */
final class ValueTexts {
  private ValueTexts() {}

  /** The meaning of a suggested value, a whole word that may begin with the option's name. */
  static String describe(Manual manual, OptionSpec option, String word) {
    String head = option.longestName() + "=";
    String value = word.startsWith(head) ? word.substring(head.length()) : word;
    if (value.startsWith("file://") || value.startsWith("fileb://")) {
      return file(value.substring(value.indexOf("://") + 3), manual.text(option));
    }
    return describe(manual, manual.values(option), manual.text(option), value);
  }

  /** The meaning of a suggested bare word. */
  static String describe(Manual manual, PositionalParamSpec operand, String word) {
    return describe(manual, manual.values(operand), manual.text(operand), word);
  }

  private static String describe(Manual manual, Values values, String text, String value) {
    return switch (values) {
      case Values.Any any -> text;
      case Values.Fixed fixed -> text;
      case Values.Prefixed prefixed -> text;
      case Values.Profiles profiles -> "a profile of the AWS configuration files";
      case Values.Files files -> value.endsWith("/") ? "a directory" : "a file";
      case Values.ImageNames images -> image(value, text);
      case Values.Live live -> resource(live.resource());
      case Values.Keys keys -> inStructure(manual, keys, value);
    };
  }

  private static String file(String path, String text) {
    if (path.isEmpty()) {
      return text;
    }
    return path.endsWith("/") ? "a directory" : "a file";
  }

  private static String image(String word, String text) {
    if (ImageWords.fileBeginnings().contains(word)) {
      return text;
    }
    if (ImageWords.scheme(word).isPresent()) {
      return file(word, text);
    }
    if (word.indexOf('@') >= 0) {
      return resource(Values.Resource.DIGEST);
    }
    return resource(word.indexOf(':') < 0 ? Values.Resource.REPOSITORY : Values.Resource.TAG);
  }

  private static String resource(Values.Resource resource) {
    return switch (resource) {
      case REPOSITORY -> "a repository";
      case REGISTRY -> "a registry";
      case ARN -> "an Amazon Resource Name";
      case TAG -> "a tag of the repository";
      case DIGEST -> "the digest of an image of the repository";
      case CACHE_RULE -> "the prefix of a pull through cache rule";
      case TEMPLATE -> "the prefix of a repository creation template";
    };
  }

  /** A key that was added, or the value of the last key. */
  private static String inStructure(Manual manual, Values.Keys keys, String value) {
    int equals = value.lastIndexOf('=', value.endsWith("=") ? value.length() - 1 : value.length());
    if (equals < 0) {
      return "";
    }
    String before = value.substring(0, equals);
    String key = before.substring(before.lastIndexOf(',') + 1);
    String text = manual.texts().member(key);
    if (equals == value.length() - 1 || !keys.members().containsKey(key)) {
      return text;
    }
    return describe(manual, keys.members().get(key), text, value.substring(equals + 1));
  }
}
