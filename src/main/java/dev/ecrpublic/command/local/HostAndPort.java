package dev.ecrpublic.command.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Addresses of servers as they are told. */
final class HostAndPort {
  private HostAndPort() {}

  /** How clients on this machine name an address. */
  static String of(InetSocketAddress address) {
    InetAddress host = address.getAddress();
    String name = host.isAnyLocalAddress() ? "localhost" : host.getHostAddress();
    boolean isVersion6 = name.indexOf(':') >= 0;
    return (isVersion6 ? "[" + withoutZeros(name) + "]" : name) + ":" + address.getPort();
  }

  /** The short form of an address of IPv6 (RFC 5952): its longest run of zeros is left out. */
  private static String withoutZeros(String address) {
    String padded = ":" + address + ":";
    for (int count = 8; count > 1; count--) {
      String zeros = ":" + "0:".repeat(count);
      int at = padded.indexOf(zeros);
      if (at >= 0) {
        String before = padded.substring(0, at);
        String after = padded.substring(at + zeros.length());
        String shortened = before + "::" + after;
        return shortened.substring(
            before.isEmpty() ? 0 : 1, shortened.length() - (after.isEmpty() ? 0 : 1));
      }
    }
    return address;
  }
}
