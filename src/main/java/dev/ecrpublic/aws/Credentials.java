package dev.ecrpublic.aws;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What requests are signed with: environment, profile, web identity, container, instance metadata,
 * first hit wins. The order is the AWS CLI's; {@code --profile} on the command line skips the
 * environment.
 */
public final class Credentials {
  private final Map<String, String> env;
  private final Profiles profiles;
  private final String profile;
  private final boolean profileFlag;
  private final MfaPrompt prompt;

  /** Asks the person at the terminal for the code of a multi-factor device. */
  @FunctionalInterface
  public interface MfaPrompt {
    /** The code that the device of that serial number or ARN shows. */
    String code(String serial);
  }

  /**
   * The sources that an environment and a profile offer; {@code profileFlag} says that the command
   * line named the profile.
   */
  public Credentials(
      Map<String, String> env,
      Profiles profiles,
      String profile,
      boolean profileFlag,
      MfaPrompt prompt) {
    this.env = env;
    this.profiles = profiles;
    this.profile = profile;
    this.profileFlag = profileFlag;
    this.prompt = prompt;
  }

  /** The first source that has credentials. */
  public AwsCredentialsProvider find() {
    Optional<AwsCredentialsProvider> found = profileFlag ? Optional.empty() : environment();
    return found
        .or(() -> new ProfileCredentials(profiles, profile, prompt, env).find())
        .or(this::webIdentity)
        .or(this::container)
        .or(this::instance)
        .orElseThrow(
            () ->
                new Failure.Configuration(
                    "NoCredentials",
                    "Unable to locate credentials. You can configure credentials by running \"aws"
                        + " login\"."));
  }

  private Optional<AwsCredentialsProvider> environment() {
    String key = Setting.ACCESS_KEY_ID.in(env);
    if (key.isBlank()) {
      return Optional.empty();
    }
    String secret = Setting.SECRET_ACCESS_KEY.in(env);
    if (secret.isBlank()) {
      throw new Failure.Internal(
          "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY");
    }
    String older = Setting.SECURITY_TOKEN.in(env);
    String token = older.isEmpty() ? Setting.SESSION_TOKEN.in(env) : older;
    return Optional.of(StaticCredentialsProvider.create(keys(key, secret, token, "env")));
  }

  /** Credentials of those keys, found in that source; an empty token is none. */
  static AwsCredentials keys(String key, String secret, String token, String source) {
    if (!printable(key) || !printable(secret) || !printable(token)) {
      throw new Failure.Internal(
          "Credentials found in "
              + source
              + " have a line break or another character that no request can carry");
    }
    return token.isEmpty()
        ? AwsBasicCredentials.create(key, secret)
        : AwsSessionCredentials.create(key, secret, token);
  }

  private static boolean printable(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < ' ' || key.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private Optional<AwsCredentialsProvider> webIdentity() {
    String file = Setting.WEB_IDENTITY_TOKEN_FILE.in(env);
    String role = Setting.ROLE_ARN.in(env);
    if (profileFlag || file.isEmpty() || role.isEmpty()) {
      return Optional.empty();
    }
    requireReadable(file);
    WebIdentityTokenFileCredentialsProvider.Builder source =
        WebIdentityTokenFileCredentialsProvider.builder()
            .webIdentityTokenFile(Path.of(file))
            .roleArn(role);
    String session = Setting.ROLE_SESSION_NAME.in(env);
    return Optional.of(
        resolved(
            session.isEmpty() ? source.build() : source.roleSessionName(session).build(),
            "web identity",
            "AssumeRoleWithWebIdentity",
            sts(env.getOrDefault(Setting.REGION.variable(), "us-east-1"))));
  }

  /** Where roles are taken on, for messages. */
  static URI sts(String region) {
    return URI.create("https://sts." + region.strip() + ".amazonaws.com");
  }

  /** Fails as the AWS CLI does for a token file that cannot be read. */
  static void requireReadable(String file) {
    String reason;
    try {
      SmallFile.bytes(Path.of(file));
      return;
    } catch (NoSuchFileException e) {
      reason = "[Errno 2] No such file or directory";
    } catch (AccessDeniedException e) {
      reason = "[Errno 13] Permission denied";
    } catch (IOException | InvalidPathException e) {
      reason = "The web identity token file cannot be read: " + FileReason.of(e);
    }
    throw new Failure.Internal(reason + ": '" + file + "'");
  }

  private Optional<AwsCredentialsProvider> container() {
    boolean offered =
        Setting.CONTAINER_RELATIVE_URI.isIn(env) || Setting.CONTAINER_FULL_URI.isIn(env);
    return offered
        ? Optional.of(
            resolved(
                ContainerCredentialsProvider.create(), "container-role", "", containerEndpoint()))
        : Optional.empty();
  }

  private URI containerEndpoint() {
    URI task = URI.create("http://169.254.170.2");
    try {
      URI named = URI.create(Setting.CONTAINER_FULL_URI.in(env));
      return named.getHost() == null ? task : named;
    } catch (IllegalArgumentException noAddress) {
      return task;
    }
  }

  private Optional<AwsCredentialsProvider> instance() {
    if (Setting.EC2_METADATA_DISABLED.in(env).equalsIgnoreCase("true")) {
      return Optional.empty();
    }
    try {
      InstanceProfileCredentialsProvider source = InstanceProfileCredentialsProvider.create();
      source.resolveCredentials();
      return Optional.of(source);
    } catch (SdkException notOnAnInstance) {
      return Optional.empty();
    }
  }

  /** The source itself, once it is known to answer. */
  static AwsCredentialsProvider resolved(
      AwsCredentialsProvider source, String name, String operation, URI endpoint) {
    try {
      source.resolveCredentials();
      return source;
    } catch (RuntimeException e) {
      throw SourceFailures.of(e, name, operation, endpoint);
    }
  }
}
