package dev.ecrpublic.oci.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.http.RegistryLogins;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionSourceTest {
  @TempDir Path directory;

  @Test
  void readsWhatAnybodyMayRead() throws IOException {
    try (LiveRegistry live = new LiveRegistry(directory)) {
      String path = live.create("team/app");
      Repository repository = live.registry().registry().get("team/app");
      Descriptor layer = blob(repository, "a layer");
      String manifest =
          "{\"schemaVersion\":2,\"config\":%s,\"layers\":[%s]}"
              .formatted(json(blob(repository, "{}")), json(layer));
      byte[] text = manifest.getBytes(StandardCharsets.UTF_8);
      repository.images().put(text, MediaTypes.OCI_MANIFEST, "v1", null);
      ImageSource source = new DistributionSource(live.client(RegistryLogins.NONE), path);

      FetchedManifest found = source.resolve("v1");
      assertArrayEquals(text, found.bytes());
      assertEquals(Sha256.of(text), found.digest());
      assertEquals(MediaTypes.OCI_MANIFEST, found.mediaType());
      assertEquals(found.digest(), source.resolve(found.digest()).digest());
      assertEquals("a layer", read(source.blob(layer, 0)));
      assertEquals("layer", read(source.blob(layer, 2)));
      assertEquals(List.of("v1"), source.tags());
      assertEquals(List.of(), source.referrers(found.digest()));
      NotThere missing = assertThrows(NotThere.class, () -> source.resolve("v2"));
      assertEquals(live.host() + "/local/team/app:v2 does not exist", missing.getMessage());
    }
  }

  private static Descriptor blob(Repository repository, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String id = repository.uploads().begin();
    repository.uploads().complete(id, 0, new ByteArrayInputStream(bytes), Sha256.of(bytes));
    return new Descriptor("application/octet-stream", Sha256.of(bytes), bytes.length, false);
  }

  private static String json(Descriptor blob) {
    return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
        .formatted(blob.mediaType(), blob.digest(), blob.size());
  }

  private static String read(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
