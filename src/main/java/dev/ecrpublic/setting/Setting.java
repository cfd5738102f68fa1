package dev.ecrpublic.setting;

import java.util.Map;

/**
 * Everything that can be set from outside, one row each: the option, the environment variables in
 * the order in which they are asked, the key of a profile, and the default; what a setting has not
 * is empty.
 */
public enum Setting {
  PROFILE("--profile", "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "", "default"),
  CONFIG_FILE("AWS_CONFIG_FILE"),
  CREDENTIALS_FILE("AWS_SHARED_CREDENTIALS_FILE"),
  REGION("--region", "AWS_REGION", "AWS_DEFAULT_REGION", "region", ""),

  ENDPOINT_URL("--endpoint-url", "AWS_ENDPOINT_URL", "endpoint_url", ""),
  IGNORE_ENDPOINTS("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls"),
  SERVICES("", "services"),
  FIPS("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
  DUALSTACK("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"),
  RETRY_MODE("", "AWS_RETRY_MODE", "retry_mode", "standard"),
  MAX_ATTEMPTS("", "AWS_MAX_ATTEMPTS", "max_attempts", "3"),
  CA_BUNDLE("--ca-bundle", "AWS_CA_BUNDLE", "ca_bundle", ""),
  REQUESTS_CA_BUNDLE("REQUESTS_CA_BUNDLE"),
  HTTP_PROXY("", "http_proxy", "HTTP_PROXY", "", ""),
  HTTPS_PROXY("", "https_proxy", "HTTPS_PROXY", "", ""),
  ALL_PROXY("", "all_proxy", "ALL_PROXY", "", ""),
  NO_PROXY("", "no_proxy", "NO_PROXY", "", ""),

  ACCESS_KEY_ID("AWS_ACCESS_KEY_ID", "aws_access_key_id"),
  SECRET_ACCESS_KEY("AWS_SECRET_ACCESS_KEY", "aws_secret_access_key"),
  SECURITY_TOKEN("AWS_SECURITY_TOKEN"),
  SESSION_TOKEN("AWS_SESSION_TOKEN", "aws_session_token"),
  EXPIRATION("AWS_CREDENTIAL_EXPIRATION", "aws_expiration"),
  TOKEN_EXPIRES("", "x_security_token_expires"),
  ACCOUNT_ID("", "aws_account_id"),
  ROLE_ARN("AWS_ROLE_ARN", "role_arn"),
  ROLE_SESSION_NAME("", "AWS_ROLE_SESSION_NAME", "role_session_name", "ecr-public-session"),
  WEB_IDENTITY_TOKEN_FILE("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file"),
  SOURCE_PROFILE("", "source_profile"),
  CREDENTIAL_SOURCE("", "credential_source"),
  CREDENTIAL_PROCESS("", "credential_process"),
  MFA_SERIAL("", "mfa_serial"),
  EXTERNAL_ID("", "external_id"),
  DURATION_SECONDS("", "duration_seconds"),
  SSO_SESSION("", "sso_session"),
  SSO_START_URL("", "sso_start_url"),
  SSO_REGION("", "sso_region"),
  SSO_ACCOUNT_ID("", "sso_account_id"),
  SSO_ROLE_NAME("", "sso_role_name"),
  LOGIN_SESSION("", "login_session"),
  LOGIN_CACHE_DIRECTORY("AWS_LOGIN_CACHE_DIRECTORY"),
  CONTAINER_RELATIVE_URI("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"),
  CONTAINER_FULL_URI("AWS_CONTAINER_CREDENTIALS_FULL_URI"),
  EC2_METADATA_DISABLED("AWS_EC2_METADATA_DISABLED"),

  OUTPUT("--output", "AWS_DEFAULT_OUTPUT", "output", "json"),
  ERROR_FORMAT("--cli-error-format", "AWS_CLI_ERROR_FORMAT", "cli_error_format", "enhanced"),
  AUTO_PROMPT("--cli-auto-prompt", "AWS_CLI_AUTO_PROMPT", "cli_auto_prompt", ""),
  BINARY_FORMAT("--cli-binary-format", "", "cli_binary_format", "base64"),
  TIMESTAMP_FORMAT("", "", "cli_timestamp_format", "iso8601"),
  OUTPUT_ENCODING("AWS_CLI_OUTPUT_ENCODING"),
  FILE_ENCODING("AWS_CLI_FILE_ENCODING"),
  RESULT_PAGER("AWS_PAGER", "cli_pager"),
  HELP_PAGER("MANPAGER"),
  PAGER("PAGER"),
  EDITOR("", "VISUAL", "EDITOR", "", "vi"),
  LESS("", "LESS", "", "FRX"),
  NO_COLOR("NO_COLOR"),
  CI("CI"),
  TERM("TERM"),
  TZ("TZ"),
  LC_ALL("LC_ALL"),
  LC_CTYPE("LC_CTYPE"),
  LANG("LANG"),

  LOCAL("--local", "ECR_PUBLIC_LOCAL", "", ""),
  LOCAL_DIR("ECR_PUBLIC_LOCAL_DIR"),
  LOCK_TIMEOUT("--lock-timeout", "ECR_PUBLIC_LOCK_TIMEOUT", "", ""),
  // Read by the launcher alone, before there is a Java.
  JAVA_HOME("ECR_PUBLIC_JAVA_HOME"),
  HOME("HOME"),
  PATH("PATH"),
  CONFIG_HOME("", "XDG_CONFIG_HOME", "", ".config"),
  CACHE_HOME("", "XDG_CACHE_HOME", "", ".cache"),
  DATA_HOME("", "XDG_DATA_HOME", "", ".local/share"),
  STATE_HOME("", "XDG_STATE_HOME", "", ".local/state"),
  RUNTIME_DIR("XDG_RUNTIME_DIR"),
  DOCKER_AUTH("DOCKER_AUTH_CONFIG"),
  DOCKER_CONFIG("DOCKER_CONFIG"),
  CONTAINERS_AUTH("REGISTRY_AUTH_FILE"),
  HELM_CONFIG("HELM_REGISTRY_CONFIG"),
  COMPLETED_LINE("", "COMP_LINE", "COMMAND_LINE", "", ""),
  COMPLETED_POINT("COMP_POINT");

  private final String flag;
  private final String variable;
  private final String second;
  private final String key;
  private final String fallback;

  Setting(String variable) {
    this("", variable, "", "", "");
  }

  Setting(String variable, String key) {
    this("", variable, "", key, "");
  }

  Setting(String flag, String variable, String key, String fallback) {
    this(flag, variable, "", key, fallback);
  }

  Setting(String flag, String variable, String second, String key, String fallback) {
    this.flag = flag;
    this.variable = variable;
    this.second = second;
    this.key = key;
    this.fallback = fallback;
  }

  /** The option with its dashes. */
  public String flag() {
    return flag;
  }

  /** The environment variable that is asked first. */
  public String variable() {
    return variable;
  }

  /** The environment variable that is asked where the first is unset or empty. */
  public String second() {
    return second;
  }

  /** The key of a profile. */
  public String key() {
    return key;
  }

  /** The default. */
  public String fallback() {
    return fallback;
  }

  /** The first of its variables that is not empty, else nothing. */
  public String in(Map<String, String> env) {
    String value = env.get(variable);
    if (value != null && !value.isEmpty() || second.isEmpty()) {
      return value == null ? "" : value;
    }
    return env.getOrDefault(second, "");
  }

  /** Whether its first variable is set, be it to nothing. */
  public boolean isIn(Map<String, String> env) {
    return env.containsKey(variable);
  }
}
