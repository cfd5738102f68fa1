package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.docker.HostEntry;
import dev.ecrpublic.docker.PrivateHost;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.setting.Setting;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings under which the password of one registry is asked for. */
public final class HostSettings {
  private HostSettings() {}

  /**
   * What is configured for a registry laid over the options of the command line and the
   * environment; a profile that is given goes before the configured one.
   */
  public static Settings of(
      Service service,
      RegistryHost host,
      HostEntry entry,
      Optional<String> profile,
      Globals globals,
      Map<String, String> env) {
    Map<GlobalOption, String> options = new EnumMap<>(GlobalOption.class);
    options.putAll(globals.given());
    profile.or(entry::profile).ifPresent(name -> options.put(GlobalOption.PROFILE, name));
    entry.endpoint().ifPresent(url -> options.put(GlobalOption.ENDPOINT_URL, url));
    Map<String, String> around = new HashMap<>(env);
    host.asPrivate().ifPresent(found -> lead(found, options, around));
    if (entry.local().isPresent()) {
      around.put(Setting.LOCAL.variable(), "1");
      around.put(Setting.LOCAL_DIR.variable(), directory(entry.local().get(), env));
    } else if (!entry.isEmpty()) {
      around.remove(Setting.LOCAL.variable());
    }
    return new Settings(
        service, new Globals(options, globals.rest()), around, Profiles.load(around));
  }

  /** The region of a private registry is its host's, as is the kind of endpoint. */
  private static void lead(
      PrivateHost host, Map<GlobalOption, String> options, Map<String, String> env) {
    options.put(GlobalOption.REGION, host.fips() ? "fips-" + host.region() : host.region());
    if (host.dualstack()) {
      env.put(Setting.DUALSTACK.variable(), "true");
    }
    env.remove(Setting.LOCAL.variable());
  }

  private static String directory(String configured, Map<String, String> env) {
    return configured.startsWith("~/")
        ? Path.of(env.getOrDefault(Setting.HOME.variable(), "/"), configured.substring(2))
            .toString()
        : configured;
  }
}
