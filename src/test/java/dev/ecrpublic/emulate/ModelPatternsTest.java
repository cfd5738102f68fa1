package dev.ecrpublic.emulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelPatternsTest {
  @ParameterizedTest
  @CsvSource({
    "sha256:ab, true",
    "sha256:AB, true",
    "a+b_c.d-e:0, true",
    "sha256:, false",
    "sha256, false",
    ":ab, false",
    "sha256:xyz, false",
    "sha256:../../x, false",
    "a/b:ab, false",
  })
  void digests(String digest, boolean valid) {
    assertEquals(valid, ModelPatterns.isDigest(digest));
  }

  @ParameterizedTest
  @CsvSource({
    "local, true",
    "a1b2c3d4, true",
    "my.alias-1, true",
    "a, false",
    "1a, false",
    "a-, false",
    "a-b, false",
    "ab/cd, false",
    "Ab, false",
  })
  void aliases(String alias, boolean valid) {
    assertEquals(valid, ModelPatterns.isAlias(alias));
  }
}
