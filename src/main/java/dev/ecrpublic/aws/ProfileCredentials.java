package dev.ecrpublic.aws;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import dev.ecrpublic.setting.Setting;
import java.io.IOException;
import java.net.URI;
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
    if (has(Setting.ROLE_ARN)) {
      checkRole();
    }
    if (has(Setting.ROLE_ARN) && has(Setting.MFA_SERIAL) && has(Setting.SOURCE_PROFILE)) {
      return Optional.of(withMfa());
    }
    if (has(Setting.ROLE_ARN)) {
      return Optional.of(role());
    }
    if (has(Setting.SSO_SESSION) || has(Setting.SSO_START_URL)) {
      return Optional.of(sso());
    }
    if (has(Setting.LOGIN_SESSION)) {
      return Optional.of(login());
    }
    return profiles.get(profile, Setting.CREDENTIAL_PROCESS).map(this::process).or(this::keys);
  }

  private String region() {
    return profiles.get(profile, Setting.REGION).orElse(STS_REGION);
  }

  private boolean has(Setting key) {
    return profiles.get(profile, key).isPresent();
  }

  private Optional<AwsCredentialsProvider> keys() {
    return profiles
        .get(profile, Setting.ACCESS_KEY_ID)
        .map(
            key ->
                StaticCredentialsProvider.create(
                    Credentials.keys(
                        key,
                        profiles.get(profile, Setting.SECRET_ACCESS_KEY).orElse(""),
                        profiles.get(profile, Setting.SESSION_TOKEN).orElse(""),
                        "the profile " + profile)));
  }

  private void checkKeys() {
    if (profiles.inCredentials(profile, Setting.ACCESS_KEY_ID).isPresent()) {
      check("shared-credentials-file", key -> profiles.inCredentials(profile, key));
    } else if (profiles.inConfig(profile, Setting.ACCESS_KEY_ID).isPresent()) {
      check("config-file", key -> profiles.inConfig(profile, key));
    }
  }

  private static void check(String source, Function<Setting, Optional<String>> file) {
    for (Setting key : List.of(Setting.ACCESS_KEY_ID, Setting.SECRET_ACCESS_KEY)) {
      if (file.apply(key).orElse("").isBlank()) {
        throw partial(source, key.key());
      }
    }
  }

  private void checkRole() {
    if (has(Setting.WEB_IDENTITY_TOKEN_FILE)) {
      return;
    }
    if (!has(Setting.SOURCE_PROFILE) && !has(Setting.CREDENTIAL_SOURCE)) {
      throw partial("assume-role", "source_profile or credential_source");
    }
    List<String> visited = new ArrayList<>();
    String at = profile;
    while (profiles.get(at, Setting.ROLE_ARN).isPresent()) {
      if (visited.contains(at)) {
        throw new Failure.Internal(
            "Infinite loop in credential configuration detected. Attempting to load from profile "
                + at
                + " which has already been visited. Visited profiles: "
                + quoted(visited));
      }
      visited.add(at);
      Optional<String> next = profiles.get(at, Setting.SOURCE_PROFILE);
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
    Optional<String> token = profiles.get(profile, Setting.WEB_IDENTITY_TOKEN_FILE);
    token.ifPresent(Credentials::requireReadable);
    profiles.get(profile, Setting.CREDENTIAL_SOURCE).ifPresent(this::checkSource);
    return bySdk(
        profiles
            .get(profile, Setting.CREDENTIAL_SOURCE)
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
        && (Setting.ACCESS_KEY_ID.in(env).isBlank()
            || Setting.SECRET_ACCESS_KEY.in(env).isBlank())) {
      throw new Failure.Internal(
          "No credentials found in credential_source referenced in profile " + profile);
    }
  }

  private AwsCredentialsProvider sso() {
    SsoLogin login = new SsoLogin(Places.aws(env), profiles, profile);
    login.check(Instant.now());
    try {
      return bySdk("sso", "GetRoleCredentials", login.portal());
    } catch (Failure.Service refused) {
      throw refused.error().code().startsWith("Unauthorized") ? login.expired() : refused;
    }
  }

  private AwsCredentialsProvider login() {
    try {
      SmallFile.bytes(loginFile());
    } catch (IOException unreadable) {
      throw loggedOut(unreadable);
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
    String named = Setting.LOGIN_CACHE_DIRECTORY.in(env);
    Path directory = named.isEmpty() ? Places.aws(env).resolve("login/cache") : Path.of(named);
    String session = profiles.get(profile, Setting.LOGIN_SESSION).orElseThrow();
    return directory.resolve(CacheName.of("SHA-256", session));
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
    String source = profiles.get(profile, Setting.SOURCE_PROFILE).orElseThrow();
    AwsCredentialsProvider base =
        source.equals(profile)
            ? keys()
                .orElseThrow(() -> partial("assume-role", "source_profile or credential_source"))
            : new ProfileCredentials(profiles, source, prompt, env)
                .find()
                .orElseThrow(() -> partial("assume-role", "source_profile or credential_source"));
    String serial = profiles.get(profile, Setting.MFA_SERIAL).orElseThrow();
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder()
            .roleArn(profiles.get(profile, Setting.ROLE_ARN).orElseThrow())
            .roleSessionName(
                profiles
                    .get(profile, Setting.ROLE_SESSION_NAME)
                    .orElse(Setting.ROLE_SESSION_NAME.fallback()))
            .serialNumber(serial)
            .tokenCode(prompt.code(serial));
    profiles.get(profile, Setting.EXTERNAL_ID).ifPresent(request::externalId);
    profiles
        .get(profile, Setting.DURATION_SECONDS)
        .ifPresent(seconds -> request.durationSeconds(wholeNumber(seconds)));
    return Credentials.resolved(
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(
                StsClient.builder()
                    .region(Region.of(profiles.get(profile, Setting.REGION).orElse(STS_REGION)))
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
