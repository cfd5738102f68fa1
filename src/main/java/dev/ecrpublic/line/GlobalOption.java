package dev.ecrpublic.line;

import java.util.List;

/** The options that every command takes, one row each, in the order in which they are listed. */
public enum GlobalOption {
  DEBUG("--debug", false),
  ENDPOINT_URL("--endpoint-url", true),
  NO_VERIFY_SSL("--no-verify-ssl", false),
  NO_PAGINATE("--no-paginate", false),
  OUTPUT("--output", true, "json", "text", "table", "yaml", "yaml-stream", "off"),
  QUERY("--query", true),
  PROFILE("--profile", true),
  REGION("--region", true),
  VERSION("--version", false),
  COLOR("--color", true, "on", "off", "auto"),
  NO_SIGN_REQUEST("--no-sign-request", false),
  CA_BUNDLE("--ca-bundle", true),
  CLI_READ_TIMEOUT("--cli-read-timeout", true),
  CLI_CONNECT_TIMEOUT("--cli-connect-timeout", true),
  CLI_BINARY_FORMAT("--cli-binary-format", true, "base64", "raw-in-base64-out"),
  NO_CLI_PAGER("--no-cli-pager", false),
  CLI_AUTO_PROMPT("--cli-auto-prompt", false),
  NO_CLI_AUTO_PROMPT("--no-cli-auto-prompt", false),
  CLI_ERROR_FORMAT(
      "--cli-error-format", true, "legacy", "json", "yaml", "text", "table", "enhanced"),
  LOCAL("--local", false),
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
    return flag.equals(LOCAL.flag) || flag.equals(NO_PROGRESS.flag);
  }
}
