package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Refusals.assertRefused;
import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.RegistryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;

class LayerAvailabilitiesTest {
  @TempDir Path directory;
  private LocalRegistry registry;

  @BeforeEach
  void create() throws IOException {
    registry =
        LocalRegistry.open(LocalSettings.of(directory, new SettableClock("2025-01-02T03:04:05Z")));
    registry.createRepository(r -> r.repositoryName("aa"));
  }

  @Test
  void layersAreAvailableOrNotAndDigestsMayBeWrong() {
    String there = new Pusher(registry, "aa").layer(bytes("hello"));
    String missing = "sha256:" + "0".repeat(64);
    assertEquals(
        "BatchCheckLayerAvailabilityResponse(Layers=["
            + "Layer(LayerDigest="
            + there
            + ", LayerAvailability=AVAILABLE, LayerSize=5,"
            + " MediaType=application/vnd.docker.image.rootfs.diff.tar.gzip), Layer(LayerDigest="
            + missing
            + ", LayerAvailability=UNAVAILABLE), Layer(LayerDigest=sha512:ab,"
            + " LayerAvailability=UNAVAILABLE)], Failures=[LayerFailure(LayerDigest=hello,"
            + " FailureCode=InvalidLayerDigest, FailureReason=Invalid request parameters: layer"
            + " digest should satisfy the regex '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'),"
            + " LayerFailure(LayerDigest=, FailureCode=MissingLayerDigest, FailureReason=Invalid"
            + " request parameters: layer digest cannot be null or empty)])",
        registry
            .batchCheckLayerAvailability(
                r ->
                    r.repositoryName("aa")
                        .layerDigests(there, missing, "sha512:ab", "hello", "", there))
            .toString());
  }

  @Test
  void whatTheServiceRefuses() {
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'layerDigests' failed to satisfy constraint:"
            + " 'Member must have length greater than or equal to 1'",
        () -> registry.batchCheckLayerAvailability(r -> r.repositoryName("aa")));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'layerDigests' failed to satisfy constraint:"
            + " 'Member must have length less than or equal to 100'",
        () ->
            registry.batchCheckLayerAvailability(
                r -> r.repositoryName("aa").layerDigests(List.of("x,".repeat(101).split(",")))));
    assertRefused(
        RepositoryNotFoundException.class,
        "The repository with name 'bb' does not exist in the registry with id '123456789012'",
        () -> registry.batchCheckLayerAvailability(r -> r.repositoryName("bb").layerDigests("x")));
    assertRefused(
        RegistryNotFoundException.class,
        "The registry with id '210987654321' does not exist",
        () ->
            registry.batchCheckLayerAvailability(
                r -> r.registryId("210987654321").repositoryName("aa").layerDigests("x")));
  }
}
