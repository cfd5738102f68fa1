package dev.ecrpublic.emulate.ecr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.emulate.ecr.image.ScanFindings;
import dev.ecrpublic.registry.ImageName;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pull notes its time, and nothing that was noted since it began. */
class PullNotesTest {
  @TempDir Path directory;

  @Test
  void whatWasNotedMeanwhileStays() throws Exception {
    PrivateCalls calls = new PrivateCalls(directory);
    calls.call(
        "create-repository",
        Map.of("repositoryName", "aa", "imageScanningConfiguration", Map.of("scanOnPush", true)));
    calls.layer("aa", "{}");
    calls.call(
        "put-image",
        Map.of(
            "repositoryName", "aa",
            "imageManifest", SampleManifests.manifest("{}"),
            "imageTag", "v1"));
    Repository repository = calls.registry().registry().get("aa");
    StoredImage begun = repository.images().find("v1").orElseThrow();
    calls
        .registry()
        .scans()
        .put(
            repository, new ImageName(null, "v1"), new ScanFindings(Map.of("findings", List.of())));
    repository.images().pull(begun);
    assertEquals(
        Map.of("scan", "COMPLETE", "pulled-at", "2026-01-02T03:04:05Z"),
        repository.images().find("v1").orElseThrow().attributes());
  }
}
