package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.Endpoints;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import java.util.Optional;

/**
 * The region a command goes to. ECR Public lives in two regions only, so one that was merely
 * inherited, or none, means its home; one that was asked for on the command line is obeyed or
 * refused, never tried in vain.
 *
 * @param name the region's name
 * @param fips whether the name asked for the FIPS endpoint
 * @param inherited whether a configured region was set aside
 */
public record RegionChoice(String name, boolean fips, boolean inherited) {

  /** The region for an operation; {@code homeOnly} for one that only the home region answers. */
  public static RegionChoice of(Settings settings, boolean customEndpoint, boolean homeOnly) {
    Optional<String> flag = settings.globals().get(GlobalOption.REGION);
    Optional<String> found =
        flag.or(() -> settings.env("AWS_REGION"))
            .or(() -> settings.env("AWS_DEFAULT_REGION"))
            .or(() -> settings.config("region"));
    RegionChoice asked = plain(found.orElse(Endpoints.HOME));
    if (customEndpoint) {
      requireFormat(asked.name);
      return asked;
    }
    if (flag.isPresent() && !Endpoints.hosts(asked.name)) {
      throw new Failure.Configuration(
          "NoRegion",
          "ECR Public is not available in the region \""
              + flag.get()
              + "\". Use --region us-east-1 or --region us-west-2, or leave --region out.");
    }
    if (homeOnly || !Endpoints.hosts(asked.name)) {
      return new RegionChoice(Endpoints.HOME, asked.fips, true);
    }
    return asked;
  }

  private static RegionChoice plain(String name) {
    if (name.startsWith("fips-")) {
      return new RegionChoice(name.substring("fips-".length()), true, false);
    }
    if (name.endsWith("-fips")) {
      return new RegionChoice(name.substring(0, name.length() - "-fips".length()), true, false);
    }
    return new RegionChoice(name, false, false);
  }

  private static void requireFormat(String region) {
    boolean label = !region.isEmpty() && !region.startsWith("-") && !region.endsWith("-");
    for (int i = 0; i < region.length(); i++) {
      char c = region.charAt(i);
      label &= c == '-' || c < 0x80 && Character.isLetterOrDigit(c);
    }
    if (!label) {
      throw new Failure.Internal(
          "Provided region_name '" + region + "' doesn't match a supported format.");
    }
  }
}
