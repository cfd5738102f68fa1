package dev.ecrpublic.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts a client may name. */
class HostNamesTest {
  private static final HostNames NAMES = new HostNames(List.of("registry.example", "OTHER"));

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "localhost:5055, true",
    "LOCALHOST, true",
    "localhost., true",
    "app.localhost:80, true",
    "127.0.0.1:5055, true",
    "127.1.2.3, true",
    "[::1]:5055, true",
    "[0:0:0:0:0:0:0:1], true",
    "192.0.2.7:5055, true",
    "registry.example, true",
    "Registry.Example:443, true",
    "other, true",
    "192.0.2.8, false",
    "10.0.0.1:5055, false",
    "evil.example, false",
    "evil.example:5055, false",
    "localhost.evil.example, false",
    "evillocalhost, false",
    "127.0.0.1.evil.example, false",
    "registry.example.evil, false",
    "sub.registry.example, false",
    "[::2], false",
    "[::1, false",
    "[, false",
    "'', false",
    ":5055, false",
    "localhost:80:80, false",
    "127.0.0.1:x, false",
    "256.0.0.1, false",
  })
  void allow(String host, boolean allowed) throws Exception {
    InetAddress local = InetAddress.ofLiteral("192.0.2.7");
    assertEquals(allowed, NAMES.allow(host, local));
  }
}
