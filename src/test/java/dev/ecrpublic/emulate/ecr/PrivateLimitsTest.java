package dev.ecrpublic.emulate.ecr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.text.JsonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of something a request may have: as many are taken, one more is refused. */
class PrivateLimitsTest {
  private static final String PROFILE =
      "arn:aws:signer:us-east-1:123456789012:/signing-profiles/Profile";

  @TempDir Path directory;
  private PrivateCalls calls;

  @BeforeEach
  void create() throws IOException {
    calls = new PrivateCalls(directory);
    calls.call("create-repository", Map.of("repositoryName", "aa"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // operation | most | before | repeated, # being its number | after | parameter
        "batch-get-image | 100 | {'repositoryName':'aa','imageIds':[ | {'imageTag':'t#'} | ]}"
            + " | imageIds",
        "batch-delete-image | 100 | {'repositoryName':'aa','imageIds':[ | {'imageTag':'t#'} | ]}"
            + " | imageIds",
        "batch-check-layer-availability | 100 | {'repositoryName':'aa','layerDigests':["
            + " | 'sha256:#' | ]} | layerDigests",
        "batch-get-repository-scanning-configuration | 25 | {'repositoryNames':[ | 'a#' | ]}"
            + " | repositoryNames",
        "put-replication-configuration | 10 | {'replicationConfiguration':{'rules':["
            + " | {'destinations':[{'region':'r-#','registryId':'210987654321'}]} | ]}}"
            + " | replicationConfiguration.rules",
        "put-replication-configuration | 25 | {'replicationConfiguration':{'rules':["
            + "{'destinations':[ | {'region':'r-#','registryId':'210987654321'} | ]}]}}"
            + " | replicationConfiguration.rules.destinations",
        "put-replication-configuration | 100 | {'replicationConfiguration':{'rules':["
            + "{'destinations':[],'repositoryFilters':["
            + " | {'filter':'aa#','filterType':'PREFIX_MATCH'} | ]}]}}"
            + " | replicationConfiguration.rules.repositoryFilters",
        "put-registry-scanning-configuration | 100 | {'rules':[{'scanFrequency':'SCAN_ON_PUSH',"
            + "'repositoryFilters':[ | {'filter':'a#','filterType':'WILDCARD'} | ]}]}"
            + " | rules.repositoryFilters",
        "put-signing-configuration | 10 | {'signingConfiguration':{'rules':["
            + " | {'signingProfileArn':'"
            + PROFILE
            + "#'} | ]}} | signingConfiguration.rules",
        "put-signing-configuration | 100 | {'signingConfiguration':{'rules':["
            + "{'signingProfileArn':'"
            + PROFILE
            + "','repositoryFilters':[ | {'filter':'a#','filterType':'WILDCARD_MATCH'} | ]}]}}"
            + " | signingConfiguration.rules.repositoryFilters",
        "put-image-tag-mutability | 5 | {'repositoryName':'aa',"
            + "'imageTagMutability':'MUTABLE_WITH_EXCLUSION','imageTagMutabilityExclusionFilters':["
            + " | {'filterType':'WILDCARD','filter':'v#'} | ]}"
            + " | imageTagMutabilityExclusionFilters",
      })
  void oneMoreIsRefused(
      String operation, int most, String before, String repeated, String after, String parameter) {
    calls.call(operation, request(before, repeated, after, most));
    ErrorReply refused =
        assertThrows(
            ErrorReply.class,
            () -> calls.call(operation, request(before, repeated, after, most + 1)));
    assertEquals("InvalidParameterException", refused.code());
    assertEquals(
        "Invalid parameter at '"
            + parameter
            + "' failed to satisfy constraint: 'Member must have length less than or equal to "
            + most
            + "'",
        refused.getMessage());
  }

  private static Map<String, Object> request(
      String before, String repeated, String after, int times) {
    StringBuilder json = new StringBuilder(before);
    for (int i = 1; i <= times; i++) {
      json.append(i == 1 ? "" : ",").append(repeated.replace("#", String.valueOf(i)));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    ((Map<?, ?>) JsonReader.parse(json.append(after).toString().replace('\'', '"')))
        .forEach((name, value) -> values.put((String) name, value));
    return values;
  }
}
