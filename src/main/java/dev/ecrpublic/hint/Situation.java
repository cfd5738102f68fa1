package dev.ecrpublic.hint;

import dev.ecrpublic.setting.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What surrounds a failure.
 *
 * @param program the program's name, which is also the service's in the names of permissions
 * @param command the command that failed, empty where none was read yet
 * @param words the command line
 * @param env the environment
 * @param profile the profile in force
 * @param setting a key of that profile
 * @param profiles the names of all profiles
 * @param options the command's options, then those of all commands
 * @param address the form of the addresses that are understood for names, empty for none
 * @param now the time on this machine
 */
public record Situation(
    String program,
    String command,
    List<String> words,
    Map<String, String> env,
    String profile,
    Function<Setting, Optional<String>> setting,
    Supplier<List<String>> profiles,
    Supplier<List<String>> options,
    String address,
    Instant now) {

  /** Whether an environment variable is set to something. */
  boolean has(Setting variable) {
    return !variable.in(env).isEmpty();
  }

  /** Whether the profile has a key. */
  boolean configured(Setting key) {
    return setting.apply(key).isPresent();
  }

  /** Whether the keys of the environment are in force, which {@code --profile} sets aside. */
  boolean keysInEnvironment() {
    return has(Setting.ACCESS_KEY_ID) && !profileNamed();
  }

  /** Whether the command line names the profile. */
  boolean profileNamed() {
    for (String word : words) {
      if (word.equals("--profile") || word.startsWith("--profile=")) {
        return true;
      }
    }
    return false;
  }

  /** What a command of the AWS CLI needs to mean the same profile, with a space before it. */
  String sameProfile() {
    return profile.equals("default") ? "" : " --profile " + profile;
  }

  /** The word after an option, empty where the option or its value is not on the line. */
  String valueOf(String option) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith(option + "=")) {
        return word.substring(option.length() + 1);
      }
      if (word.equals(option) && i + 1 < words.size()) {
        return words.get(i + 1);
      }
    }
    return "";
  }
}
