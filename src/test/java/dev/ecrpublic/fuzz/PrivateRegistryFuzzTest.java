package dev.ecrpublic.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ecr.PrivateCalls;
import dev.ecrpublic.emulate.ecr.ReplyCheck;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.service.ecr.EcrCatalog;
import dev.ecrpublic.service.ecr.ModelledErrors;
import dev.ecrpublic.text.CompactJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of the right types, and values of chance, to every operation of private registries. */
class PrivateRegistryFuzzTest {
  private static final String CONFIG = "{}";
  private static final String MANIFEST = SampleManifests.manifest(CONFIG, "layer");
  private static final String POLICY =
      "{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\",\"countType\":"
          + "\"imageCountMoreThan\",\"countNumber\":1},\"action\":{\"type\":\"expire\"}}]}";

  /** What requests are made of, by member; other texts are of any of these. */
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry("repositoryName", List.of("aa", "team/app", "aa", "bb")),
          Map.entry("repositoryNames", List.of("aa", "team/app")),
          Map.entry("registryId", List.of("123456789012", "123456789012", "210987654321")),
          Map.entry("registryIds", List.of("123456789012")),
          Map.entry("imageTag", List.of("v1", "v2", "latest")),
          Map.entry("imageDigest", List.of(Sha256.of(SampleManifests.bytes(MANIFEST)))),
          Map.entry("layerDigest", List.of(Sha256.of(SampleManifests.bytes("layer")))),
          Map.entry(
              "layerDigests",
              List.of(
                  Sha256.of(SampleManifests.bytes("layer")),
                  Sha256.of(SampleManifests.bytes(CONFIG)))),
          Map.entry("imageManifest", List.of(MANIFEST, MANIFEST, SampleManifests.index(MANIFEST))),
          Map.entry(
              "imageManifestMediaType", List.of("application/vnd.oci.image.manifest.v1+json")),
          Map.entry("lifecyclePolicyText", List.of(POLICY, POLICY.replace("any", "tagged"))),
          Map.entry("lifecyclePolicy", List.of(POLICY, "")),
          Map.entry("policyText", List.of("{\"Version\":\"2012-10-17\"}")),
          Map.entry("repositoryPolicy", List.of("{}", "")),
          Map.entry("ecrRepositoryPrefix", List.of("cache", "quay", "ROOT")),
          Map.entry("ecrRepositoryPrefixes", List.of("cache", "quay")),
          Map.entry("upstreamRegistryUrl", List.of("public.ecr.aws", "quay.io", "ghcr.io")),
          Map.entry("prefix", List.of("team", "ROOT", "aa/bb/")),
          Map.entry("prefixes", List.of("team")),
          Map.entry(
              "resourceArn",
              List.of(
                  "arn:aws:ecr:us-east-1:123456789012:repository/aa",
                  "arn:aws:ecr:us-east-1:123456789012:repository/")),
          Map.entry("principalArn", List.of("arn:aws:iam::123456789012:role/reader")),
          Map.entry("name", List.of("BLOB_MOUNTING", "REGISTRY_POLICY_SCOPE")),
          Map.entry("value", List.of("ENABLED", "V1")),
          Map.entry("filter", List.of("*", "v*", "team/", "prod")),
          Map.entry("region", List.of("us-west-2", "us-east-1")),
          Map.entry(
              "signingProfileArn",
              List.of("arn:aws:signer:us-east-1:123456789012:/signing-profiles/Profile")),
          Map.entry(
              "credentialArn",
              List.of(
                  "arn:aws:secretsmanager:us-east-1:123456789012:secret:ecr-pullthroughcache/a")),
          Map.entry("uploadId", List.of("12345678-1234-1234-1234-123456789012")));

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "x",
          "\0",
          "\ud83d",
          "\u202e",
          "..",
          "a/../b",
          "*",
          "-",
          "a".repeat(60) + "!",
          "a-".repeat(6_000),
          "a/".repeat(6_000) + "a",
          "arn:aws" + "-a".repeat(6_000),
          "[".repeat(6_000),
          "{\"rules\":[]}",
          "sha256:" + "0".repeat(64),
          "null");

  private final List<String> names = new EcrCatalog().names();
  private final ModelledErrors modelled = new ModelledErrors();
  @TempDir private Path directory;

  @Test
  void everyRequestIsAnsweredOrRefusedInTheWordsOfTheModel() throws Exception {
    PrivateCalls calls = new PrivateCalls(directory);
    Fuzz.each(
        1_500,
        (random, told) -> {
          fill(calls);
          Operation operation = new EcrCatalog().find(Mutation.pick(names, random)).orElseThrow();
          Map<String, Object> input = structure(operation.input(), random);
          told.append(operation.name()).append(' ').append(shown(input));
          try {
            ReplyCheck.check(operation.output(), calls.call(operation.name(), input));
          } catch (ErrorReply e) {
            String error = e.code() + ": " + e.getMessage();
            assertTrue(modelled.of(operation.name()).contains(e.code()), error);
            assertFalse(e.code().equals("ServerException"), error);
            assertFalse(e.getMessage().isBlank(), error);
          }
        });
  }

  /** Repositories with what images are made of, whatever became of them. */
  private static void fill(PrivateCalls calls) {
    for (String name : List.of("aa", "team/app")) {
      if (calls.registry().registry().find(name).isEmpty()) {
        calls.call("create-repository", Map.of("repositoryName", name));
        calls.layer(name, CONFIG);
        calls.layer(name, "layer");
      }
    }
  }

  private static String shown(Map<String, Object> input) {
    Map<String, Object> shown = new LinkedHashMap<>(input);
    shown.computeIfPresent("layerPartBlob", (name, blob) -> ((byte[]) blob).length + " bytes");
    String text = CompactJson.of(shown);
    return text.length() > 2_000 ? text.substring(0, 2_000) : text;
  }

  private static Map<String, Object> structure(List<Parameter> members, Random random) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter member : members) {
      if (random.nextInt(60) != 0 && (member.required() || random.nextInt(3) == 0)) {
        values.put(member.name(), value(member, member.name(), random));
      }
    }
    return values;
  }

  private static Object value(Parameter member, String name, Random random) {
    return switch (member.kind()) {
      case STRING -> text(member, name, random);
      case INTEGER, LONG ->
          Mutation.pick(
              List.of(0L, 1L, 2L, 100L, 1_000L, 1_001L, -1L, Long.MAX_VALUE, Long.MIN_VALUE),
              random);
      case DOUBLE -> random.nextDouble();
      case BOOLEAN -> random.nextBoolean();
      case BLOB -> SampleManifests.bytes(Mutation.pick(List.of("", "{}", "layer"), random));
      case TIMESTAMP -> "2026-01-02T03:04:05Z";
      case LIST -> list(member, name, random);
      case MAP -> Map.of("key", "value");
      case STRUCTURE -> structure(member.members(), random);
    };
  }

  private static List<Object> list(Parameter member, String name, Random random) {
    int size = random.nextInt(30) == 0 ? 101 : random.nextInt(4);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(value(member.element(), name, random));
    }
    return values;
  }

  private static String text(Parameter member, String name, Random random) {
    int kind = random.nextInt(60);
    if (kind == 0) {
      return Mutation.pick(ODD, random);
    }
    if (kind == 1) {
      return Mutation.of(ODD, random);
    }
    if (!member.values().isEmpty()) {
      return Mutation.pick(member.values(), random);
    }
    List<String> usual = TEXTS.getOrDefault(name, ODD);
    return kind == 2 ? Mutation.of(usual, random) : Mutation.pick(usual, random);
  }
}
