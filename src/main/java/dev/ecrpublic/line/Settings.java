package dev.ecrpublic.line;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.model.Background;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.output.format.Format;
import dev.ecrpublic.service.Service;
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
    String named = env.getOrDefault("AWS_PROFILE", "");
    String other = named.isEmpty() ? env.getOrDefault("AWS_DEFAULT_PROFILE", "") : named;
    return other.isEmpty() ? "default" : other;
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
    return profile.equals("default") || profiles.has(profile);
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

  /** A key of the profile in force. */
  public Optional<String> config(String key) {
    return profiles.get(profile, key);
  }

  /** Whether an environment variable or a key of the profile says true. */
  public boolean truth(String variable, String key) {
    return env(variable).or(() -> config(key)).orElse("").equalsIgnoreCase("true");
  }

  /** Whether commands run on the embedded registry. */
  public boolean local() {
    String wanted = env.getOrDefault("ECR_PUBLIC_LOCAL", "");
    return globals.has(GlobalOption.LOCAL) || wanted.equals("1") || wanted.equalsIgnoreCase("true");
  }

  /** The form of results; fails for a name that no form has. */
  public Format output() {
    String word =
        globals
            .get(GlobalOption.OUTPUT)
            .or(() -> Optional.ofNullable(env.get("AWS_DEFAULT_OUTPUT")))
            .or(() -> config("output"))
            .orElse("json");
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
      default -> watched && env.getOrDefault("NO_COLOR", "").isEmpty();
    };
  }

  /** The form of errors. */
  public ErrorFormat errorFormat() {
    if (!profileKnown()) {
      return ErrorFormat.LEGACY;
    }
    return ErrorFormat.of(
        globals
            .get(GlobalOption.CLI_ERROR_FORMAT)
            .or(() -> env("AWS_CLI_ERROR_FORMAT"))
            .or(() -> config("cli_error_format"))
            .orElse("enhanced"));
  }

  /** Whether the line is asked for: what is said about it, empty where nothing is. */
  public String autoPrompt(List<String> words) {
    if (words.contains(GlobalOption.CLI_AUTO_PROMPT.flag())) {
      return "on";
    }
    String wanted = env.getOrDefault("AWS_CLI_AUTO_PROMPT", "");
    return wanted.isEmpty() ? config("cli_auto_prompt").orElse("") : wanted;
  }

  /** Whether blobs on the command line are taken as they are, not as base64. */
  public boolean rawBlobs() {
    String format =
        globals
            .get(GlobalOption.CLI_BINARY_FORMAT)
            .or(() -> config("cli_binary_format"))
            .orElse("base64");
    if (!GlobalOption.CLI_BINARY_FORMAT.choices().contains(format)) {
      throw new Failure.Internal(
          "Unknown cli_binary_format \"" + format + "\": it is base64 or raw-in-base64-out");
    }
    return format.equals("raw-in-base64-out");
  }

  /** How timestamps are shown. */
  public Timestamps timestamps() {
    String format = config("cli_timestamp_format").orElse("iso8601");
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
    String named = env.getOrDefault("TZ", "");
    if (named.isEmpty()) {
      return env.containsKey("TZ") ? ZoneId.of("UTC") : ZoneId.systemDefault();
    }
    try {
      return ZoneId.of(named.startsWith(":") ? named.substring(1) : named, ZoneId.SHORT_IDS);
    } catch (DateTimeException notARegion) {
      return ZoneId.systemDefault();
    }
  }
}
