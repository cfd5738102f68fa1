package dev.ecrpublic.docker;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registries that the user has configured, in {@code ecr-public/config.json} in the place for
 * configuration (XDG Base Directory): {@code {"hosts": {"HOST": {"profile": …}}}}, an entry with
 * {@code profile}, {@code endpoint} or {@code local}, and with {@code service}.
 */
public final class HostConfig {
  static final String HOSTS = "hosts";
  private static final List<String> KEYS = List.of("profile", "endpoint", "local", "service");
  private static final List<String> SERVICES = List.of("ecr-public", "ecr");
  private final Path file;
  private final Map<RegistryHost, HostEntry> entries;

  private HostConfig(Path file, Map<RegistryHost, HostEntry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /** The configuration file of that environment; one that is missing has no hosts. */
  public static HostConfig load(Map<String, String> env) {
    Path file = Places.config(env).resolve("config.json");
    try {
      return new HostConfig(file, entries(file, SmallFile.text(file)));
    } catch (NoSuchFileException none) {
      return new HostConfig(file, Map.of());
    } catch (IOException e) {
      throw new Failure.Configuration(
          "Configuration", file + " cannot be read: " + FileReason.of(e));
    }
  }

  /** What is configured for a host. */
  public HostEntry entry(RegistryHost host) {
    return entries.getOrDefault(host, HostEntry.NONE);
  }

  /** Whether a host is configured. */
  public boolean has(RegistryHost host) {
    return entries.containsKey(host);
  }

  /** The hosts that are configured, in the file's order. */
  public List<RegistryHost> hosts() {
    return List.copyOf(entries.keySet());
  }

  /** Writes what is to be known of a host into the file, and leaves the rest of it as it is. */
  public void put(RegistryHost host, HostEntry entry) {
    JsonFile.edit(file, document -> document.with(List.of(HOSTS, host.name()), entry.plain()));
  }

  private static Map<RegistryHost, HostEntry> entries(Path file, String text) {
    Object document;
    try {
      document = text.isBlank() ? Map.of() : JsonReader.parse(text);
    } catch (BadJson e) {
      throw refusal(file, "is not JSON: " + e.getMessage());
    }
    if (!(document instanceof Map<?, ?> map)) {
      throw refusal(file, "is not a JSON object");
    }
    Map<RegistryHost, HostEntry> out = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (!member.getKey().equals(HOSTS)) {
        throw refusal(file, "has the unknown key \"" + member.getKey() + "\"");
      }
      if (!(member.getValue() instanceof Map<?, ?> hosts)) {
        throw refusal(file, "has \"hosts\" that are not an object");
      }
      hosts.forEach((name, entry) -> out.put(host(file, name), entry(file, name, entry)));
    }
    return out;
  }

  private static RegistryHost host(Path file, Object name) {
    return RegistryHost.of(name.toString())
        .orElseThrow(() -> refusal(file, "has \"" + name + "\", which is no host name"));
  }

  private static HostEntry entry(Path file, Object host, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw refusal(file, "has an entry for \"" + host + "\" that is not an object");
    }
    for (Object key : map.keySet()) {
      if (!KEYS.contains(key)) {
        throw refusal(
            file, "has the unknown key \"" + key + "\" for \"" + host + "\"; known are " + KEYS);
      }
      if (!(map.get(key) instanceof String text) || text.isEmpty()) {
        throw refusal(file, "has \"" + key + "\" for \"" + host + "\" that is not a text");
      }
    }
    HostEntry entry =
        new HostEntry(
            text(map, "profile"), text(map, "endpoint"), text(map, "local"), text(map, "service"));
    if (entry.service().isPresent() && !SERVICES.contains(entry.service().get())) {
      throw refusal(
          file,
          "has the unknown service \""
              + entry.service().get()
              + "\" for \""
              + host
              + "\"; known are "
              + SERVICES);
    }
    if (entry.local().isPresent()
        && (entry.profile().isPresent() || entry.endpoint().isPresent())) {
      throw refusal(file, "has \"local\" for \"" + host + "\" beside other keys");
    }
    return entry;
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return Optional.ofNullable((String) map.get(key));
  }

  private static Failure refusal(Path file, String problem) {
    return new Failure.Configuration("Configuration", file + " " + problem);
  }
}
