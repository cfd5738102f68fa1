package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.surroundings.Surroundings;
import dev.ecrpublic.terminal.Clients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An OCI tool of somebody else reads what the registry holds, and the other way round. */
@Tag("clients")
class SkopeoTest {
  @TempDir Path directory;
  private LocalRegistry registry;

  @BeforeEach
  void create() throws IOException {
    Clients.require("skopeo");
    registry = LocalRegistry.open(LocalSettings.of(directory, Clock.systemUTC()));
    registry.createRepository(r -> r.repositoryName("aa/bb"));
  }

  @Test
  void skopeoReadsWhatWasPushed() throws Exception {
    String digest = push("v1", "one");
    push("v2", "two");
    new Pusher(registry, "aa/bb").put("v1.0", manifest("one"));
    String layout = "oci:" + directory.resolve("repositories/aa+bb");
    for (String tag : List.of("v1", "v1.0")) {
      String output = skopeo("inspect", layout + ":" + tag);
      assertTrue(output.contains("\"Digest\": \"" + digest + "\""), output);
      assertTrue(output.contains("\"Architecture\": \"amd64\""), output);
    }
    assertEquals(manifest("two"), skopeo("inspect", "--raw", layout + ":v2"));
    skopeo("copy", layout + ":v1", "dir:" + directory.resolve("copy"));
    assertTrue(Files.exists(directory.resolve("copy/manifest.json")));
  }

  @Test
  void whatSkopeoAddsIsInTheRegistry() throws Exception {
    String digest = push("v1", "one");
    String layout = "oci:" + directory.resolve("repositories/aa+bb");
    skopeo("copy", layout + ":v1", layout + ":added");
    var added =
        registry
            .describeImages(r -> r.repositoryName("aa/bb").imageIds(Pusher.id(null, "added")))
            .imageDetails()
            .getFirst();
    assertEquals(digest, added.imageDigest());
    assertEquals(List.of("added", "v1"), added.imageTags());
    assertEquals(SampleManifests.CONFIG_TYPE, added.artifactMediaType());
    assertEquals(config().length + layer("one").length, added.imageSizeInBytes());
  }

  private String push(String tag, String content) throws IOException {
    Pusher pusher = new Pusher(registry, "aa/bb");
    pusher.layer(config());
    pusher.layer(layer(content));
    return pusher.put(tag, manifest(content));
  }

  private static String manifest(String content) throws IOException {
    return "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
        .formatted(
            MediaTypes.OCI_MANIFEST,
            SampleManifests.descriptor(SampleManifests.CONFIG_TYPE, config()),
            SampleManifests.descriptor(SampleManifests.LAYER_TYPE, layer(content)));
  }

  private static byte[] config() {
    return bytes(
        """
        {"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers",\
        "diff_ids":["sha256:%s"]}}\
        """
            .formatted(HexFormat.of().formatHex(new byte[32])));
  }

  private static byte[] layer(String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(content));
      gzip.write(new byte[1024]);
    }
    return out.toByteArray();
  }

  private String skopeo(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("skopeo", "--insecure-policy"));
    command.addAll(List.of(arguments));
    Map<String, String> env = Surroundings.in(directory);
    env.put("PATH", Clients.path());
    Process process = Surroundings.process(env, command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }
}
