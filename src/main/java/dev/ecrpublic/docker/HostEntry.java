package dev.ecrpublic.docker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the password of a host comes from, as far as the configuration says so; at most one of
 * endpoint and local is there.
 *
 * @param profile the AWS profile that is asked with
 * @param endpoint the address of the API that issues the passwords
 * @param local the directory of the local registry that issues the passwords
 * @param service whose passwords are meant, where the host's name does not tell: {@code ecr} or
 *     {@code ecr-public}
 */
public record HostEntry(
    Optional<String> profile,
    Optional<String> endpoint,
    Optional<String> local,
    Optional<String> service) {
  /** A host of which the configuration says nothing. */
  public static final HostEntry NONE =
      new HostEntry(Optional.empty(), Optional.empty(), Optional.empty());

  /** An entry that leaves the service to the host's name. */
  public HostEntry(Optional<String> profile, Optional<String> endpoint, Optional<String> local) {
    this(profile, endpoint, local, Optional.empty());
  }

  /** The same for the passwords of that service. */
  public HostEntry ofService(String name) {
    return new HostEntry(profile, endpoint, local, Optional.of(name));
  }

  /** Whether nothing is said of where the password comes from. */
  public boolean isEmpty() {
    return profile.isEmpty() && endpoint.isEmpty() && local.isEmpty();
  }

  /** The entry as it stands in the configuration file. */
  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    profile.ifPresent(value -> out.put("profile", value));
    endpoint.ifPresent(value -> out.put("endpoint", value));
    local.ifPresent(value -> out.put("local", value));
    service.ifPresent(value -> out.put("service", value));
    return out;
  }
}
