package dev.ecrpublic.docker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The host of a registry, the key of logins: lower case, with a port unless it is that of HTTPS.
 *
 * @param name such as {@code public.ecr.aws} or {@code 127.0.0.1:5055}
 */
public record RegistryHost(String name) {
  /** The host of ECR Public. */
  public static final RegistryHost ECR_PUBLIC = new RegistryHost("public.ecr.aws");

  /** The hosts of ECR Public: the second one has IPv6 addresses, too. */
  public static final List<RegistryHost> SERVICE =
      List.of(ECR_PUBLIC, new RegistryHost("ecr-public.aws.com"));

  /**
   * The host of a server URL as clients write it: with or without scheme, path and port; empty for
   * what is none.
   */
  public static Optional<RegistryHost> of(String serverUrl) {
    String text = serverUrl.strip().toLowerCase(Locale.ROOT);
    int scheme = text.indexOf("://");
    boolean plain = scheme >= 0 && text.startsWith("http://");
    if (scheme >= 0 && !plain && !text.startsWith("https://")) {
      return Optional.empty();
    }
    String host = scheme < 0 ? text : text.substring(scheme + "://".length());
    for (int i = 0; i < host.length(); i++) {
      if ("/?#".indexOf(host.charAt(i)) >= 0) {
        host = host.substring(0, i);
      }
    }
    String usual = plain ? ":80" : ":443";
    if (host.endsWith(usual)) {
      host = host.substring(0, host.length() - usual.length());
    }
    return isHost(host) ? Optional.of(new RegistryHost(host)) : Optional.empty();
  }

  private static boolean isHost(String text) {
    int portMark = text.lastIndexOf(':');
    boolean bracketed = text.startsWith("[") && text.indexOf(']') == text.lastIndexOf(']');
    boolean port = portMark >= 0 && portMark > text.lastIndexOf(']');
    String address = port ? text.substring(0, portMark) : text;
    if (port && !isPort(text.substring(portMark + 1))) {
      return false;
    }
    if (bracketed) {
      return address.endsWith("]")
          && address.length() > 2
          && only(address.substring(1, address.length() - 1), ":.abcdef");
    }
    return !address.isEmpty()
        && !address.startsWith("-")
        && !address.startsWith(".")
        && only(address, "-._abcdefghijklmnopqrstuvwxyz");
  }

  private static boolean isPort(String text) {
    return !text.isEmpty()
        && text.length() <= 5
        && only(text, "")
        && Integer.parseInt(text) <= 65535;
  }

  /** Whether a text has digits and those characters only. */
  private static boolean only(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (others.indexOf(c) < 0 && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** Whether ECR Public itself is there. */
  public boolean isService() {
    return SERVICE.contains(this);
  }

  /** The private registry of Amazon ECR that is there. */
  public Optional<PrivateHost> asPrivate() {
    return PrivateHost.of(name);
  }

  /** Whether servers on this machine know their private registry by that name. */
  public boolean isLocalPrivate() {
    return PrivateHost.ofLocal(name).isPresent();
  }

  /** Whether Amazon issues its passwords: ECR Public, or a private registry. */
  public boolean isAmazon() {
    return isService() || asPrivate().isPresent();
  }

  /**
   * Whether a server URL has this name as it stands, with nothing around it but the scheme of HTTPS
   * and the root of the registry's interface.
   */
  public boolean isSpelledOutIn(String serverUrl) {
    String https = "https://" + name;
    return serverUrl.equals(name)
        || serverUrl.equals(https)
        || serverUrl.equals(https + "/")
        || serverUrl.equals(https + "/v2/");
  }

  /** Whether a server URL is one of those by which clients call the registry, and says no more. */
  boolean isUsuallyCalled(String serverUrl) {
    int scheme = serverUrl.indexOf("://");
    String rest = scheme < 0 ? serverUrl : serverUrl.substring(scheme + "://".length());
    return rest.equals(name)
        || rest.equals(name + "/")
        || rest.equals(name + "/v1/")
        || rest.equals(name + "/v2/");
  }

  /** Whether this machine itself is meant; clients speak plain HTTP there. */
  public boolean isLoopback() {
    String address = name.startsWith("[") ? name.substring(1, name.indexOf(']')) : name;
    int port = name.startsWith("[") ? -1 : address.indexOf(':');
    String host = port < 0 ? address : address.substring(0, port);
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("::1")
        || host.startsWith("127.") && only(host, ".");
  }

  /** The URL under which clients list the host. */
  public String url() {
    return (isLoopback() ? "http://" : "https://") + name;
  }
}
