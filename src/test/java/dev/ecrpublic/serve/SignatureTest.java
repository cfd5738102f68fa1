package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.serve.api.SigningKey;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;
import software.amazon.awssdk.services.ecrpublic.model.EcrPublicException;

/** Signatures by the SDK's own signer, right and wrong. */
class SignatureTest {
  private static final SigningKey KEY = new SigningKey("AKIDEXAMPLE", "secret", null, null);
  private static final SigningKey SESSION = new SigningKey("ASIAEXAMPLE", "other", "token", null);
  private static final SigningKey EXPIRED =
      new SigningKey("ASIAEXPIRED", "old", "token", Instant.EPOCH);
  private static final String MISMATCH =
      "The request signature we calculated does not match the signature you provided. Check your"
          + " AWS Secret Access Key and signing method. Consult the service documentation for"
          + " details.";

  @TempDir Path directory;

  @Test
  void aRightSignature() throws Exception {
    try (Served served = serve(Duration.ZERO)) {
      assertEquals(
          "123456789012", call(served, AwsBasicCredentials.create("AKIDEXAMPLE", "secret")));
      assertEquals(
          "123456789012",
          call(served, AwsSessionCredentials.create("ASIAEXAMPLE", "other", "token")));
    }
  }

  @Test
  void aRightSignatureOfALargeBody() throws Exception {
    try (Served served = serve(Duration.ZERO);
        EcrPublicClient client =
            client(served, AwsBasicCredentials.create("AKIDEXAMPLE", "secret"))) {
      String id = client.initiateLayerUpload(r -> r.repositoryName("team/app")).uploadId();
      byte[] part = new byte[6 << 20];
      long last =
          client
              .uploadLayerPart(
                  r ->
                      r.repositoryName("team/app")
                          .uploadId(id)
                          .partFirstByte(0L)
                          .partLastByte(part.length - 1L)
                          .layerPartBlob(SdkBytes.fromByteArrayUnsafe(part)))
              .lastByteReceived();
      assertEquals(part.length - 1, last);
    }
  }

  @Test
  void wrongCredentials() throws Exception {
    try (Served served = serve(Duration.ZERO)) {
      assertEquals(
          "InvalidSignatureException: " + MISMATCH,
          refused(served, AwsBasicCredentials.create("AKIDEXAMPLE", "wrong")));
      String unknown =
          "UnrecognizedClientException: The security token included in the request is invalid.";
      assertEquals(unknown, refused(served, AwsBasicCredentials.create("AKIDUNKNOWN", "secret")));
      assertEquals(unknown, refused(served, AwsBasicCredentials.create("ASIAEXAMPLE", "other")));
      assertEquals(
          unknown, refused(served, AwsSessionCredentials.create("ASIAEXAMPLE", "other", "stale")));
      assertEquals(
          unknown, refused(served, AwsSessionCredentials.create("AKIDEXAMPLE", "secret", "x")));
      assertEquals(
          "ExpiredTokenException: The security token included in the request is expired",
          refused(served, AwsSessionCredentials.create("ASIAEXPIRED", "old", "token")));
    }
  }

