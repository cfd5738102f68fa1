package dev.ecrpublic.line;

import dev.ecrpublic.setting.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The global options as given, and the words that are left.
 *
 * @param given each option's last value, empty for a flag
 * @param rest the words for the service and the operation
 */
public record Globals(Map<GlobalOption, String> given, List<String> rest) {

  /** Reads the global options anywhere on the line. */
  public static Globals parse(List<String> words) {
    Dialect.Line line = Dialect.read(words, Commands.globals().options(), false);
    Map<GlobalOption, String> given = new EnumMap<>(GlobalOption.class);
    for (Dialect.Match match : line.matches()) {
      for (GlobalOption option : GlobalOption.values()) {
        if (option.flag().equals(match.name())) {
          given.put(option, match.values().isEmpty() ? "" : match.values().getFirst());
        }
      }
    }
    List<String> rest = line.rest();
    // Right behind the program's name, it ends with that word.
    if (!words.isEmpty() && words.getFirst().equals(Dialect.SEPARATOR)) {
      rest = rest.subList(1, rest.size());
    }
    return new Globals(given, rest);
  }

  /** Whether a flag was given. */
  public boolean has(GlobalOption option) {
    return given.containsKey(option);
  }

  /** An option's value. */
  public Optional<String> get(GlobalOption option) {
    return Optional.ofNullable(given.get(option));
  }

  /** The value of a setting's option. */
  Optional<String> get(Setting setting) {
    for (Map.Entry<GlobalOption, String> option : given.entrySet()) {
      if (option.getKey().flag().equals(setting.flag())) {
        return Optional.of(option.getValue());
      }
    }
    return Optional.empty();
  }
}
