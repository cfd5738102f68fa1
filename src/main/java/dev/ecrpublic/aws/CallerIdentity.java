package dev.ecrpublic.aws;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.setting.Setting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Whose credentials a command works with, as far as that is known without asking the service. The
 * name stays the same when the keys of one role or account are renewed, and no two accounts share
 * one.
 */
public final class CallerIdentity {
  private final Map<String, String> env;
  private final Profiles profiles;
  private final String profile;
  private final boolean profileFlag;

  /** The caller that an environment and a profile make; the arguments are those of Credentials. */
  public CallerIdentity(
      Map<String, String> env, Profiles profiles, String profile, boolean profileFlag) {
    this.env = env;
    this.profiles = profiles;
    this.profile = profile;
    this.profileFlag = profileFlag;
  }

  /**
   * What the environment and the files say by themselves, so that no credentials have to be looked
   * up: a role, a session, or keys that stand there; empty where only a process, a container or an
   * instance can tell. The order is that of {@link Credentials}.
   */
  public Optional<String> offline() {
    if (keysInEnvironment()) {
      return Optional.of(ofKey(Setting.ACCESS_KEY_ID.in(env), Optional.empty()));
    }
    Optional<String> role = profiles.get(profile, Setting.ROLE_ARN);
    if (role.isPresent()) {
      return role;
    }
    Optional<String> account = profiles.get(profile, Setting.SSO_ACCOUNT_ID);
    Optional<String> ssoRole = profiles.get(profile, Setting.SSO_ROLE_NAME);
    if (account.isPresent() && ssoRole.isPresent()) {
      return Optional.of("sso:" + account.get() + "/" + ssoRole.get());
    }
    Optional<String> session = profiles.get(profile, Setting.LOGIN_SESSION);
    if (session.isPresent()) {
      return session.filter(arn -> arn.startsWith("arn:"));
    }
    if (profiles.get(profile, Setting.CREDENTIAL_PROCESS).isPresent()) {
      return Optional.empty();
    }
    Optional<String> key = profiles.get(profile, Setting.ACCESS_KEY_ID);
    if (key.isPresent()) {
      return Optional.of(ofKey(key.get(), Optional.empty()));
    }
    String webRole = Setting.ROLE_ARN.in(env);
    boolean webIdentity =
        !profileFlag && !webRole.isEmpty() && !Setting.WEB_IDENTITY_TOKEN_FILE.in(env).isEmpty();
    return webIdentity ? Optional.of(webRole) : Optional.empty();
  }

  /** The account behind credentials that had to be looked up. */
  public String of(AwsCredentials credentials) {
    return ofKey(credentials.accessKeyId(), credentials.accountId());
  }

  /**
   * The account of a key, together with where the key comes from. A key whose account cannot be
   * told stands for itself, hashed: its renewal costs one more token, whereas any coarser name,
   * such as the profile's, would hand one account's token to another once the profile's keys are
   * replaced.
   */
  private String ofKey(String key, Optional<String> known) {
    String source = keysInEnvironment() ? "environment" : "profile:" + profile;
    Optional<String> configured =
        keysInEnvironment() ? Optional.empty() : profiles.get(profile, Setting.ACCOUNT_ID);
    String account =
        AccessKeyAccount.of(key)
            .or(() -> known)
            .or(() -> configured)
            .map(id -> "account:" + id)
            .orElseGet(() -> "key:" + sha256(key));
    return account + "," + source;
  }

  private boolean keysInEnvironment() {
    return !profileFlag && !Setting.ACCESS_KEY_ID.in(env).isEmpty();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