  @Test
  void aClockThatIsWrong() throws Exception {
    AwsCredentials right = AwsBasicCredentials.create("AKIDEXAMPLE", "secret");
    try (Served served = serve(Duration.ofMinutes(14))) {
      assertEquals("123456789012", call(served, right));
    }
    try (Served served = serve(Duration.ofMinutes(16))) {
      String message = refused(served, right);
      assertEquals("InvalidSignatureException: Signature expired: ", message.substring(0, 46));
      assertEquals(" - 15 min.)", message.substring(message.length() - 11));
    }
    try (Served served = serve(Duration.ofMinutes(-16))) {
      String message = refused(served, right);
      assertEquals(
          "InvalidSignatureException: Signature not yet current: ", message.substring(0, 54));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| | MissingAuthenticationTokenException",
        "Basic QVdTOng= | | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=a | | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0 | 20260102T030405Z"
            + " | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/ecr-public/aws4_request,"
            + " SignedHeaders=host, Signature=0 | | IncompleteSignatureException",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/ecr-public/aws4_request,"
            + " SignedHeaders=host, Signature=0 | 2026 | InvalidSignatureException",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/ecr-public/aws4_request,"
            + " SignedHeaders=host, Signature=0 | 20260102T030405Z |"
            + " InvalidSignatureException",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/ecr/aws4_request,"
            + " SignedHeaders=host;x-amz-date;x-amz-target, Signature=0 | 20260102T030405Z"
            + " | InvalidSignatureException",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/ecr-public/aws4_request,"
            + " SignedHeaders=host;x-amz-date;x-amz-target, Signature=0 | 20260102T030405Z"
            + " | InvalidSignatureException",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/eu-west-1/ecr-public/aws4_request,"
            + " SignedHeaders=host;x-amz-date;x-amz-target, Signature=0 | 20260102T030405Z"
            + " | InvalidSignatureException",
      })
  void aHeaderThatIsWrong(String authorization, String date, String type) throws Exception {
    try (Served served = Served.on(directory, settings -> settings.withSigningKeys(List.of(KEY)))) {
      HttpResponse<byte[]> refused =
          served.sendAs(
              authorization,
              "POST",
              "/",
              "{}".getBytes(),
              "X-Amz-Target",
              "SpencerFrontendService.DescribeRegistries",
              "X-Amz-Date",
              date == null ? "" : date);
      assertEquals(400, refused.statusCode());
      assertEquals(
          type, dev.ecrpublic.registry.state.PlainJson.readObject(refused.body()).get("__type"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, 123456789012",
    "us-west-2, 123456789012",
    "eu-west-1, 'InvalidSignatureException: Credential should be scoped to a valid region, such as"
        + " ''us-east-1''.'",
  })
  void theRegionIsOneOfTheService(String region, String told) throws Exception {
    AwsCredentials right = AwsBasicCredentials.create("AKIDEXAMPLE", "secret");
    try (Served served = serve(Duration.ZERO);
        EcrPublicClient client = client(served, right, Region.of(region))) {
      String answer;
      try {
        answer = client.describeRegistries(r -> {}).registries().getFirst().registryId();
      } catch (EcrPublicException e) {
        answer = e.awsErrorDetails().errorCode() + ": " + e.awsErrorDetails().errorMessage();
      }
      assertEquals(told, answer);
    }
  }

  /** Of a part of 30 MiB not a byte comes, and the answer is there all the same. */
  @ParameterizedTest
  @CsvSource({
    "'', MissingAuthenticationTokenException",
    "'Authorization: AWS4-HMAC-SHA256 Credential=AKIDUNKNOWN/20260102/us-east-1/ecr-public/"
        + "aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=0~'"
        + ", UnrecognizedClientException",
    "'Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/eu-west-1/ecr-public/"
        + "aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=0~'"
        + ", InvalidSignatureException",
    "'Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/ecr-public/"
        + "aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-target,"
        + " Signature=0~x-amz-content-sha256: DIGEST~', InvalidSignatureException",
  })
  void theHeadIsJudgedBeforeTheBodyHasCome(String headers, String type) throws Exception {
    try (Served served = Served.on(directory, settings -> settings.withSigningKeys(List.of(KEY)));
        Socket socket =
            new Socket(served.server.address().getAddress(), served.server.address().getPort())) {
      String head =
          "POST / HTTP/1.1~Host: localhost~X-Amz-Target: SpencerFrontendService.UploadLayerPart~"
              + "Content-Length: 30000000~X-Amz-Date: 20260102T030405Z~"
              + headers.replace("DIGEST", "0".repeat(64))
              + "~";
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.replace("~", "\r\n").getBytes());
      String answer = new String(socket.getInputStream().readAllBytes());
      assertEquals("HTTP/1.1 400 Bad Request", answer.lines().findFirst().orElse(""));
      assertTrue(answer.contains("\"__type\":\"" + type + "\""), answer);
    }
  }

  @Test
  void whoMayNotCallLearnsNothingOfTheRequest() throws Exception {
    try (Served served = serve(Duration.ZERO)) {
      HttpResponse<byte[]> refused = served.call("CreateRepository", "no json");
      assertEquals(
          "400\n{\"__type\":\"MissingAuthenticationTokenException\",\"message\":\"Missing"
              + " Authentication Token\"}",
          Served.picture(refused));
    }
  }

  private Served serve(Duration ahead) throws Exception {
    Clock clock = Clock.offset(Clock.system(ZoneOffset.UTC), ahead);
    return Served.on(
        directory,
        settings -> settings.withClock(clock).withSigningKeys(List.of(KEY, SESSION, EXPIRED)));
  }

  private static String call(Served served, AwsCredentials credentials) {
    try (EcrPublicClient client = client(served, credentials)) {
      return client.describeRegistries(r -> {}).registries().getFirst().registryId();
    }
  }

  private static String refused(Served served, AwsCredentials credentials) {
    EcrPublicException e = assertThrows(EcrPublicException.class, () -> call(served, credentials));
    return e.awsErrorDetails().errorCode() + ": " + e.awsErrorDetails().errorMessage();
  }

  private static EcrPublicClient client(Served served, AwsCredentials credentials) {
    return client(served, credentials, Region.US_EAST_1);
  }

  private static EcrPublicClient client(Served served, AwsCredentials credentials, Region region) {
    return EcrPublicClient.builder()
        .region(region)
        .endpointOverride(URI.create("http://" + served.host()))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
        .build();
  }
}
