package dev.ecrpublic.hint;

import java.util.List;
import java.util.Optional;

/** What is easily taken for the value of an option and is not. */
public final class ValueHints {
  private static final List<String> TAKE_TEXT =
      List.of(
          "--policy-text",
          "--image-manifest",
          "--catalog-data",
          "--tags",
          "--cli-input-json",
          "--cli-input-yaml");

  private ValueHints() {}

  static Optional<String> of(String message, Situation at) {
    return fileInShorthand(at.words())
        .or(() -> nameOfFile(at))
        .or(() -> comma(message))
        .or(() -> host(at));
  }

  /** That a file's address in shorthand is taken as it stands, where a line has one. */
  public static Optional<String> fileInShorthand(List<String> words) {
    for (String word : words) {
      int scheme = Math.max(word.indexOf("=file://"), word.indexOf("=fileb://"));
      if (scheme <= 0 || word.startsWith("-") || word.charAt(scheme - 1) == '@') {
        continue;
      }
      String key = word.substring(word.lastIndexOf(',', scheme) + 1, scheme);
      int end = word.indexOf(',', scheme);
      String file = word.substring(scheme + 1, end < 0 ? word.length() : end);
      return Optional.of(
          key + "=" + file + " is taken as it stands; " + key + "@=" + file + " reads the file.");
    }
    return Optional.empty();
  }

  private static Optional<String> nameOfFile(Situation at) {
    for (String option : TAKE_TEXT) {
      String value = at.valueOf(option);
      boolean file = value.endsWith(".json") || value.endsWith(".yaml") || value.endsWith(".yml");
      if (file && !value.startsWith("file://") && value.indexOf('{') < 0) {
        return Optional.of(
            option + " takes the text itself; file://" + value + " reads it from the file.");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> comma(String message) {
    boolean key = message.contains("Expected: '=', received: ") && message.contains(",");
    boolean list = message.contains("type: <class 'list'>, valid types: <class 'str'>");
    return key || list
        ? Optional.of(
            "a comma ends a value in shorthand: put the value into double quotes within the word,"
                + " as in 'key=\"one, two\"', or give JSON.")
        : Optional.empty();
  }

  /** That the name of a repository has no host, where a line has one that is not understood. */
  static Optional<String> host(Situation at) {
    String name = at.valueOf("--repository-name");
    int slash = name.indexOf('/');
    String first = slash < 0 ? name : name.substring(0, slash);
    boolean host =
        first.equals("localhost") || first.indexOf(':') > 0 || first.contains(".amazonaws.");
    if (!host && !at.address().startsWith(first + "/")) {
      return Optional.empty();
    }
    String rest = slash < 0 || slash + 1 == name.length() ? "NAME" : name.substring(slash + 1);
    String also =
        at.address().isEmpty()
            ? ""
            : " An address of the form " + at.address() + " is understood as well.";
    return Optional.of(
        "a repository's name has no host: \"--repository-name " + rest + "\"." + also);
  }
}
