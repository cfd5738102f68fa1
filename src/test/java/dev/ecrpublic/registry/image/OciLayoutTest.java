package dev.ecrpublic.registry.image;

import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.emulate.ecrpublic.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecrpublic.model.ServerException;

class OciLayoutTest {
  private static final String ONE = "sha256:" + "1".repeat(64);
  private static final String TWO = "sha256:" + "2".repeat(64);

  @TempDir Path directory;

  @Test
  void anImageIsListedOncePerTagAndOnceWithoutAny() {
    StoredImage tagged =
        new StoredImage(
            ONE,
            MediaTypes.OCI_MANIFEST,
            10,
            "surveyed",
            99,
            Instant.parse("2025-01-02T03:04:05Z"),
            new TreeMap<>(
                Map.of(
                    "b", Instant.parse("2025-01-02T03:04:06Z"),
                    "a", Instant.parse("2025-01-02T03:04:07Z"))));
    StoredImage untagged =
        new StoredImage(
            TWO,
            MediaTypes.OCI_INDEX,
            20,
            "application/x",
            88,
            Instant.parse("2025-01-02T03:04:04Z"),
            new TreeMap<>());
    byte[] text = OlderIndex.of(ImageIndex.of(List.of(tagged, untagged)));
    assertEquals(
        """
        {"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json",\
        "annotations":{"dev.ecrpublic.checksum":"crc32:73a974e5"},"manifests":[
        {"mediaType":"application/vnd.oci.image.index.v1+json","digest":"TWO","size":20,\
        "artifactType":"application/x","annotations":{\
        "dev.ecrpublic.pushed-at":"1735787044000","dev.ecrpublic.image-size":"88"}},
        {"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"ONE","size":10,\
        "artifactType":"surveyed","annotations":{"dev.ecrpublic.pushed-at":"1735787045000",\
        "dev.ecrpublic.image-size":"99","org.opencontainers.image.ref.name":"a",\
        "dev.ecrpublic.tagged-at":"1735787047000"}},
        {"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"ONE","size":10,\
        "artifactType":"surveyed","annotations":{"dev.ecrpublic.pushed-at":"1735787045000",\
        "dev.ecrpublic.image-size":"99","org.opencontainers.image.ref.name":"b",\
        "dev.ecrpublic.tagged-at":"1735787046000"}}]}\
        """
            .replace("\n", "")
            .replace("ONE", ONE)
            .replace("TWO", TWO),
        new String(text, StandardCharsets.UTF_8));
    assertEquals(List.of(untagged, tagged), decode(text).images());
    byte[] rewritten =
        bytes(
            new String(text, StandardCharsets.UTF_8)
                .replace("\"artifactType\":\"surveyed\",", "")
                .replaceFirst("(\"annotations\":\\{[^}]*}),(.*)}$", "$2,$1}"));
    assertEquals(List.of(untagged, tagged), decode(rewritten).images());
  }

  @Test
  void whatOtherToolsDoNotSayIsLookedUp() {
    ImageIndex index =
        decode(
            bytes(
                """
                {"schemaVersion":2,"manifests":[
                {"mediaType":"m","digest":"ONE","size":1,
                "annotations":{"org.opencontainers.image.ref.name":"v1"}},
                {"mediaType":"m","digest":"TWO","size":1}]}\
                """
                    .replace("ONE", ONE)
                    .replace("TWO", TWO)));
    assertEquals("surveyed", index.withTag("v1").artifactMediaType());
    assertEquals(2, index.images().size());
  }

  @Test
  void aTagThatIsListedTwiceIsTheLaterOnes() {
    ImageIndex index =
        decode(
            bytes(
                """
                {"schemaVersion":2,"manifests":[
                {"digest":"ONE","size":1,"annotations":{"org.opencontainers.image.ref.name":"v"}},
                {"digest":"TWO","size":1,"annotations":{"org.opencontainers.image.ref.name":"v"}}
                ]}\
                """
                    .replace("ONE", ONE)
                    .replace("TWO", TWO)));
    assertEquals(TWO, index.withTag("v").digest());
    assertEquals(true, index.withDigest(ONE).tags().isEmpty());
  }

  @Test
  void aDamagedIndexIsToldInOneLine() throws IOException {
    LocalRegistry registry =
        LocalRegistry.open(LocalSettings.of(directory, new SettableClock("2025-01-02T03:04:05Z")));
    registry.createRepository(r -> r.repositoryName("aa"));
    Files.writeString(directory.resolve("repositories/aa/index.json"), "{\"manifests\":[{}]}");
    ServerException failure =
        assertThrows(
            ServerException.class, () -> registry.describeImages(r -> r.repositoryName("aa")));
    assertEquals(500, failure.statusCode());
    assertEquals("ServerException", failure.awsErrorDetails().errorCode());
    assertEquals(
        "The registry in "
            + directory.toRealPath()
            + " failed: repositories/aa/index.json is damaged (schemaVersion is not 2); `ecr-public"
            + " local check` tells what else is, with --repair it repairs what it can",
        failure.awsErrorDetails().errorMessage());
  }

  private static ImageIndex decode(byte[] text) {
    return OciLayout.decode(
        text,
        (digest, mediaType, size) ->
            new StoredImage(
                digest, mediaType, size, "surveyed", 5, Instant.EPOCH, new TreeMap<>()));
  }
}
