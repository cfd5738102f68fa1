package dev.ecrpublic.hint;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem.NoSuchProfile;
import dev.ecrpublic.model.Suggestions;
import dev.ecrpublic.setting.Setting;
import java.util.List;
import java.util.Optional;

/** Where credentials come from and how they are renewed. */
final class CredentialHints {
  private static final int FEW = 8;

  private CredentialHints() {}

  static Optional<String> of(Failure.Configuration failure, Situation at) {
    return switch (failure.code()) {
      case "NoCredentials" -> Optional.of(none(at));
      case "NoRegion" -> region(failure.getMessage());
      default -> Optional.empty();
    };
  }

  /** Where none was given; one that the service does not have is told with those that it has. */
  private static Optional<String> region(String message) {
    return message.startsWith("You must specify")
        ? Optional.of("give one with --region, in AWS_REGION, or as region in the profile.")
        : Optional.empty();
  }

  private static String none(Situation at) {
    String aside =
        at.profileNamed() && at.has(Setting.ACCESS_KEY_ID)
            ? "--profile sets the keys in the environment aside. "
            : "";
    return aside
        + "choose a profile that has some with --profile or AWS_PROFILE"
        + list(at.profiles().get())
        + ", set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or log in with \"aws configure sso\""
        + " or \"aws login\"."
        + (at.address().isEmpty()
            ? ""
            : " Without an account, --local works on a registry on this machine.");
  }

  private static String list(List<String> profiles) {
    return profiles.isEmpty() || profiles.size() > FEW
        ? ""
        : " (there are: " + String.join(", ", profiles) + ")";
  }

  static String of(NoSuchProfile named, Situation at) {
    List<String> profiles = at.profiles().get();
    List<String> near = Suggestions.ofNames(named.profile(), profiles);
    if (!near.isEmpty()) {
      return "did you mean " + ChoiceHints.joined(near, " or ") + "?";
    }
    String unset = at.profileNamed() ? "" : " The name comes from AWS_PROFILE.";
    if (profiles.isEmpty()) {
      return "there is no profile yet: \"aws configure\" or \"aws configure sso\" makes one."
          + unset;
    }
    return profiles.size() > FEW
        ? "\"aws configure list-profiles\" lists the profiles." + unset
        : "the profiles are " + ChoiceHints.joined(profiles, " and ") + "." + unset;
  }

  /** How the credentials in force are renewed. */
  static String renewal(Situation at) {
    if (at.keysInEnvironment()) {
      return "The keys come from the environment: set new ones (AWS_ACCESS_KEY_ID,"
          + " AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN), or unset them to use a profile.";
    }
    if (at.configured(Setting.SSO_SESSION) || at.configured(Setting.SSO_START_URL)) {
      return "Log in again with \"aws sso login" + at.sameProfile() + "\".";
    }
    if (at.configured(Setting.LOGIN_SESSION)) {
      return "Log in again with \"aws login" + at.sameProfile() + "\".";
    }
    if (at.configured(Setting.ACCESS_KEY_ID)) {
      return "Renew the keys of the profile "
          + at.profile()
          + " with \"aws configure"
          + at.sameProfile()
          + "\".";
    }
    return "Renew what the profile " + at.profile() + " takes its credentials from.";
  }
}
