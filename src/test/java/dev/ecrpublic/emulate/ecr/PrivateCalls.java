package dev.ecrpublic.emulate.ecr;

import dev.ecrpublic.emulate.ecr.account.PrivateSettings;
import dev.ecrpublic.emulate.ecrpublic.SettableClock;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.service.ecr.EcrCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Calls of a private registry in a directory, in plain values, by a clock that stands still. */
public final class PrivateCalls {
  private final SettableClock clock = new SettableClock("2026-01-02T03:04:05Z");
  private final EcrCatalog catalog = new EcrCatalog();
  private final PrivateRegistry registry;

  /** Calls of the registry in that directory, which no server serves. */
  public PrivateCalls(Path directory) throws IOException {
    registry =
        PrivateRegistry.open(
            PrivateSettings.of(
                directory,
                clock,
                "123456789012",
                PrivateSettings.DEFAULT_REGION,
                LockWait.ENDLESS));
  }

  /** The clock. */
  public SettableClock clock() {
    return clock;
  }

  /** The registry. */
  public PrivateRegistry registry() {
    return registry;
  }

  /** The reply to a request; times are ISO 8601. */
  public Map<String, Object> call(String operation, Map<String, Object> input) {
    return registry.answer(catalog.find(operation).orElseThrow(), input, Instant::toString);
  }

  /** Uploads a layer in one part, and returns its digest. */
  public String layer(String repository, String content) {
    byte[] bytes = SampleManifests.bytes(content);
    String digest = Sha256.of(bytes);
    Object id = call("initiate-layer-upload", Map.of("repositoryName", repository)).get("uploadId");
    call(
        "upload-layer-part",
        Map.of(
            "repositoryName", repository,
            "uploadId", id,
            "partFirstByte", 0L,
            "partLastByte", bytes.length - 1L,
            "layerPartBlob", bytes));
    call(
        "complete-layer-upload",
        Map.of("repositoryName", repository, "uploadId", id, "layerDigests", List.of(digest)));
    return digest;
  }
}
