package dev.ecrpublic.aws.http;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that the environment names: {@code http_proxy}, {@code https_proxy}, {@code
 * all_proxy} and {@code no_proxy}, lower case before upper case.
 */
public final class Proxies {
  private static final int LAST_PORT = 65_535;
  private final Map<String, String> env;

  /** The proxies of that environment. */
  public Proxies(Map<String, String> env) {
    this.env = env;
  }

  /** The proxy for a request to that address, chosen by its scheme. */
  public Optional<URI> of(URI target) {
    String proxy =
        (target.getScheme().equals("https") ? Setting.HTTPS_PROXY : Setting.HTTP_PROXY).in(env);
    if (proxy.isEmpty()) {
      proxy = Setting.ALL_PROXY.in(env);
    }
    if (proxy.isEmpty() || bypassed(target)) {
      return Optional.empty();
    }
    return Optional.of(address(proxy.contains("://") ? proxy : "http://" + proxy));
  }

  private static URI address(String proxy) {
    try {
      URI uri = URI.create(proxy);
      if (uri.getHost() != null && uri.getPort() <= LAST_PORT) {
        return uri;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below, without the words of whoever found out.
    }
    int user = proxy.lastIndexOf('@');
    throw new Failure.Internal(
        "Failed to connect to proxy URL: \""
            + (user < 0 ? proxy : proxy.substring(user + 1))
            + "\"");
  }

  /** Where connections to that proxy go. */
  public static Proxy address(URI proxy) {
    int standard = "https".equals(proxy.getScheme()) ? 443 : 80;
    int port = proxy.getPort() < 0 ? standard : proxy.getPort();
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port));
  }

  /** The proxy's address as a message may show it: without its password. */
  public static String masked(URI proxy) {
    String user = proxy.getRawUserInfo();
    return user == null ? proxy.toString() : proxy.toString().replace(user + "@", "***@");
  }

  private boolean bypassed(URI target) {
    String excluded = Setting.NO_PROXY.in(env).strip();
    if (excluded.equals("*")) {
      return true;
    }
    String host = target.getHost().toLowerCase(Locale.ROOT);
    String address = target.getPort() < 0 ? host : host + ":" + target.getPort();
    for (String entry : excluded.split(",")) {
      String name = entry.strip().toLowerCase(Locale.ROOT);
      while (name.startsWith(".")) {
        name = name.substring(1);
      }
      if (!name.isEmpty() && (within(host, name) || within(address, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(String host, String name) {
    return host.equals(name) || host.endsWith("." + name);
  }
}
