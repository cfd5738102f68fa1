package dev.ecrpublic.command.history;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are kept out of the history file. */
class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "!export AWS_ACCESS_KEY_ID=x",
        "!aws configure set aws_session_token abc",
        "!echo AKIAIOSFODNN7EXAMPLE",
        "!echo ASIAIOSFODNN7EXAMPLE",
        "!echo wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "!docker login -u AWS -p hunter2 public.ecr.aws",
        "!docker login --password hunter2 public.ecr.aws",
        "!mysql --passwd=x",
        "!PASSWORD=x env",
        "!curl -H 'Authorization: Bearer x' https://example.com",
        "!curl https://user:pw@example.com",
        "set endpoint-url http://user:pw@127.0.0.1:5055",
        "describe-images --repository-name a --starting-token eyJhIjoxfQ==",
        "tag-resource --resource-arn a --tags Key=apiKey,Value=x",
        "get-login-password | docker login -u AWS -p x"
      })
  void kept(String line) {
    assertTrue(Secrets.in(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "describe-images --repository-name team/app --query 'imageDetails[].imageTags[]'",
        "get-login-password",
        "get-authorization-token --output text",
        "get-login-password | docker login --username AWS --password-stdin public.ecr.aws",
        "batch-delete-image --repository-name a --image-ids"
            + " imageDigest=sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
        "set endpoint-url http://127.0.0.1:5055",
        "upload-layer-part --upload-id 6d8a0d21-5d0c-4b63-9f5b-5a3a1f8e3c11",
        "!ls -la"
      })
  void shown(String line) {
    assertFalse(Secrets.in(line), line);
  }
}
