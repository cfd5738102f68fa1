package dev.ecrpublic.oci.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.MediaTypes;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place that makes up more and more of what refers to an image. */
class EndlessReferrersTest {

  /** Lists so many new referrers of whatever is asked about. */
  private static final class Inventing implements ImageSource {
    private final Map<String, FetchedManifest> made = new HashMap<>();
    private final int each;

    Inventing(int each) {
      this.each = each;
    }

    FetchedManifest another(String subject) {
      String text =
          "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[],\"annotations\":{\"n\":\"%d of %s\"}}"
              .formatted(MediaTypes.OCI_INDEX, made.size(), subject);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      FetchedManifest manifest = FetchedManifest.of(MediaTypes.OCI_INDEX, Sha256.of(bytes), bytes);
      made.put(manifest.digest(), manifest);
      return manifest;
    }

    @Override
    public FetchedManifest resolve(String tagOrDigest) {
      return made.get(tagOrDigest);
    }

    @Override
    public InputStream blob(Descriptor blob, long from) {
      throw new AssertionError("no blobs are named");
    }

    @Override
    public List<String> tags() {
      return List.of();
    }

    @Override
    public List<ReferrerEntry> referrers(String digest) {
      List<ReferrerEntry> out = new ArrayList<>();
      for (int i = 0; i < each; i++) {
        out.add(new ReferrerEntry(another(digest).descriptor(), null, Map.of()));
      }
      return out;
    }

    @Override
    public String name() {
      return "r.example/a/b";
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  void endWithAnError(int each) {
    Inventing source = new Inventing(each);
    FetchedManifest root = source.another("");
    List<String> copied = new ArrayList<>();
    ReferrerCopies copies =
        new ReferrerCopies(
            source, manifest -> copied.add(manifest.digest()), (manifest, tag) -> {});
    Untrusted e = assertThrows(Untrusted.class, () -> copies.of(root));
    assertEquals("r.example/a/b lists more than 5000 manifests about one image", e.getMessage());
    assertTrue(copied.size() <= 5000, copied.size() + " were copied");
  }
}
