package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ECR Public API on the wire. */
class ApiTest {
  @TempDir static Path directory;
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    served = Served.on(directory);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aReply() throws Exception {
    HttpResponse<byte[]> response =
        served.call("CreateRepository", "{\"repositoryName\":\"new\",\"unknown\":[{\"x\":1}]}");

    assertEquals(
        """
        200
        content-type: application/x-amz-json-1.1
        {"repository":{"repositoryArn":"arn:aws:ecr-public::123456789012:repository/new",\
        "registryId":"123456789012","repositoryName":"new","repositoryUri":"%s/local/new",\
        "createdAt":1767323045.678},"catalogData":{}}\
        """
            .formatted(served.host()),
        Served.picture(response, "content-type"));
    String id = response.headers().firstValue("x-amzn-requestid").get();
    assertTrue(id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), id);
    assertNotEquals(
        id, served.call("DescribeRegistries", "{}").headers().firstValue("x-amzn-requestid").get());
  }

  @Test
  void anError() throws Exception {
    HttpResponse<byte[]> response = served.call("DescribeImages", "{\"repositoryName\":\"none\"}");
    assertEquals(
        """
        400
        content-type: application/x-amz-json-1.1
        {"__type":"RepositoryNotFoundException","message":"The repository with name 'none' does\
         not exist in the registry with id '123456789012'"}\
        """,
        Served.picture(response, "content-type"));
    assertTrue(response.headers().firstValue("x-amzn-requestid").isPresent());
  }

  @Test
  void anErrorWithMembers() throws Exception {
    String id =
        (String)
            dev.ecrpublic.registry.state.PlainJson.readObject(
                    served.call("InitiateLayerUpload", "{\"repositoryName\":\"team/app\"}").body())
                .get("uploadId");
    String part = Base64.getEncoder().encodeToString("part".getBytes());
    HttpResponse<byte[]> refused =
        served.call(
            "UploadLayerPart",
            "{\"repositoryName\":\"team/app\",\"uploadId\":\"%s\",\"partFirstByte\":5,\"partLastByte\":8,\"layerPartBlob\":\"%s\"}"
                .formatted(id, part));
    var json = dev.ecrpublic.registry.state.PlainJson.readObject(refused.body());
    assertEquals("InvalidLayerPartException", json.get("__type"));
    assertEquals(id, json.get("uploadId"));
    assertEquals(-1L, json.get("lastValidByteReceived"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CreateRepository | {}"
            + " | InvalidParameterException | Invalid parameter at 'repositoryName' failed to"
            + " satisfy constraint: 'Member must not be null'",
        "CreateRepository | {\"repositoryName\":7}"
            + " | SerializationException | repositoryName must be a string",
        "CreateRepository | {\"repositoryName\":\"aa\",\"tags\":{}}"
            + " | SerializationException | tags must be a list",
        "CreateRepository | {\"repositoryName\":\"aa\",\"tags\":[null]}"
            + " | SerializationException | Tag must be an object",
        "CreateRepository | {\"repositoryName\":\"aa\",\"catalogData\":[]}"
            + " | SerializationException | catalogData must be an object",
        "CreateRepository | {\"repositoryName\":\"aa\",\"catalogData\":{\"logoImageBlob\":\"?\"}}"
            + " | SerializationException | logoImageBlob must be base64 text",
        "DescribeRepositories | {\"maxResults\":\"1\"}"
            + " | SerializationException | maxResults must be a whole number",
        "DescribeRepositories | {\"maxResults\":1.5}"
            + " | SerializationException | maxResults must be a whole number",
        "DescribeRepositories | {\"maxResults\":99999999999}"
            + " | SerializationException | maxResults must be a number from -2147483648 to"
            + " 2147483647",
        "DescribeRepositories | {\"maxResults\":0}"
            + " | InvalidParameterException | Invalid parameter at 'maxResults' failed to satisfy"
            + " constraint: 'Member must have value greater than or equal to 1'",
        "DeleteRepository | {\"repositoryName\":\"aa\",\"force\":\"yes\"}"
            + " | SerializationException | force must be true or false",
        "DescribeRepositories | [] | SerializationException | The request is not a JSON object",
        "DescribeRepositories | {} {} | SerializationException | There is text after the JSON"
            + " object of the request",
        "CreateRepository | {\"repositoryName\":\"aa\",\"repositoryName\":\"bb\"}"
            + " | SerializationException | repositoryName occurs twice",
        "CreateRepository | {\"repositoryName\":\"aa\",\"catalogData\":{\"aboutText\":\"a\","
            + "\"aboutText\":null}} | SerializationException | aboutText occurs twice",
        "DescribeRepositories | {\"x\":1,\"x\":2} | SerializationException | A member occurs twice",
        "Describe | {} | UnknownOperationException | There is no operation of that X-Amz-Target",
        "describeRepositories | {} | UnknownOperationException | There is no operation of that"
            + " X-Amz-Target",
      })
  void aCallThatIsWrong(String operation, String json, String type, String message)
      throws Exception {
    assertEquals(
        "400\n{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}",
        Served.picture(served.call(operation, json)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "no json", "{\"a\":}", "\u0000", "{\"a\":\"\\ud800", "{'a':1}"})
  void aBodyThatIsNoJson(String body) throws Exception {
    HttpResponse<byte[]> refused = served.call("DescribeRepositories", body);
    assertEquals(400, refused.statusCode());
    assertTrue(
        Served.text(refused).startsWith("{\"__type\":\"SerializationException\""),
        Served.text(refused));
  }

  @Test
  void aBodyThatIsNestedTooDeeply() throws Exception {
    HttpResponse<byte[]> refused =
        served.call("DescribeRepositories", "{\"x\":" + "[".repeat(100_000));
    assertEquals(400, refused.statusCode());
    assertTrue(Served.text(refused).contains("SerializationException"), Served.text(refused));
  }

  @Test
  void anEmptyBodyIsAnEmptyRequest() throws Exception {
    assertEquals(200, served.call("DescribeRegistries", "").statusCode());
  }

  @Test
  void aBodyThatIsTooLarge() throws Exception {
    assertEquals(
        "413\n{\"__type\":\"RequestEntityTooLargeException\",\"message\":\"The body has more than"
            + " 1048576 bytes\"}",
        Served.picture(
            served.call("DescribeRepositories", "{\"x\":\"" + "x".repeat(1 << 20) + "\"}")));
  }

  @Test
  void aPartOfTheLargestSizeIsTaken() throws Exception {
    String id =
        (String)
            dev.ecrpublic.registry.state.PlainJson.readObject(
                    served.call("InitiateLayerUpload", "{\"repositoryName\":\"team/app\"}").body())
                .get("uploadId");
    byte[] part = new byte[20 << 20];
    HttpResponse<byte[]> taken =
        served.call(
            "UploadLayerPart",
            "{\"layerPartBlob\":\""
                + Base64.getEncoder().encodeToString(part)
                + "\",\"repositoryName\":\"team/app\",\"uploadId\":\""
                + id
                + "\",\"partFirstByte\":0,\"partLastByte\":"
                + (part.length - 1)
                + "}");
    assertEquals(
        "200\n{\"registryId\":\"123456789012\",\"repositoryName\":\"team/app\",\"uploadId\":\""
            + id
            + "\",\"lastByteReceived\":20971519}",
        Served.picture(taken));
  }

  @Test
  void webPagesMayNotCall() throws Exception {
    assertEquals(
        "403\n"
            + "{\"__type\":\"AccessDeniedException\",\"message\":\"Web pages may not call the"
            + " API\"}",
        Served.picture(served.call("DescribeRegistries", "{}", "Origin", "http://evil.example")));
  }

  @Test
  void onlyPostCalls() throws Exception {
    assertEquals(405, served.sendAs(null, "GET", "/", null).statusCode());
    assertEquals(400, served.sendAs(null, "POST", "/", "{}".getBytes()).statusCode());
  }
}
