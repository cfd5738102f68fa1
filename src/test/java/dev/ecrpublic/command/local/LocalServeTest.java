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
    assertEquals(name, HostAndPort.of(new InetSocketAddress(InetAddress.getByName(address), 5055)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1 | false | 'Every user of this machine can pull, call the API and get the"
            + " passwords for pushes and private pulls; --verify-signatures takes only signed"
            + " calls.\n"
            + "'",
        "::1       | true  | 'Every user of this machine can pull what is public; calls of"
            + " the API must be signed, and all else needs the password.\n'",
        "0.0.0.0   | false | 'warning: 0.0.0.0 is not a loopback address: everybody who reaches it"
            + " can pull, call the API and get the passwords for pushes and private pulls;"
            + " --verify-signatures takes only signed calls.\n'",
        "10.1.2.3  | true  | 'warning: 10.1.2.3 is not a loopback address: everybody who reaches it"
            + " can pull what is public; calls of the API must be signed, and all else needs the"
            + " password.\n"
            + "'",
      })
  void whatIsProtectedIsSaid(String address, boolean signed, String line) throws Exception {
    assertEquals(line, LocalServe.protection(InetAddress.getByName(address), signed));
  }
}
