package dev.ecrpublic.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are taken out by the names they go by, and nothing else is. */
class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          no secret at all: 'x' = 1 | no secret at all: 'x' = 1
          http://host/a@b | http://host/a@b
          http://user:canary@host/x | http://***@host/x
          "http://canary@host" and https://u:can@ry@h:1/ | "http://***@host" and https://***@h:1/
          (AWS:canary@127.0.0.1:1) "u:canary@h" //u:canary@h | (***@127.0.0.1:1) "***@h" //***@h
          public.ecr.aws/a/b:tag@sha256:abc and b:tag@sha256:abc | public.ecr.aws/a/b:tag@sha256:abc and b:tag@sha256:abc
          {"authorizationToken":"canary"} | {"authorizationToken":"***"}
          {"authorizationData":[{"authorizationToken" : "cana | {"authorizationData":[{"authorizationToken" : "***
          {"a":"{\\"SessionToken\\": \\"canary\\"}"} | {"a":"{\\"SessionToken\\": \\"***"}
          {'SecretAccessKey': 'canary', 'Version': 1} | {'SecretAccessKey': '***', 'Version': 1}
          {"accessToken":"canary","refreshToken":"can\\"ary"} | {"accessToken":"***","refreshToken":"***"}
          {"auths":{"h":{"auth":"canary"}}} | {"auths":{"h":{"auth":"***"}}}
          {"nextToken":"shown","authors":"shown"} | {"nextToken":"shown","authors":"shown"}
          <Credentials><SecretAccessKey>canary</SecretAccessKey> | <Credentials><SecretAccessKey>***</SecretAccessKey>
          <SessionToken>cana | <SessionToken>***
          aws_secret_access_key = canary | aws_secret_access_key = ***
          aws_session_token=canary x | aws_session_token=*** x
          Authorization: AWS4-HMAC-SHA256 canary | Authorization: ***
          X-Amz-Security-Token: canary | X-Amz-Security-Token: ***
          https://h/l?X-Amz-Signature=canary&x=1 | https://h/l?X-Amz-Signature=***&x=1
          Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY | Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY
          Missing required key in response: 'SecretAccessKey' | Missing required key in response: 'SecretAccessKey'
          Key=token,Value=shown for input: secret=shown | Key=token,Value=shown for input: secret=shown
          The authorization token is not UTF-8 text | The authorization token is not UTF-8 text
          """)
  void hidesSecrets(String text, String told) {
    assertEquals(told, Redaction.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "\\\"", "\n", "://", ":", "a:", "@", "\"token\":\"", "<token>", "(a:", "= "})
  void isDoneInTime(String piece) {
    String text = "{\"token\":\"" + piece.repeat(50_000);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Redaction.of(text));
  }
}
