package dev.ecrpublic.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS is made ready for the commands that need it, and for as few others as can be told. */
class TlsGuessTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "true, get-login-password",
    "true, --region us-west-2 describe-images --repository-name a/b",
    "true, get-login-password --endpoint-url https://localhost:1",
    "false, get-login-password --endpoint-url http://localhost:1",
    "false, --local describe-repositories",
    "false, describe-repositories --generate-cli-skeleton",
    "false, --version",
    "false, help",
    "false, local status",
  })
  void byTheWords(boolean expected, String line) {
    assertEquals(expected, TlsGuess.likely(List.of(line.split(" ")), Map.of(), new EcrPublic()));
  }

  @Test
  void byTheEnvironment() {
    List<String> words = List.of("get-login-password");
    assertEquals(false, TlsGuess.likely(words, Map.of("ECR_PUBLIC_LOCAL", "1"), new EcrPublic()));
    assertEquals(
        false,
        TlsGuess.likely(words, Map.of("AWS_ENDPOINT_URL", "http://localhost:1"), new EcrPublic()));
    assertEquals(
        false,
        TlsGuess.likely(
            words, Map.of("AWS_ENDPOINT_URL_ECR_PUBLIC", "http://localhost:1"), new EcrPublic()));
    assertEquals(
        true,
        TlsGuess.likely(words, Map.of("AWS_ENDPOINT_URL", "https://localhost:1"), new EcrPublic()));
  }
}
