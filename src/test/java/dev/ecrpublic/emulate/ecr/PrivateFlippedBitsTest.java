package dev.ecrpublic.emulate.ecr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ecr.image.ScanFindings;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.SampleManifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bit flips in a document of a private registry is told, or changes nothing. */
class PrivateFlippedBitsTest {
  private static final int FLIPS = 600;
  private static final Map<String, Object> AA = Map.of("repositoryName", "aa");
  private static final Map<String, Object> V1 =
      Map.of("repositoryName", "aa", "imageId", Map.of("imageTag", "v1"));
  private static final String POLICY =
      "{\"rules\":[{\"rulePriority\":1,\"selection\":{\"tagStatus\":\"any\",\"countType\":"
          + "\"imageCountMoreThan\",\"countNumber\":1},\"action\":{\"type\":\"expire\"}}]}";

  @TempDir Path directory;

  @BeforeEach
  void fill() throws IOException {
    PrivateCalls calls = new PrivateCalls(directory);
    calls.call("create-repository", AA);
    calls.call(
        "put-image-tag-mutability",
        Map.of("repositoryName", "aa", "imageTagMutability", "IMMUTABLE"));
    calls.call(
        "put-lifecycle-policy", Map.of("repositoryName", "aa", "lifecyclePolicyText", POLICY));
    calls.call("put-account-setting", Map.of("name", "BLOB_MOUNTING", "value", "ENABLED"));
    calls.call("put-registry-policy", Map.of("policyText", "{\"Größe\":1}"));
    calls.call(
        "create-pull-through-cache-rule",
        Map.of("ecrRepositoryPrefix", "quay", "upstreamRegistryUrl", "quay.io"));
    calls.layer("aa", "{}");
    calls.layer("aa", "layer");
    calls.call(
        "put-image",
        Map.of(
            "repositoryName", "aa",
            "imageManifest", SampleManifests.manifest("{}", "layer"),
            "imageTag", "v1"));
    Repository repository = calls.registry().registry().get("aa");
    calls
        .registry()
        .scans()
        .put(
            repository,
            ImageIds.name(new Members(Map.of("imageTag", "v1"))),
            new ScanFindings(
                Map.of("findings", List.of(Map.of("name", "CVE-1", "severity", "HIGH")))));
    calls.call("start-lifecycle-policy-preview", AA);
  }

  /** The file by its end, and what reads it. */
  private static Map<String, Function<PrivateCalls, Object>> readings() {
    return Map.of(
        "registry.json",
        calls ->
            List.of(
                calls.call("get-account-setting", Map.of("name", "BLOB_MOUNTING")),
                calls.call("get-registry-policy", Map.of()),
                calls.call("describe-pull-through-cache-rules", Map.of())),
        "repository.json",
        calls ->
            List.of(
                calls.call("describe-repositories", Map.of("repositoryNames", List.of("aa"))),
                calls.call("get-lifecycle-policy", AA)),
        "findings",
        calls -> calls.call("describe-image-scan-findings", V1),
        "lifecycle-preview",
        calls -> calls.call("get-lifecycle-policy-preview", AA));
  }

  @Test
  void everyFlipIsToldOrHarmless() throws IOException {
    List<Path> documents = documents();
    assertEquals(readings().size(), documents.size(), documents::toString);
    for (Path file : documents) {
      hold(file, readings().get(kind(file)));
    }
  }

  private void hold(Path file, Function<PrivateCalls, Object> reading) throws IOException {
    byte[] good = Files.readAllBytes(file);
    String picture = outcome(file, reading);
    Random random = new Random(20260102);
    int told = 0;
    for (int i = 0; i < FLIPS; i++) {
      int bit = random.nextInt(good.length * 8);
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, bad);
      String found = outcome(file, reading);
      if (!found.equals(picture)) {
        assertEquals("told", found, file + ", bit " + bit);
        told++;
        assertArrayEquals(bad, Files.readAllBytes(file));
      }
    }
    Files.write(file, good);
    assertTrue(told > FLIPS * 9 / 10, told + " of " + FLIPS + " in " + file);
    assertEquals(picture, outcome(file, reading));
  }

  @Test
  void aDocumentThatCannotBeReadIsNotOverwritten() throws IOException {
    Path registry = directory.resolve("registry.json");
    Files.writeString(registry, Files.readString(registry).replace("ENABLED", "ENABLEX"));
    byte[] bad = Files.readAllBytes(registry);
    for (String policy : List.of("{}", "{\"a\":1}")) {
      assertEquals(
          "told",
          outcome(
              registry, calls -> calls.call("put-registry-policy", Map.of("policyText", policy))));
    }
    assertArrayEquals(bad, Files.readAllBytes(registry));
  }

  /** What is read, or {@code told} where the error names the file and the remedy. */
  private String outcome(Path file, Function<PrivateCalls, Object> reading) {
    try {
      return String.valueOf(reading.apply(new PrivateCalls(directory)));
    } catch (ErrorReply e) {
      assertEquals("ServerException", e.code());
      String name = file.getFileName().toString();
      assertTrue(e.getMessage().contains(name), e.getMessage());
      assertTrue(e.getMessage().contains("local check`"), e.getMessage());
      return "told";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All but the index, which is made of the table of images, and counts beside it for nobody. */
  private List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(
              file -> file.toString().endsWith(".json") || file.toString().contains("/documents/"))
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("index.json"))
          .forEach(documents::add);
    }
    return documents;
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return readings().containsKey(name)
        ? name
        : name.startsWith("lifecycle") ? "lifecycle-preview" : "findings";
  }
}
