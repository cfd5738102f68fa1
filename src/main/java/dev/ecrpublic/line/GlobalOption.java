package dev.ecrpublic.line;

import dev.ecrpublic.setting.Setting;
import java.nio.file.Path;
import java.util.List;

/** The options that every command takes, one row each, in the order in which they are listed. */
public enum GlobalOption {
  DEBUG("--debug", false),
  ENDPOINT_URL(Setting.ENDPOINT_URL.flag(), true),
  NO_VERIFY_SSL("--no-verify-ssl", false),
  NO_PAGINATE("--no-paginate", false),
  OUTPUT(Setting.OUTPUT.flag(), true, "json", "text", "table", "yaml", "yaml-stream", "off"),
  QUERY("--query", true),
  PROFILE(Setting.PROFILE.flag(), true),
  REGION(Setting.REGION.flag(), true),
  VERSION("--version", false),
  COLOR("--color", true, "on", "off", "auto"),
  NO_SIGN_REQUEST("--no-sign-request", false),
  CA_BUNDLE(Setting.CA_BUNDLE.flag(), true),
  CLI_READ_TIMEOUT("--cli-read-timeout", true),
  CLI_CONNECT_TIMEOUT("--cli-connect-timeout", true),
  CLI_BINARY_FORMAT(Setting.BINARY_FORMAT.flag(), true, "base64", "raw-in-base64-out"),
  NO_CLI_PAGER("--no-cli-pager", false),
  CLI_AUTO_PROMPT(Setting.AUTO_PROMPT.flag(), false),
  NO_CLI_AUTO_PROMPT("--no-cli-auto-prompt", false),
  CLI_ERROR_FORMAT(
      Setting.ERROR_FORMAT.flag(), true, "legacy", "json", "yaml", "text", "table", "enhanced"),
  LOCAL(Setting.LOCAL.flag(), false),
  LOCK_TIMEOUT(Setting.LOCK_TIMEOUT.flag(), true),
  NO_PROGRESS("--no-progress", false);

  private final String flag;
  private final boolean valued;
  private final List<String> choices;

  GlobalOption(String flag, boolean valued, String... choices) {
    this.flag = flag;
    this.valued = valued;
    this.choices = List.of(choices);
  }

  /** The option's name with its dashes. */
  public String flag() {
    return flag;
  }

  /** Short names that mean the same. */
  String[] others() {
    return this == VERSION ? new String[] {"-V"} : new String[0];
  }

  /** What its value is. */
  Class<?> type() {
    if (this == CA_BUNDLE) {
      return Path.class;
    }
    return valued ? String.class : boolean.class;
  }

  /** Whether a value follows. */
  public boolean valued() {
    return valued;
  }

  /** The values it takes, empty for any. */
  public List<String> choices() {
    return choices;
  }

  /**
   * Whether that option is never meant by a prefix: the global ones that the mirrored program does
   * not have.
   */
  public static boolean exact(String flag) {
    return flag.equals(LOCAL.flag)
        || flag.equals(LOCK_TIMEOUT.flag)
        || flag.equals(NO_PROGRESS.flag);
  }
}
