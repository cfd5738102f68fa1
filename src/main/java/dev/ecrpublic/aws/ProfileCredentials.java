package dev.ecrpublic.aws;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
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

  private final Profiles profiles;
  private final String profile;
  private final Credentials.MfaPrompt prompt;
  private final Map<String, String> env;

  ProfileCredentials(
      Profiles profiles, String profile, Credentials.MfaPrompt prompt, Map<String, String> env) {
    this.profiles = profiles;
    this.profile = profile;
    this.prompt = prompt;
    this.env = env;
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
    if (has("role_arn")) {
      return Optional.of(role());
    }
    if (has("sso_session") || has("sso_start_url")) {
      return Optional.of(sso());
    }
    if (has("login_session")) {
      return Optional.of(login());
    }
    return profiles.get(profile, "credential_process").map(this::process).or(this::keys);
  }

  private String region() {
    return profiles.get(profile, "region").orElse(STS_REGION);
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
                        profiles.get(profile, "aws_session_token").orElse(""),
                        "the profile " + profile)));
  }

  private void checkKeys() {
    if (profiles.inCredentials(profile, "aws_access_key_id").isPresent()) {
      check("shared-credentials-file", key -> profiles.inCredentials(profile, key));
    } else if (profiles.inConfig(profile, "aws_access_key_id").isPresent()) {
      check("config-file", key -> profiles.inConfig(profile, key));
    }
  }

  private static void check(String source, Function<String, Optional<String>> file) {
    for (String key : List.of("aws_access_key_id", "aws_secret_access_key")) {
      if (file.apply(key).orElse("").isBlank()) {
        throw partial(source, key);
      }
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

  private AwsCredentialsProvider role() {
    Optional<String> token = profiles.get(profile, "web_identity_token_file");
    token.ifPresent(Credentials::requireReadable);
    profiles.get(profile, "credential_source").ifPresent(this::checkSource);
    return bySdk(
        profiles
            .get(profile, "credential_source")
            .map(source -> "the credential_source " + source)
            .orElse("assume-role"),
        token.isPresent() ? "AssumeRoleWithWebIdentity" : "AssumeRole",
        Credentials.sts(region()));
  }

  private void checkSource(String source) {
    if (!List.of("Environment", "Ec2InstanceMetadata", "EcsContainer").contains(source)) {
      throw new Failure.Internal(
          "The credential_source \""
              + source
              + "\" of the profile "
              + profile
              + " is none of Environment, Ec2InstanceMetadata and EcsContainer.");
    }
    if (source.equals("Environment")
        && (env.getOrDefault("AWS_ACCESS_KEY_ID", "").isBlank()
            || env.getOrDefault("AWS_SECRET_ACCESS_KEY", "").isBlank())) {
      throw new Failure.Internal(
          "No credentials found in credential_source referenced in profile " + profile);
    }
  }

  private AwsCredentialsProvider sso() {
    SsoLogin login = new SsoLogin(home(), profiles, profile);
    login.check(Instant.now());
    try {
      return bySdk("sso", "GetRoleCredentials", login.portal());
    } catch (Failure.Service refused) {
      throw refused.error().code().startsWith("Unauthorized") ? login.expired() : refused;
    }
  }

  private AwsCredentialsProvider login() {
    if (!Files.exists(loginFile())) {
      throw loggedOut(null);
    }
    try {
      return bySdk(
          "the login session",
          "CreateOAuth2Token",
          URI.create("https://" + region() + ".signin.aws.amazon.com"));
    } catch (Failure.Internal unusable) {
      if (unusable.problem() instanceof Problem.NoReply) {
        throw unusable;
      }
      throw loggedOut(unusable);
    }
  }

  /** Where {@code aws login} keeps what it got. */
  private Path loginFile() {
    String named = env.getOrDefault("AWS_LOGIN_CACHE_DIRECTORY", "");
    Path directory = named.isEmpty() ? home().resolve(".aws/login/cache") : Path.of(named);
    String session = profiles.get(profile, "login_session").orElseThrow();
    return directory.resolve(CacheName.of("SHA-256", session));
  }

  private Path home() {
    return Path.of(env.getOrDefault("HOME", System.getProperty("user.home", "/")));
  }

  private Failure loggedOut(Throwable cause) {
    return new Failure.Internal(
        "Error loading login session token: nobody is logged in with the profile "
            + profile
            + ", or the session is over",
        new Problem.LoggedOut(profile, "aws login"),
        cause);
  }

  private AwsCredentialsProvider process(String command) {
    AwsCredentialsProvider source = new ProcessCredentials(command, env);
    source.resolveCredentials();
    return source;
  }

  private AwsCredentialsProvider bySdk(String name, String operation, URI endpoint) {
    return Credentials.resolved(
        ProfileCredentialsProvider.builder()
            .profileFile(profiles.merged(profile, STS_REGION))
            .profileName(profile)
            .build(),
        name,
        operation,
        endpoint);
  }

  private AwsCredentialsProvider withMfa() {
    String source = profiles.get(profile, "source_profile").orElseThrow();
    AwsCredentialsProvider base =
        source.equals(profile)
            ? keys()
                .orElseThrow(() -> partial("assume-role", "source_profile or credential_source"))
            : new ProfileCredentials(profiles, source, prompt, env)
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
        .ifPresent(seconds -> request.durationSeconds(wholeNumber(seconds)));
    return Credentials.resolved(
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(
                StsClient.builder()
                    .region(Region.of(profiles.get(profile, "region").orElse(STS_REGION)))
                    .credentialsProvider(base)
                    .build())
            .refreshRequest(request.build())
            .build(),
        "assume-role",
        "AssumeRole",
        Credentials.sts(region()));
  }

  private static Integer wholeNumber(String seconds) {
    try {
      return Integer.valueOf(seconds);
    } catch (NumberFormatException e) {
      throw new Failure.Internal("duration_seconds: '" + seconds + "' is not a whole number");
    }
  }
}
