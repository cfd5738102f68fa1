package dev.ecrpublic.aws;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.setting.Setting;
import java.util.Map;
import java.util.Optional;

/** Where credentials would come from, in words, found out without looking any up. */
public final class CredentialSource {
  private CredentialSource() {}

  /** The first source that has anything to offer, in the order of {@link Credentials}. */
  public static String named(
      Map<String, String> env, Profiles profiles, String profile, boolean profileFlag) {
    if (!profileFlag && !Setting.ACCESS_KEY_ID.in(env).isBlank()) {
      return "the environment";
    }
    Optional<String> offered = offered(profiles, profile);
    if (offered.isPresent()) {
      return "the profile " + profile + " (" + offered.get() + ")";
    }
    if (!profileFlag
        && !Setting.WEB_IDENTITY_TOKEN_FILE.in(env).isEmpty()
        && !Setting.ROLE_ARN.in(env).isEmpty()) {
      return "the web identity in " + Setting.WEB_IDENTITY_TOKEN_FILE.in(env);
    }
    if (Setting.CONTAINER_RELATIVE_URI.isIn(env) || Setting.CONTAINER_FULL_URI.isIn(env)) {
      return "the container's role";
    }
    return "the instance's role";
  }

  private static Optional<String> offered(Profiles profiles, String profile) {
    Optional<String> role = profiles.get(profile, Setting.ROLE_ARN);
    if (role.isPresent()) {
      return Optional.of("the role " + role.get());
    }
    boolean sso =
        profiles.get(profile, Setting.SSO_SESSION).isPresent()
            || profiles.get(profile, Setting.SSO_START_URL).isPresent();
    if (sso) {
      return Optional.of("IAM Identity Center");
    }
    if (profiles.get(profile, Setting.LOGIN_SESSION).isPresent()) {
      return Optional.of("aws login");
    }
    if (profiles.get(profile, Setting.CREDENTIAL_PROCESS).isPresent()) {
      return Optional.of(Setting.CREDENTIAL_PROCESS.key());
    }
    return profiles.get(profile, Setting.ACCESS_KEY_ID).map(key -> "access key");
  }
}
