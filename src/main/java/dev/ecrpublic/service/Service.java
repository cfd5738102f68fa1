package dev.ecrpublic.service;

import dev.ecrpublic.model.Catalog;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;

/** One service whose commands the program mirrors; nothing else tells the services apart. */
public interface Service {
  /**
   * The command that it is in the mirrored program, and the name of this one, such as {@code ecr}.
   */
  String name();

  /** Its operations. */
  Catalog catalog();

  /** What can be waited for, in the order in which it is listed. */
  default List<Waiter> waiters() {
    return List.of();
  }

  /** A client of the SDK; {@code setup} says how it reaches the service. */
  SdkClient client(ClientSetup setup);

  /** The region that a command goes to; fails where none can be meant. */
  String region(RegionWish wish);

  /** The regions that completion offers. */
  List<String> regions();

  /** The service's address in a region. */
  String endpoint(String region, boolean fips, boolean dualstack);

  /** The environment variable that names another address. */
  String endpointVariable();

  /** Its key in a {@code services} section of the configuration. */
  String configKey();

  /** Where the names come from that a member of a request may have; empty where nobody knows. */
  Optional<NameSource> names(String member);

  /** Whether completion looks up names for that member of an operation's request. */
  default boolean looksUp(String operation, String member) {
    return true;
  }

  /** Whether every account has a registry of its own, at a host of its own. */
  boolean ofAccounts();

  /** The part of a reply of GetAuthorizationToken that has the token; fails where it is missing. */
  Map<?, ?> authorization(Map<String, Object> reply);

  /** Whether a request that was refused with that error is sent again, beside what always is. */
  default boolean retries(String error) {
    return false;
  }

  /** Whether an error of that name has its message before its other members. */
  default boolean messageFirst(String error) {
    return false;
  }

  /** A resource of its own, null where it has none of that name. */
  InputStream resource(String name);
}
