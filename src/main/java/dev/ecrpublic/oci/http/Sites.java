package dev.ecrpublic.oci.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** Which hosts belong together, and which are nobody's business. */
final class Sites {
  /** Names below these belong to different people each. */
  private static final List<String> SHARED =
      List.of(
          "amazonaws.com",
          "amazonaws.com.cn",
          "on.aws",
          "awsapprunner.com",
          "cloudfront.net",
          "azurecr.io",
          "azurewebsites.net",
          "azure.com",
          "windows.net",
          "azurefd.net",
          "pkg.dev",
          "run.app",
          "appspot.com",
          "web.app",
          "firebaseapp.com",
          "googleapis.com",
          "jfrog.io",
          "github.io",
          "gitlab.io",
          "github.dev",
          "githubusercontent.com",
          "herokuapp.com",
          "vercel.app",
          "netlify.app",
          "workers.dev",
          "pages.dev",
          "fly.dev",
          "onrender.com",
          "ngrok.io",
          "ngrok.app",
          "ngrok-free.app",
          "digitaloceanspaces.com",
          "ondigitalocean.app",
          "oraclecloud.com",
          "ocir.io",
          "icr.io",
          "nip.io",
          "sslip.io");

  private Sites() {}

  /** Whether two hosts are of one site: the same, or names below one that somebody owns. */
  static boolean same(String one, String other) {
    String first = one.toLowerCase(Locale.ROOT);
    String second = other.toLowerCase(Locale.ROOT);
    if (first.equals(second)) {
      return true;
    }
    if (isAddress(first) || isAddress(second)) {
      return false;
    }
    String site = site(first);
    return site.indexOf('.') > 0 && site.equals(site(second)) && !SHARED.contains(site);
  }

  /** Whether this spells an address and no name. */
  private static boolean isAddress(String host) {
    char last = host.isEmpty() ? ' ' : host.charAt(host.length() - 1);
    return host.indexOf(':') >= 0 || last >= '0' && last <= '9';
  }

  /** The last two labels, or three where the last two are of the kind of {@code co.uk}. */
  private static String site(String host) {
    String[] labels = host.split("\\.", -1);
    int count = labels.length;
    if (count < 3) {
      return host;
    }
    String last = labels[count - 1];
    String second = labels[count - 2];
    boolean country = last.length() == 2 && second.length() <= 3;
    String short2 = second + "." + last;
    return country && !SHARED.contains(short2) ? labels[count - 3] + "." + short2 : short2;
  }

  /** Whether two addresses are served by one and the same server. */
  static boolean sameServer(URI one, URI other) {
    return one.getScheme().equals(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equals("https") ? 443 : 80;
  }

  /** Whether a name or address leads into a network that is not everybody's. */
  static boolean isInner(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (isInner(address)) {
          return true;
        }
      }
      return false;
    } catch (UnknownHostException unknown) {
      // Nothing can be sent there by ourselves, though a proxy might.
      return false;
    }
  }

  private static boolean isInner(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || unique
        || carrier;
  }
}
