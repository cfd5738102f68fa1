package dev.ecrpublic.command.local;

import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.serve.api.SigningKey;
import dev.ecrpublic.setting.Setting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The credentials that callers of the served API may sign with: those of this environment. */
final class SigningKeys {
  private SigningKeys() {}

  /** The keys in the environment and in every profile; fails where there are none. */
  static List<SigningKey> of(Settings settings) {
    List<SigningKey> keys = new ArrayList<>();
    key(
            settings.env(Setting.ACCESS_KEY_ID),
            settings.env(Setting.SECRET_ACCESS_KEY),
            settings.env(Setting.SESSION_TOKEN),
            settings.env(Setting.EXPIRATION))
        .ifPresent(keys::add);
    for (String profile : settings.profiles().names()) {
      key(
              settings.profiles().get(profile, Setting.ACCESS_KEY_ID),
              settings.profiles().get(profile, Setting.SECRET_ACCESS_KEY),
              settings.profiles().get(profile, Setting.SESSION_TOKEN),
              settings
                  .profiles()
                  .get(profile, Setting.EXPIRATION)
                  .or(() -> settings.profiles().get(profile, Setting.TOKEN_EXPIRES)))
          .ifPresent(keys::add);
    }
    if (keys.isEmpty()) {
      throw new Failure.Configuration(
          "NoCredentials",
          "--verify-signatures needs keys to verify with: set AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY, or name some in the credentials file");
    }
    return keys;
  }

  private static Optional<SigningKey> key(
      Optional<String> id,
      Optional<String> secret,
      Optional<String> token,
      Optional<String> expiration) {
    if (id.isEmpty() || secret.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SigningKey(
            id.get(),
            secret.get(),
            token.filter(t -> !t.isEmpty()).orElse(null),
            expiration.map(SigningKeys::instant).orElse(null)));
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      throw new Failure.Configuration(
          "Configuration", "The expiration of credentials is no ISO 8601 time: " + text);
    }
  }
}
