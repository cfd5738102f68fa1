package dev.ecrpublic.aws;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.aws.wire.WireReader;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import dev.ecrpublic.setting.Setting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The login at IAM Identity Center that a profile needs, as {@code aws sso login} left it. */
final class SsoLogin {
  private static final String RENEWAL = "aws sso login";
  private static final List<String> FOR_REFRESH =
      List.of("refreshToken", "clientId", "clientSecret", "registrationExpiresAt", "startUrl");
  private final Path aws;
  private final Profiles profiles;
  private final String profile;

  SsoLogin(Path aws, Profiles profiles, String profile) {
    this.aws = aws;
    this.profiles = profiles;
    this.profile = profile;
  }

  /** What the login is known by: the session's name or, in old profiles, the start URL. */
  String name() {
    return profiles
        .get(profile, Setting.SSO_SESSION)
        .or(() -> profiles.get(profile, Setting.SSO_START_URL))
        .orElseThrow();
  }

  /** Fails where the profile is incomplete, or nobody is logged in any more. */
  void check(Instant now) {
    requireKeys();
    Map<String, Object> token = token();
    if (!(token.get("accessToken") instanceof String)
        || !(token.get("expiresAt") instanceof String expiresAt)) {
      throw unusable("is invalid");
    }
    Instant end;
    try {
      end = Instant.parse(expiresAt.endsWith("UTC") ? utc(expiresAt) : expiresAt);
    } catch (DateTimeException e) {
      throw unusable("is invalid");
    }
    boolean refreshed =
        profiles.get(profile, Setting.SSO_SESSION).isPresent()
            && token.keySet().containsAll(FOR_REFRESH);
    if (now.isAfter(end) && !refreshed) {
      throw expired();
    }
  }

  /** Where credentials are asked for with the login. */
  URI portal() {
    String region =
        profiles
            .get(profile, Setting.SSO_SESSION)
            .flatMap(session -> profiles.session(session, Setting.SSO_REGION))
            .or(() -> profiles.get(profile, Setting.SSO_REGION))
            .orElseThrow();
    return URI.create("https://portal.sso." + region + ".amazonaws.com");
  }

  /** The failure for a login that is over. */
  Failure expired() {
    return new Failure.Internal(
        "Error when retrieving token from sso: Token has expired and refresh failed",
        new Problem.LoggedOut(profile, RENEWAL));
  }

  /** What older versions of the AWS CLI wrote. */
  private static String utc(String time) {
    return time.substring(0, time.length() - "UTC".length()) + "Z";
  }

  private void requireKeys() {
    for (Setting key : List.of(Setting.SSO_ACCOUNT_ID, Setting.SSO_ROLE_NAME)) {
      if (profiles.get(profile, key).isEmpty()) {
        throw incomplete(key.key());
      }
    }
    Optional<String> session = profiles.get(profile, Setting.SSO_SESSION);
    if (session.isPresent() && !profiles.hasSession(session.get())) {
      throw new Failure.Internal(
          "The profile \""
              + profile
              + "\" is configured to use the sso-session \""
              + session.get()
              + "\", which does not exist.");
    }
    for (Setting key : List.of(Setting.SSO_REGION, Setting.SSO_START_URL)) {
      if (profiles.get(profile, key).isEmpty()
          && session.flatMap(name -> profiles.session(name, key)).isEmpty()) {
        throw incomplete(key.key());
      }
    }
  }

  private Failure incomplete(String key) {
    return new Failure.Internal(
        "The profile \""
            + profile
            + "\" is configured to use SSO but is missing required configuration: "
            + key);
  }

  private Map<String, Object> token() {
    Path file = aws.resolve(Path.of("sso", "cache", CacheName.of("SHA-1", name())));
    try {
      Map<String, Object> token = WireReader.object(SmallFile.bytes(file));
      if (token == null) {
        throw unusable("is invalid");
      }
      return token;
    } catch (NoSuchFileException e) {
      throw unusable("does not exist");
    } catch (IOException e) {
      throw new Failure.Internal(
          "Error loading SSO Token: " + file + " cannot be read: " + FileReason.of(e));
    }
  }

  private Failure unusable(String how) {
    return new Failure.Internal(
        "Error loading SSO Token: Token for " + name() + " " + how,
        new Problem.LoggedOut(profile, RENEWAL));
  }
}
