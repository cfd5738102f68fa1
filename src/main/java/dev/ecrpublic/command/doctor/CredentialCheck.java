package dev.ecrpublic.command.doctor;

import dev.ecrpublic.aws.CredentialSource;
import dev.ecrpublic.aws.Credentials;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.output.columns.HumanAge;
import dev.ecrpublic.setting.Setting;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.core.exception.SdkException;

/** The profile, where its credentials come from, and when they end. */
final class CredentialCheck {
  static final String PROFILE = "profile";
  static final String CREDENTIALS = "credentials";
  private static final Duration SOON = Duration.ofMinutes(15);

  private final Settings settings;
  private final Remedies remedies;
  private final Instant now;
  private final Duration limit;

  CredentialCheck(Settings settings, Remedies remedies, Instant now, Duration limit) {
    this.settings = settings;
    this.remedies = remedies;
    this.now = now;
    this.limit = limit;
  }

  CheckResult profile() {
    try {
      settings.requireProfile();
    } catch (Failure missing) {
      return remedies.of(PROFILE, missing);
    }
    boolean there = settings.profiles().has(settings.profile());
    return CheckResult.ok(
        PROFILE, settings.profile() + (there ? "" : ", of which no file says anything"));
  }

  CheckResult credentials() {
    if (settings.globals().has(GlobalOption.NO_SIGN_REQUEST)) {
      return CheckResult.warning(
          CREDENTIALS, "none are used", "leave --no-sign-request out to sign requests.");
    }
    String source =
        CredentialSource.named(
            settings.env(), settings.profiles(), settings.profile(), settings.profileFlag());
    try {
      return TimeLimit.within(limit, this::resolved)
          .map(found -> told(source, found))
          .orElseGet(
              () ->
                  CheckResult.broken(
                      CREDENTIALS,
                      source + " did not answer within " + limit.toSeconds() + " seconds",
                      "see whether what gives credentials there waits for something."));
    } catch (NeedsCode device) {
      return CheckResult.skipped(
          CREDENTIALS, "from " + source + ", which asks for a code of a device");
    } catch (Failure failure) {
      return remedies.of(CREDENTIALS, failure);
    } catch (SdkException e) {
      return CheckResult.broken(CREDENTIALS, source + " has none that can be used", "");
    }
  }

  /** Nobody is asked for a code here. */
  private static final class NeedsCode extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeedsCode(String serial) {
      super(serial, null, false, false);
    }
  }

  private AwsCredentials resolved() {
    return new Credentials(
            settings.env(),
            settings.profiles(),
            settings.profile(),
            settings.profileFlag(),
            serial -> {
              throw new NeedsCode(serial);
            })
        .find()
        .resolveCredentials();
  }

  private CheckResult told(String source, AwsCredentials found) {
    Optional<Instant> end = found.expirationTime().or(this::written);
    if (end.isEmpty()) {
      return CheckResult.ok(CREDENTIALS, "from " + source + "; they do not say when they end");
    }
    Duration left = Duration.between(now, end.get());
    if (left.isNegative()) {
      return CheckResult.broken(
          CREDENTIALS, "from " + source + "; they ended " + HumanAge.of(end.get(), now), renewal());
    }
    String text = "from " + source + "; they end " + HumanAge.until(end.get(), now);
    return left.compareTo(SOON) < 0
        ? CheckResult.warning(CREDENTIALS, text, renewal())
        : CheckResult.ok(CREDENTIALS, text);
  }

  private String renewal() {
    return remedies.remedy(
        new Failure.Service(new Failure.ServiceError("ExpiredToken", "", Map.of()), "", -1));
  }

  /** The end that stands beside keys which do not know it themselves. */
  private Optional<Instant> written() {
    boolean environment =
        !settings.profileFlag() && !Setting.ACCESS_KEY_ID.in(settings.env()).isEmpty();
    Optional<String> text =
        environment
            ? settings.env(Setting.EXPIRATION)
            : settings
                .profiles()
                .get(settings.profile(), Setting.EXPIRATION)
                .or(() -> settings.config(Setting.TOKEN_EXPIRES));
    try {
      return text.map(time -> OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
