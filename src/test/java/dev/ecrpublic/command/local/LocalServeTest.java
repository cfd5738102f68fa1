package dev.ecrpublic.command.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalServeTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1:5055",
    "0.0.0.0, localhost:5055",
    "::, localhost:5055",
    "::1, [::1]:5055",
    "fe80:0:0:0:1:2:3:4, [fe80::1:2:3:4]:5055",
    "2001:db8:0:0:1:0:0:0, [2001:db8:0:0:1::]:5055",
    "2001:db8:1:2:3:4:5:6, [2001:db8:1:2:3:4:5:6]:5055",
    "2001:db8:0:2:3:4:5:6, [2001:db8:0:2:3:4:5:6]:5055",
  })
  void addressesAreNamedAsClientsNameThem(String address, String name) throws Exception {
    assertEquals(
        name, LocalServe.hostAndPort(new InetSocketAddress(InetAddress.getByName(address), 5055)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1 | false | ''",
        "::1       | false | ''",
        "0.0.0.0   | false | 'warning: 0.0.0.0 is not a loopback address: everybody who reaches it"
            + " can read and change the registry; --verify-signatures restricts that.\n"
            + "'",
        "10.1.2.3  | true  | 'warning: 10.1.2.3 is not a loopback address: everybody who reaches it"
            + " can read images.\n'",
      })
  void whoeverListensBeyondLoopbackIsWarned(String address, boolean signed, String warning)
      throws Exception {
    assertEquals(warning, LocalServe.warning(InetAddress.getByName(address), signed));
  }
}
