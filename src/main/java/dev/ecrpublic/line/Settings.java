package dev.ecrpublic.line;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.model.Background;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.output.format.Format;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.setting.Setting;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The choices that are made by flag, environment or profile, in that order, each looked up where it
 * is asked for.
 */
public final class Settings {
  private final Service service;
  private final Globals globals;
  private final Map<String, String> env;
  private final Profiles profiles;
  private final String profile;

  /** The choices for commands to that service. */
  public Settings(Service service, Globals globals, Map<String, String> env, Profiles profiles) {
    this.service = service;
    this.globals = globals;
    this.env = env;
    this.profiles = profiles;
    this.profile = profile(globals, env);
  }

  private static String profile(Globals globals, Map<String, String> env) {
    String flag = globals.get(GlobalOption.PROFILE).orElse("");
    if (!flag.isEmpty()) {
      return flag;
    }
    String named = Setting.PROFILE.in(env);
    return named.isEmpty() ? Setting.PROFILE.fallback() : named;
  }

  /** The service that is called. */
  public Service service() {
    return service;
  }

  /** The global options as given. */
  public Globals globals() {
    return globals;
  }

  /** The environment. */
  public Map<String, String> env() {
    return env;
  }

  /** The configuration files. */
  public Profiles profiles() {
    return profiles;
  }

  /** The profile in force. */
  public String profile() {
    return profile;
  }

  /** Whether the command line named the profile, which hides the environment's credentials. */
  public boolean profileFlag() {
    return !globals.get(GlobalOption.PROFILE).orElse("").isEmpty();
  }

  /** Whether the profile is there; the default one need not be. */
  public boolean profileKnown() {
    return profile.equals(Setting.PROFILE.fallback()) || profiles.has(profile);
  }

  /** Fails where a profile was named that no file has. */
  public void requireProfile() {
    if (!profileKnown()) {
      throw new Failure.Internal(
          "The config profile (" + profile + ") could not be found",
          new Problem.NoSuchProfile(profile));
    }
  }

  /** An environment variable that is set to something. */
  public Optional<String> env(String name) {
    return Optional.ofNullable(env.get(name)).filter(value -> !value.isEmpty());
  }

  /** The environment variable of a setting, where it is set to something. */
  public Optional<String> env(Setting setting) {
    return env(setting.variable());
  }

  /** A key of the profile in force. */
  public Optional<String> config(Setting key) {
    return profiles.get(profile, key);
  }

  /** What is said by option, environment or profile, the first that says something. */
  public Optional<String> given(Setting setting) {
    Optional<String> flag = globals.get(setting);
    if (flag.isPresent()) {
      return flag;
    }
    String value = setting.in(env);
    return value.isEmpty() ? config(setting) : Optional.of(value);
  }

  /** The same, or the default where nothing is said. */
  public String value(Setting setting) {
    return given(setting).orElse(setting.fallback());
  }

  /** Whether a setting says true. */
  public boolean truth(Setting setting) {
    return value(setting).equalsIgnoreCase("true");
  }

  /** Whether commands run on the embedded registry. */
  public boolean local() {
    String wanted = Setting.LOCAL.in(env);
    return globals.has(GlobalOption.LOCAL) || wanted.equals("1") || wanted.equalsIgnoreCase("true");
  }

  /** The form of results; fails for a name that no form has. */
  public Format output() {
    String word =
        globals
            .get(GlobalOption.OUTPUT)
            .or(() -> Optional.ofNullable(env.get(Setting.OUTPUT.variable())))
            .or(() -> config(Setting.OUTPUT))
            .orElse(Setting.OUTPUT.fallback());
    return Format.of(word).orElseThrow(() -> new Failure.Internal("Unknown output type: " + word));
  }

  /**
   * Whether what a person may see is coloured: as {@code --color} says, else on a terminal unless
   * {@code NO_COLOR} is set to something.
   */
  public boolean coloured(boolean watched) {
    return switch (globals.get(GlobalOption.COLOR).orElse("auto")) {
      case "on" -> true;
      case "off" -> false;
      default -> watched && Setting.NO_COLOR.in(env).isEmpty();
    };
  }

  /** The form of errors. */
  public ErrorFormat errorFormat() {
    if (!profileKnown()) {
      return ErrorFormat.LEGACY;
    }
    return ErrorFormat.of(value(Setting.ERROR_FORMAT));
  }

  /** Whether the line is asked for: what is said about it, empty where nothing is. */
  public String autoPrompt(List<String> words) {
    if (words.contains(GlobalOption.CLI_AUTO_PROMPT.flag())) {
      return "on";
    }
    String wanted = Setting.AUTO_PROMPT.in(env);
    return wanted.isEmpty() ? config(Setting.AUTO_PROMPT).orElse("") : wanted;
  }

  /** Whether blobs on the command line are taken as they are, not as base64. */
  public boolean rawBlobs() {
    String format = value(Setting.BINARY_FORMAT);
    if (!GlobalOption.CLI_BINARY_FORMAT.choices().contains(format)) {
      throw new Failure.Internal(
          "Unknown cli_binary_format \"" + format + "\": it is base64 or raw-in-base64-out");
    }
    return format.equals("raw-in-base64-out");
  }

  /** How timestamps are shown. */
  public Timestamps timestamps() {
    String format = value(Setting.TIMESTAMP_FORMAT);
    if (!format.equals("iso8601") && !format.equals("wire")) {
      throw new Failure.Configuration(
          "Configuration",
          "Unknown cli_timestamp_format value: "
              + format
              + ", valid values are \"wire\" or \"iso8601\"");
    }
    return new Timestamps(Background.of(this::zone)::get, format.equals("wire"));
  }

  private ZoneId zone() {
    String named = Setting.TZ.in(env);
    if (named.isEmpty()) {
      return Setting.TZ.isIn(env) ? ZoneId.of("UTC") : ZoneId.systemDefault();
    }
    try {
      return ZoneId.of(named.startsWith(":") ? named.substring(1) : named, ZoneId.SHORT_IDS);
    } catch (DateTimeException notARegion) {
      return ZoneId.systemDefault();
    }
  }
}
