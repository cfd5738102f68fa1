package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryHostTest {
  @ParameterizedTest
  @CsvSource({
    "public.ecr.aws, public.ecr.aws",
    "https://public.ecr.aws, public.ecr.aws",
    "https://public.ecr.aws/, public.ecr.aws",
    "https://public.ecr.aws/v2/, public.ecr.aws",
    "public.ecr.aws/v2/alias/name, public.ecr.aws",
    "https://PUBLIC.ecr.aws:443/v2/, public.ecr.aws",
    "public.ecr.aws:443, public.ecr.aws",
    "http://public.ecr.aws:80, public.ecr.aws",
    "http://public.ecr.aws:443, public.ecr.aws:443",
    "' public.ecr.aws ', public.ecr.aws",
    "ecr-public.aws.com, ecr-public.aws.com",
    "127.0.0.1:5055, 127.0.0.1:5055",
    "http://localhost:5055/v2/, localhost:5055",
    "http://[::1]:5055/v2/, [::1]:5055",
    "https://host?x=1, host",
  })
  void hostsAreReadFromServerUrls(String url, String host) {
    assertEquals(Optional.of(new RegistryHost(host)), RegistryHost.of(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "https://",
        "/v2/",
        "ftp://public.ecr.aws",
        "user@public.ecr.aws",
        "https://user:pass@public.ecr.aws",
        "public.ecr.aws:",
        "public.ecr.aws:port",
        "public.ecr.aws:99999",
        "a b",
        "--help",
        "..",
        "[::1",
        "[]",
        "host\nname",
        "höst",
      })
  void anythingElseIsNoHost(String url) {
    assertEquals(Optional.empty(), RegistryHost.of(url));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "localhost:5055, true",
    "registry.localhost:80, true",
    "127.0.0.1:5055, true",
    "127.1.2.3, true",
    "[::1]:5055, true",
    "[::1], true",
    "127.0.0.1.example.com, false",
    "public.ecr.aws, false",
    "10.0.0.1:5055, false",
    "[::2]:5055, false",
  })
  void loopbackIsThisMachine(String host, boolean loopback) {
    assertEquals(loopback, new RegistryHost(host).isLoopback());
  }
}
