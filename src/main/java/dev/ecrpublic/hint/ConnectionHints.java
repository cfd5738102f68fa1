package dev.ecrpublic.hint;

import dev.ecrpublic.model.Problem.NoReply;
import dev.ecrpublic.setting.Setting;

/** What helps where no reply came. */
final class ConnectionHints {
  private ConnectionHints() {}

  static String of(NoReply reply, Situation at) {
    String host = reply.host();
    String port = reply.port() < 0 ? "" : ":" + reply.port();
    return switch (reply.kind()) {
      case UNKNOWN_HOST ->
          "the name "
              + host
              + " was not found (DNS): check its spelling, the region, and the network. Behind a"
              + " proxy, set HTTPS_PROXY.";
      case REFUSED -> refused(host, port, at);
      case NO_ROUTE -> "there is no way to " + host + port + ": check the network or VPN.";
      case CONNECT_TIMEOUT ->
          host
              + port
              + " does not answer, perhaps because of a firewall: check the network, or set"
              + " HTTPS_PROXY. --cli-connect-timeout SECONDS waits longer.";
      case READ_TIMEOUT ->
          host
              + port
              + " took the request and did not answer in time. --cli-read-timeout SECONDS waits"
              + " longer, 0 without an end.";
      case CLOSED ->
          host
              + port
              + " closed the connection: is it the service, and does it speak "
              + "HTTP as the endpoint's address says?";
      case PROXY ->
          "the proxy comes from HTTPS_PROXY, HTTP_PROXY or ALL_PROXY: check it, or name what goes"
              + " past it in NO_PROXY="
              + host
              + ".";
      case UNKNOWN_AUTHORITY ->
          "the authority that signed the certificate of "
              + host
              + " is not known here. Name its PEM file with --ca-bundle or AWS_CA_BUNDLE; behind a"
              + " company's proxy that is the proxy's authority.";
      case EXPIRED_CERTIFICATE ->
          "the certificate of " + host + " is out of date, or this machine's clock is wrong.";
      case OTHER_NAME ->
          "the server's certificate is for another name than "
              + host
              + ": check the endpoint, or whether a proxy answers in its place.";
      case NO_TLS ->
          host + port + " does not speak TLS: does the endpoint begin with http:// instead?";
      case HANDSHAKE ->
          host + port + " and this program found no common way of TLS: is a proxy in between?";
    };
  }

  /** Whether the endpoint is one that was named, and not where credentials come from. */
  private static boolean named(String address, Situation at) {
    return at.valueOf("--endpoint-url").contains(address)
        || Setting.ENDPOINT_URL.in(at.env()).contains(address);
  }

  private static String refused(String host, String port, Situation at) {
    boolean here = host.equals("localhost") || host.startsWith("127.") || host.contains("::1");
    String end =
        here && named(host + port, at)
            ? ": is the server running? \"" + at.program() + " local serve\" starts a local one."
            : ": check the endpoint's port, and whether a firewall refuses.";
    return "nothing listens at " + host + port + end;
  }
}
