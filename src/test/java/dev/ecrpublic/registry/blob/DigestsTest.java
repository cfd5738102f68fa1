package dev.ecrpublic.registry.blob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which digests content may have. */
class DigestsTest {
  private static final String EMPTY_512 =
      "sha512:cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
          + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e";

  @ParameterizedTest
  @CsvSource({
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, true",
    "sha256:E3B0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, false",
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85, false",
    "sha512:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, false",
    "sha256:../../../../../../../../../../../../../../../../../../../../../../, false",
    EMPTY_512 + ", true",
    "md5:d41d8cd98f00b204e9800998ecf8427e, false",
    "'', false",
    ", false",
  })
  void supported(String digest, boolean valid) {
    assertEquals(valid, Digests.isSupported(digest));
  }

  @Test
  void partsOfADigest() {
    assertEquals("sha512", Digests.algorithm(EMPTY_512));
    assertEquals(EMPTY_512.substring(7), Digests.hex(EMPTY_512));
    assertEquals(EMPTY_512, Digests.of("sha512", new byte[0]));
    assertEquals(
        "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
        Digests.of("sha256", "foo".getBytes(StandardCharsets.UTF_8)));
    assertThrows(IllegalArgumentException.class, () -> Digests.hex("sha256:../../etc/passwd"));
  }
}
