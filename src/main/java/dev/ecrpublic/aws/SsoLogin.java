package dev.ecrpublic.aws;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.aws.wire.WireReader;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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
  private final Path home;
  private final Profiles profiles;
  private final String profile;

  SsoLogin(Path home, Profiles profiles, String profile) {
    this.home = home;
    this.profiles = profiles;
    this.profile = profile;
  }

  /** What the login is known by: the session's name or, in old profiles, the start URL. */
  String name() {
    return profiles
        .get(profile, "sso_session")
        .or(() -> profiles.get(profile, "sso_start_url"))
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
        profiles.get(profile, "sso_session").isPresent() && token.keySet().containsAll(FOR_REFRESH);
    if (now.isAfter(end) && !refreshed) {
      throw expired();
    }
  }

  /** Where credentials are asked for with the login. */
  URI portal() {
    String region =
        profiles
            .get(profile, "sso_session")
            .flatMap(session -> profiles.session(session, "sso_region"))
            .or(() -> profiles.get(profile, "sso_region"))
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
    for (String key : List.of("sso_account_id", "sso_role_name")) {
      if (profiles.get(profile, key).isEmpty()) {
        throw incomplete(key);
      }
    }
    Optional<String> session = profiles.get(profile, "sso_session");
    if (session.isPresent() && !profiles.hasSession(session.get())) {
      throw new Failure.Internal(
          "The profile \""
              + profile
              + "\" is configured to use the sso-session \""
              + session.get()
              + "\", which does not exist.");
    }
    for (String key : List.of("sso_region", "sso_start_url")) {
      if (profiles.get(profile, key).isEmpty()
          && session.flatMap(name -> profiles.session(name, key)).isEmpty()) {
        throw incomplete(key);
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
    Path file = home.resolve(Path.of(".aws", "sso", "cache", CacheName.of("SHA-1", name())));
    try {
      Map<String, Object> token = WireReader.object(Files.readAllBytes(file));
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
