package dev.ecrpublic.docker;

import java.util.Optional;

/**
 * The host of a private registry of Amazon ECR, taken apart. A name is matched as a whole: one that
 * merely begins or ends like such a host is none.
 *
 * @param account the account whose registry it is
 * @param region its region
 * @param fips whether it is the FIPS endpoint
 * @param dualstack whether it has IPv6 addresses, too
 */
public record PrivateHost(String account, String region, boolean fips, boolean dualstack) {
  private static final String CHINA = "cn-";
  private static final String AMAZON = ".amazonaws.com";
  private static final String LOCAL = ".localhost";

  /** The registry of that host name; empty for any other. */
  public static Optional<PrivateHost> of(String host) {
    int dot = host.indexOf('.');
    if (dot != 12 || !digits(host.substring(0, dot))) {
      return Optional.empty();
    }
    String account = host.substring(0, dot);
    String rest = host.substring(dot + 1);
    return match(account, rest, "dkr.ecr.", AMAZON, false, false)
        .or(() -> match(account, rest, "dkr.ecr-fips.", AMAZON, true, false))
        .or(() -> match(account, rest, "dkr.ecr.", ".amazonaws.com.cn", false, false))
        .or(() -> match(account, rest, "dkr-ecr.", ".on.aws", false, true));
  }

  /**
   * The registry of that host name, with or without port, by which servers on this machine know it:
   * {@code ACCOUNT.dkr.ecr.REGION.localhost}; empty for any other.
   */
  static Optional<PrivateHost> ofLocal(String host) {
    int port = host.indexOf(':');
    String name = port < 0 ? host : host.substring(0, port);
    if (!name.endsWith(LOCAL)) {
      return Optional.empty();
    }
    String start = name.substring(0, name.length() - LOCAL.length());
    return of(start + AMAZON).or(() -> of(start + AMAZON + ".cn")).filter(found -> !found.fips());
  }

  private static Optional<PrivateHost> match(
      String account, String rest, String start, String end, boolean fips, boolean dualstack) {
    if (!rest.startsWith(start)
        || !rest.endsWith(end)
        || rest.length() <= start.length() + end.length()) {
      return Optional.empty();
    }
    String region = rest.substring(start.length(), rest.length() - end.length());
    boolean china = region.startsWith(CHINA);
    return isRegion(region) && china == end.endsWith(".cn")
        ? Optional.of(new PrivateHost(account, region, fips, dualstack))
        : Optional.empty();
  }

  /** Such as {@code us-gov-west-1}: words, and a number at the end. */
  private static boolean isRegion(String text) {
    String[] parts = text.split("-", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (!letters(parts[i])) {
        return false;
      }
    }
    return parts.length > 2 && digits(parts[parts.length - 1]);
  }

  private static boolean letters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
