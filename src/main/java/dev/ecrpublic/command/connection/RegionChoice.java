package dev.ecrpublic.command.connection;

import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.service.RegionWish;
import dev.ecrpublic.setting.Setting;
import java.util.Optional;

/**
 * The region a command goes to.
 *
 * @param name the region's name
 * @param fips whether the name asked for the FIPS endpoint
 */
public record RegionChoice(String name, boolean fips) {

  /** The region for an operation; {@code forToken} for the one that issues tokens. */
  public static RegionChoice of(Settings settings, boolean customEndpoint, boolean forToken) {
    Optional<String> flag = settings.globals().get(GlobalOption.REGION);
    String found = settings.value(Setting.REGION);
    RegionChoice asked = plain(found);
    String name =
        settings.service().region(new RegionWish(asked.name, flag, customEndpoint, forToken));
    requireFormat(name);
    return new RegionChoice(name, asked.fips);
  }

  private static RegionChoice plain(String name) {
    if (name.startsWith("fips-")) {
      return new RegionChoice(name.substring("fips-".length()), true);
    }
    if (name.endsWith("-fips")) {
      return new RegionChoice(name.substring(0, name.length() - "-fips".length()), true);
    }
    return new RegionChoice(name, false);
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
