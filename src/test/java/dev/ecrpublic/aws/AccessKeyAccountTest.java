package dev.ecrpublic.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessKeyAccountTest {
  @ParameterizedTest
  @CsvSource({
    "ASIAY34FZKBOKMUTVV7A, 609629065308",
    "AKIAY34FZKBOKMUTVV7A, 609629065308",
    "ASIAY34FZKBOAAAAAAAA, 609629065308",
    "ASIAQAAAAAAAQMUTVV7A, 000000000001",
    "AKIAIOSFODNN7EXAMPLE, ''",
    "AKIAJAAAAAAAAAAAAAAA, ''",
    "AIDAY34FZKBOKMUTVV7A, ''",
    "ASIAY34FZKBOKMUTVV7, ''",
    "ASIAY34FZKBOKMUTVV7a, ''",
    "ASIA7777777777777777, ''",
    "test, ''",
  })
  void keysNameTheirAccount(String key, String account) {
    assertEquals(account, AccessKeyAccount.of(key).orElse(""));
  }
}
