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
 */
public record HostEntry(
    Optional<String> profile, Optional<String> endpoint, Optional<String> local) {
  /** A host of which the configuration says nothing. */
  public static final HostEntry NONE =
      new HostEntry(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether nothing is said. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The entry as it stands in the configuration file. */
  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    profile.ifPresent(value -> out.put("profile", value));
    endpoint.ifPresent(value -> out.put("endpoint", value));
    local.ifPresent(value -> out.put("local", value));
    return out;
  }
}
