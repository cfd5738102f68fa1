package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.Credentials;
import dev.ecrpublic.aws.http.Proxies;
import dev.ecrpublic.aws.http.Remote;
import dev.ecrpublic.aws.http.Transport;
import dev.ecrpublic.aws.http.Trust;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.text.PythonInt;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Resolves how the service is reached: region, endpoint, retries, timeouts, certificates. */
public final class Route {
  private static final int DEFAULT_SECONDS = 60;
  private final Settings settings;

  /** The ways that the settings name. */
  public Route(Settings settings) {
    this.settings = settings;
  }

  /** Fails for timeouts and an endpoint on the command line that cannot be meant. */
  public void checkFlags() {
    settings
        .globals()
        .get(GlobalOption.ENDPOINT_URL)
        .filter(url -> !url.contains("://") || url.startsWith("://"))
        .ifPresent(
            url -> {
              throw Failure.Usage.parameter(
                  "Bad value for --endpoint-url \""
                      + url
                      + "\": scheme is missing.  Must be of the form http://<hostname>/ or"
                      + " https://<hostname>/");
            });
    millis(GlobalOption.CLI_READ_TIMEOUT, "read");
    millis(GlobalOption.CLI_CONNECT_TIMEOUT, "connect");
  }

  /**
   * Everything but the credentials, which are looked up only when the request is known to be sound.
   */
  public Remote unsigned(boolean homeOnly) {
    Optional<String> custom = customEndpoint();
    boolean fips = settings.truth(Setting.FIPS);
    boolean dualstack = settings.truth(Setting.DUALSTACK);
    RegionChoice region = RegionChoice.of(settings, custom.isPresent(), homeOnly);
    boolean adaptive = adaptive();
    int attempts = attempts();
    URI endpoint =
        Transport.checked(
            custom.orElseGet(
                () ->
                    settings.service().endpoint(region.name(), fips || region.fips(), dualstack)));
    return new Remote(
        settings.service(),
        endpoint,
        region.name(),
        Optional.empty(),
        adaptive,
        attempts,
        transport(endpoint));
  }

  /** How connections to an address are made. */
  public Transport transport(URI endpoint) {
    return Transport.of(
        endpoint,
        trust(),
        new Proxies(settings.env()),
        millis(GlobalOption.CLI_CONNECT_TIMEOUT, "connect"),
        millis(GlobalOption.CLI_READ_TIMEOUT, "read"));
  }

  /** The same with what requests are signed with. */
  public Remote signed(Remote unsigned, Credentials.MfaPrompt prompt) {
    if (settings.globals().has(GlobalOption.NO_SIGN_REQUEST)) {
      return unsigned;
    }
    AwsCredentialsProvider credentials =
        new Credentials(
                settings.env(),
                settings.profiles(),
                settings.profile(),
                settings.profileFlag(),
                prompt)
            .find();
    return new Remote(
        unsigned.service(),
        unsigned.endpoint(),
        unsigned.region(),
        Optional.of(credentials),
        unsigned.adaptive(),
        unsigned.maxAttempts(),
        unsigned.transport());
  }

  /** The endpoint that is configured anywhere, flag first. */
  public Optional<String> customEndpoint() {
    Optional<String> flag = settings.globals().get(GlobalOption.ENDPOINT_URL);
    if (flag.isPresent()) {
      return flag;
    }
    if (settings.truth(Setting.IGNORE_ENDPOINTS)) {
      return Optional.empty();
    }
    return settings
        .env(settings.service().endpointVariable())
        .or(() -> settings.env(Setting.ENDPOINT_URL))
        .or(this::servicesEndpoint)
        .or(() -> settings.config(Setting.ENDPOINT_URL));
  }

  private Optional<String> servicesEndpoint() {
    Optional<String> section = settings.config(Setting.SERVICES);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    if (!settings.profiles().hasServices(section.get())) {
      throw new Failure.Internal(
          "The profile is configured to use the services section but the \""
              + section.get()
              + "\" services configuration does not exist.");
    }
    return settings
        .profiles()
        .service(section.get(), settings.service().configKey() + "." + Setting.ENDPOINT_URL.key());
  }

  private boolean adaptive() {
    String mode = settings.value(Setting.RETRY_MODE);
    if (!mode.equals("standard") && !mode.equals("adaptive")) {
      throw new Failure.Internal(
          "Invalid value provided to \"mode\": \""
              + mode
              + "\" must be one of: \"standard\" or \"adaptive\"");
    }
    return mode.equals("adaptive");
  }

  private int attempts() {
    Optional<String> given = settings.given(Setting.MAX_ATTEMPTS);
    if (given.isEmpty()) {
      return Integer.parseInt(Setting.MAX_ATTEMPTS.fallback());
    }
    Number number =
        PythonInt.parse(given.get())
            .orElseThrow(
                () ->
                    Failure.Usage.parameter(
                        "max_attempts: '" + given.get() + "' is not a whole number"));
    if (number.doubleValue() < 1) {
      throw new Failure.Internal(
          "Value provided to \"max_attempts\": "
              + number
              + " must be an integer greater than or equal to one.");
    }
    return (int) Math.min(number.doubleValue(), Integer.MAX_VALUE);
  }

  private int millis(GlobalOption option, String what) {
    Optional<String> given = settings.globals().get(option);
    if (given.isEmpty()) {
      return DEFAULT_SECONDS * 1000;
    }
    Number seconds =
        PythonInt.parse(given.get())
            .orElseThrow(
                () ->
                    Failure.Usage.parameter(
                        option.flag()
                            + ": '"
                            + given.get()
                            + "' is not a whole number of seconds"));
    boolean negative =
        seconds instanceof BigInteger big ? big.signum() < 0 : seconds.longValue() < 0;
    if (negative) {
      throw new Failure.Internal(
          "Attempted to set "
              + what
              + " timeout to "
              + seconds
              + ", but the timeout cannot be set to a value less than or equal to 0.");
    }
    return (int) Math.min(seconds.doubleValue() * 1000, Integer.MAX_VALUE);
  }

  private Trust trust() {
    if (settings.globals().has(GlobalOption.NO_VERIFY_SSL)) {
      return new Trust(false, Optional.empty());
    }
    Optional<String> bundle =
        settings
            .globals()
            .get(GlobalOption.CA_BUNDLE)
            .or(() -> Optional.ofNullable(settings.env().get(Setting.CA_BUNDLE.variable())))
            .or(() -> settings.config(Setting.CA_BUNDLE))
            .or(
                () ->
                    Optional.ofNullable(settings.env().get(Setting.REQUESTS_CA_BUNDLE.variable())));
    if (bundle.isPresent() && bundle.get().isBlank()) {
      throw new Failure.Internal(
          "Invalid CA bundle: the configured value (ca_bundle, AWS_CA_BUNDLE, REQUESTS_CA_BUNDLE,"
              + " or verify) resolved to an empty or whitespace-only string. Provide a valid path"
              + " to a CA bundle file.");
    }
    return new Trust(true, bundle.map(Path::of));
  }
}
