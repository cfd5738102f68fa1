package dev.ecrpublic.aws;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * What one profile of the AWS files offers: keys, a role, web identity, IAM Identity Center, a
 * login, a process.
 */
final class ProfileCredentials {
  /** Where STS is asked when no region is known. */
  private static final String STS_REGION = "us-east-1";

  private static final List<String> OTHER_SOURCES =
      List.of("role_arn", "sso_session", "sso_start_url", "login_session", "credential_process");
  private final Profiles profiles;
  private final String profile;
  private final Credentials.MfaPrompt prompt;

  ProfileCredentials(Profiles profiles, String profile, Credentials.MfaPrompt prompt) {
    this.profiles = profiles;
    this.profile = profile;
    this.prompt = prompt;
  }

  /** The profile's source, empty where it has none. */
  Optional<AwsCredentialsProvider> find() {
    if (!profiles.has(profile)) {
      return Optional.empty();
    }
    checkKeys();
    if (has("role_arn")) {
      checkRole();
    }
    if (has("role_arn") && has("mfa_serial") && has("source_profile")) {
      return Optional.of(withMfa());
    }
    for (String key : OTHER_SOURCES) {
      if (has(key)) {
        return Optional.of(bySdk());
      }
    }
    return keys();
  }

  private boolean has(String key) {
    return profiles.get(profile, key).isPresent();
  }

  private Optional<AwsCredentialsProvider> keys() {
    return profiles
        .get(profile, "aws_access_key_id")
        .map(
            key ->
                StaticCredentialsProvider.create(
                    Credentials.keys(
                        key,
                        profiles.get(profile, "aws_secret_access_key").orElse(""),
                        profiles.get(profile, "aws_session_token").orElse(""))));
  }

  private void checkKeys() {
    if (profiles.inCredentials(profile, "aws_access_key_id").isPresent()) {
      if (profiles.inCredentials(profile, "aws_secret_access_key").isEmpty()) {
        throw partial("shared-credentials-file", "aws_secret_access_key");
      }
      return;
    }
    boolean key = profiles.inConfig(profile, "aws_access_key_id").isPresent();
    if (key && profiles.inConfig(profile, "aws_secret_access_key").isEmpty()) {
      throw partial("config-file", "aws_secret_access_key");
    }
  }

  private void checkRole() {
    if (has("web_identity_token_file")) {
      return;
    }
    if (!has("source_profile") && !has("credential_source")) {
      throw partial("assume-role", "source_profile or credential_source");
    }
    List<String> visited = new ArrayList<>();
    String at = profile;
    while (profiles.get(at, "role_arn").isPresent()) {
      if (visited.contains(at)) {
        throw new Failure.Internal(
            "Infinite loop in credential configuration detected. Attempting to load from profile "
                + at
                + " which has already been visited. Visited profiles: "
                + quoted(visited));
      }
      visited.add(at);
      Optional<String> next = profiles.get(at, "source_profile");
      if (next.isEmpty() || next.get().equals(at)) {
        return;
      }
      at = next.get();
      if (!profiles.has(at)) {
        throw new Failure.Internal(
            "The source_profile \""
                + at
                + "\" referenced in the profile \""
                + visited.getLast()
                + "\" does not exist.");
      }
    }
  }

  private static String quoted(List<String> names) {
    List<String> out = new ArrayList<>();
    names.forEach(name -> out.add("'" + name + "'"));
    return out.toString();
  }

  private static Failure partial(String source, String missing) {
    return new Failure.Internal("Partial credentials found in " + source + ", missing: " + missing);
  }

  private AwsCredentialsProvider bySdk() {
    AwsCredentialsProvider source =
        ProfileCredentialsProvider.builder()
            .profileFile(profiles.merged())
            .profileName(profile)
            .build();
    try {
      source.resolveCredentials();
      return source;
    } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
      throw new Failure.Internal(reason(e));
    }
  }

  private String reason(RuntimeException e) {
    if (has("sso_session") || has("sso_start_url")) {
      String token =
          profiles
              .get(profile, "sso_session")
              .or(() -> profiles.get(profile, "sso_start_url"))
              .orElseThrow();
      return "Error loading SSO Token: Token for " + token + " does not exist (" + message(e) + ")";
    }
    if (has("credential_process")) {
      return "Error when retrieving credentials from custom-process: " + message(e);
    }
    return "Error when retrieving credentials of the profile " + profile + ": " + message(e);
  }

  /** The first line of what was said where it went wrong; what was thrown on the way says less. */
  private static String message(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause().getMessage() != null) {
      root = root.getCause();
    }
    String text = String.valueOf(root.getMessage()).strip();
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private AwsCredentialsProvider withMfa() {
    String source = profiles.get(profile, "source_profile").orElseThrow();
    AwsCredentialsProvider base =
        source.equals(profile)
            ? keys()
                .orElseThrow(() -> partial("assume-role", "source_profile or credential_source"))
            : new ProfileCredentials(profiles, source, prompt)
                .find()
                .orElseThrow(() -> partial("assume-role", "source_profile or credential_source"));
    String serial = profiles.get(profile, "mfa_serial").orElseThrow();
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .roleArn(profiles.get(profile, "role_arn").orElseThrow())
            .roleSessionName(
                profiles.get(profile, "role_session_name").orElse("ecr-public-session"))
            .serialNumber(serial)
            .tokenCode(prompt.code(serial));
    profiles.get(profile, "external_id").ifPresent(request::externalId);
    profiles
        .get(profile, "duration_seconds")
        .ifPresent(seconds -> request.durationSeconds(Integer.valueOf(seconds)));
    return Credentials.resolved(
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(
                StsClient.builder()
                    .region(Region.of(profiles.get(profile, "region").orElse(STS_REGION)))
                    .credentialsProvider(base)
                    .build())
            .refreshRequest(request.build())
            .build());
  }
}
