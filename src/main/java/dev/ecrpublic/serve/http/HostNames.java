package dev.ecrpublic.serve.http;

import java.net.InetAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names by which clients may know the server.
 *
 * <p>A web page whose own name is made to point to this machine could otherwise read what only the
 * machine's users should.
 */
public final class HostNames {
  private final Set<String> names = new HashSet<>();

  /** Loopback, the address of the connection itself, and these names. */
  public HostNames(Collection<String> names) {
    for (String name : names) {
      this.names.add(plain(name));
    }
  }

  /**
   * Whether a Host header names this server.
   *
   * @param local the address that the client has reached
   */
  boolean allow(String host, InetAddress local) {
    String name = plain(withoutPort(host));
    if (name.equals("localhost") || name.endsWith(".localhost") || names.contains(name)) {
      return true;
    }
    InetAddress address = literal(name);
    return address != null && (address.isLoopbackAddress() || address.equals(local));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean isPort = colon >= 0 && host.indexOf(']', colon) < 0;
    for (int i = colon + 1; isPort && i < host.length(); i++) {
      isPort = host.charAt(i) >= '0' && host.charAt(i) <= '9';
    }
    return isPort ? host.substring(0, colon) : host;
  }

  /** The name in lower case, without the period that may end it. */
  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static InetAddress literal(String name) {
    boolean bracketed = name.startsWith("[") && name.endsWith("]");
    boolean digits = !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9';
    if (!bracketed && !digits) {
      return null;
    }
    try {
      return InetAddress.ofLiteral(bracketed ? name.substring(1, name.length() - 1) : name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
