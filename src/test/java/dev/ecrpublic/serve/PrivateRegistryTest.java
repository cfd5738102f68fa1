package dev.ecrpublic.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.state.PlainJson;
import dev.ecrpublic.text.CompactJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The private registry beside the public one, by the API and by docker's protocol. */
class PrivateRegistryTest {
  @TempDir Path directory;
  private PrivateServed served;

  @BeforeEach
  void serve() throws Exception {
    served = PrivateServed.on(directory);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // mutability | excluded | tag | whether another image may take it
        "MUTABLE | | v1 | yes",
        "IMMUTABLE | | v1 | no",
        "IMMUTABLE_WITH_EXCLUSION | dev-* | dev-1 | yes",
        "IMMUTABLE_WITH_EXCLUSION | dev-* | v1 | no",
        "MUTABLE_WITH_EXCLUSION | v* | v1 | no",
        "MUTABLE_WITH_EXCLUSION | v* | dev-1 | yes",
      })
  void tagsStayByWhateverWayAnImageComes(
      String mutability, String excluded, String tag, String moves) throws Exception {
    String filters =
        excluded == null
            ? ""
            : ",\"imageTagMutabilityExclusionFilters\":[{\"filterType\":\"WILDCARD\","
                + "\"filter\":\""
                + excluded
                + "\"}]";
    served.ecr(
        "CreateRepository",
        "{\"repositoryName\":\"aa\",\"imageTagMutability\":\"" + mutability + "\"" + filters + "}");
    String refusal =
        "The image tag '"
            + tag
            + "' already exists in the 'aa' repository and cannot be overwritten because the tag"
            + " is immutable.";
    boolean stays = moves.equals("no");
    assertEquals("201 ", served.push("aa", tag, "one"));
    assertEquals("201 ", served.push("aa", tag, "one"));
    assertEquals(
        stays
            ? "400 {\"errors\":[{\"code\":\"TAG_INVALID\",\"message\":\"" + refusal + "\"}]}"
            : "201 ",
        served.push("aa", tag, "two"));
    String manifest = CompactJson.of(SampleManifests.manifest("{}", stays ? "two" : "one"));
    String put =
        served.ecr(
            "PutImage",
            "{\"repositoryName\":\"aa\",\"imageTag\":\""
                + tag
                + "\",\"imageManifest\":"
                + manifest
                + "}");
    assertEquals(stays, put.contains(refusal), put);
    assertEquals(stays, put.contains("ImageTagAlreadyExistsException"), put);
  }

  @Test
  void aPublicAndAPrivateRepositoryOfOneNameAreTwo() throws Exception {
    served.ecr("CreateRepository", "{\"repositoryName\":\"aa\"}");
    assertTrue(
        served
            .ecrPublic("DescribeImages", "{\"repositoryName\":\"aa\"}")
            .contains("RepositoryNotFoundException"));
    served.ecrPublic("CreateRepository", "{\"repositoryName\":\"aa\"}");
    served.push("aa", "v1", "one");
    assertEquals(
        "{\"imageDetails\":[]}", served.ecrPublic("DescribeImages", "{\"repositoryName\":\"aa\"}"));
    assertEquals(
        "{\"imageIds\":[{\"imageDigest\":\""
            + Served.digest(SampleManifests.manifest("{}", "one"))
            + "\",\"imageTag\":\"v1\"}]}",
        served.ecr("ListImages", "{\"repositoryName\":\"aa\"}"));
    served.ecrPublic("DeleteRepository", "{\"repositoryName\":\"aa\",\"force\":true}");
    assertEquals(200, served.send("GET", "/v2/aa/manifests/v1", null).statusCode());
  }

  @Test
  void thePasswordOfOneDoesNotOpenTheOther() throws Exception {
    served.ecr("CreateRepository", "{\"repositoryName\":\"aa\"}");
    served.ecrPublic("CreateRepository", "{\"repositoryName\":\"aa\"}");
    int own = served.privatePort();
    int open = served.publicPort();
    String path = "/v2/aa/tags/list";
    assertEquals(200, served.send(own, served.login(), "GET", path, null).statusCode());
    assertEquals(400, served.send(own, served.publicLogin(), "GET", path, null).statusCode());
    assertEquals(401, served.send(own, null, "GET", path, null).statusCode());
    assertEquals(200, served.send(open, served.publicLogin(), "GET", path, null).statusCode());
    assertEquals(400, served.send(open, served.login(), "GET", path, null).statusCode());
    served.clock.advance(Duration.ofHours(13));
    assertEquals(200, served.send(own, served.login(), "GET", path, null).statusCode());
  }

  @Test
  void aPasswordEndsAfterTwelveHours() throws Exception {
    String login = served.login();
    int own = served.privatePort();
    assertEquals(200, served.send(own, login, "GET", "/v2/", null).statusCode());
    served.clock.advance(Duration.ofHours(12).plusSeconds(1));
    assertEquals(403, served.send(own, login, "GET", "/v2/", null).statusCode());
  }

  @Test
  void anArchivedImageIsNotThereUntilItIsPushedAgain() throws Exception {
    served.ecr("CreateRepository", "{\"repositoryName\":\"aa\"}");
    served.push("aa", "v1", "one");
    served.ecr(
        "UpdateImageStorageClass",
        "{\"repositoryName\":\"aa\",\"imageId\":{\"imageTag\":\"v1\"},"
            + "\"targetStorageClass\":\"ARCHIVE\"}");
    HttpResponse<String> pulled = served.send("GET", "/v2/aa/manifests/v1", null);
    assertEquals(404, pulled.statusCode(), pulled.body());
    assertEquals(404, served.send("HEAD", "/v2/aa/manifests/v1", null).statusCode());
    assertEquals("201 ", served.push("aa", "v1", "one"));
    assertEquals(200, served.send("HEAD", "/v2/aa/manifests/v1", null).statusCode());
    assertEquals(200, served.send("GET", "/v2/aa/manifests/v1", null).statusCode());
  }

  @Test
  void aPullIsRecordedAndALookIsNot() throws Exception {
    served.ecr("CreateRepository", "{\"repositoryName\":\"aa\"}");
    served.push("aa", "v1", "one");
    served.send("HEAD", "/v2/aa/manifests/v1", null);
    String before = served.ecr("DescribeImages", "{\"repositoryName\":\"aa\"}");
    assertTrue(!before.contains("lastRecordedPullTime"), before);
    served.send("GET", "/v2/aa/manifests/v1", null);
    String after = served.ecr("DescribeImages", "{\"repositoryName\":\"aa\"}");
    assertTrue(after.contains("\"lastRecordedPullTime\":1767323045"), after);
  }

  @Test
  void aPushMakesARepositoryAsItsTemplateSays() throws Exception {
    assertEquals(
        "404 {\"errors\":[{\"code\":\"NAME_UNKNOWN\",\"message\":\"The repository with name"
            + " 'team/app' does not exist in the registry with id '123456789012'\"}]}",
        served.push("team/app", "v1", "one"));
    served.ecr(
        "CreateRepositoryCreationTemplate",
        "{\"prefix\":\"ROOT\",\"appliedFor\":[\"CREATE_ON_PUSH\"]}");
    served.ecr(
        "CreateRepositoryCreationTemplate",
        "{\"prefix\":\"team\",\"appliedFor\":[\"CREATE_ON_PUSH\"],"
            + "\"imageTagMutability\":\"IMMUTABLE_WITH_EXCLUSION\","
            + "\"imageTagMutabilityExclusionFilters\":[{\"filterType\":\"WILDCARD\","
            + "\"filter\":\"latest\"}],\"resourceTags\":[{\"Key\":\"a\",\"Value\":\"b\"}],"
            + "\"repositoryPolicy\":\"{}\",\"encryptionConfiguration\":{\"encryptionType\":\"KMS\","
            + "\"kmsKey\":\"k\"}}");
    served.ecr(
        "UpdateRepositoryCreationTemplate",
        "{\"prefix\":\"team\",\"imageTagMutability\":\"IMMUTABLE\"}");
    assertEquals("201 ", served.push("team/app", "v1", "one"));
    assertEquals("201 ", served.push("teams", "v1", "one"));
    String described = served.ecr("DescribeRepositories", "{}");
    String start =
        "{\"repositoryArn\":\"arn:aws:ecr:us-east-1:123456789012:repository/%1$s\","
            + "\"registryId\":\"123456789012\",\"repositoryName\":\"%1$s\","
            + "\"repositoryUri\":\"127.0.0.1:"
            + served.privatePort()
            + "/%1$s\",\"createdAt\":1767323045.000,\"imageTagMutability\":\"%2$s\","
            + "\"imageScanningConfiguration\":{\"scanOnPush\":false},\"encryptionConfiguration\":";
    assertEquals(
        "{\"repositories\":["
            + start.formatted("team/app", "IMMUTABLE")
            + "{\"encryptionType\":\"KMS\",\"kmsKey\":\"k\"}},"
            + start.formatted("teams", "MUTABLE")
            + "{\"encryptionType\":\"AES256\"}}]}",
        described);
    assertEquals(
        "{\"tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]}",
        served.ecr(
            "ListTagsForResource",
            "{\"resourceArn\":\"arn:aws:ecr:us-east-1:123456789012:repository/team/app\"}"));
    assertEquals(
        "{\"registryId\":\"123456789012\",\"repositoryName\":\"team/app\",\"policyText\":\"{}\"}",
        served.ecr("GetRepositoryPolicy", "{\"repositoryName\":\"team/app\"}"));
  }

  @Test
  void anAddressOfALayerWorksForAWhile() throws Exception {
    served.ecr("CreateRepository", "{\"repositoryName\":\"aa\"}");
    served.push("aa", "v1", "one");
    String reply =
        served.ecr(
            "GetDownloadUrlForLayer",
            "{\"repositoryName\":\"aa\",\"layerDigest\":\"" + Served.digest("one") + "\"}");
    String url =
        (String) PlainJson.readObject(reply.getBytes(StandardCharsets.UTF_8)).get("downloadUrl");
    assertEquals("one", served.get(url).body(), url);
    assertEquals(403, served.get(url.replace("aa/", "bb/")).statusCode());
    served.clock.advance(Duration.ofDays(1));
    assertEquals(403, served.get(url).statusCode());
  }
}
