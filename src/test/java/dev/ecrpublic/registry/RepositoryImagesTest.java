package dev.ecrpublic.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.registry.image.StoredImage;
import dev.ecrpublic.registry.rule.Refusal;
import dev.ecrpublic.registry.rule.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How images are reached without all of them being taken at once. */
class RepositoryImagesTest {
  private static final byte[] CONFIG = SampleManifests.bytes("{}");

  @TempDir Path directory;
  private RepositoryImages images;

  @BeforeEach
  void create() throws IOException {
    Registry registry = StoreSteps.open(directory);
    registry.create("app", Map.of());
    RepositoryUploads uploads = registry.get("app").uploads();
    String config = Digests.of(Digests.SHA256, CONFIG);
    uploads.complete(uploads.begin(), -1, new ByteArrayInputStream(CONFIG), config);
    images = registry.get("app").images();
  }

  @Test
  void imagesFollowInTheOrderOfTheirArrivalAndTagsInTheirOwn() throws IOException {
    for (int i = 0; i < 9; i++) {
      put(image(i), "t" + (9 - i));
    }
    List<StoredImage> all = new ArrayList<>();
    images.forEach(all::add);
    assertEquals(9, images.count());
    assertEquals(all, images.index().images());
    List<StoredImage> paged = new ArrayList<>();
    for (List<StoredImage> page = images.after("", 4); !page.isEmpty(); ) {
      paged.addAll(page);
      page = images.after(page.getLast().position(), 4);
    }
    assertEquals(all, paged);
    assertEquals(List.of("t1", "t2", "t3"), images.tagsAfter("", 3));
    assertEquals(List.of("t8", "t9"), images.tagsAfter("t7x", 3));
    assertEquals(List.of(), images.tagsAfter("t9", 3));
    assertEquals(all, images.after("", Integer.MAX_VALUE));
    assertEquals(images.find("t3"), images.find(images.find("t3").orElseThrow().digest()));
    assertEquals(Optional.empty(), images.find("none"));
  }

  @Test
  void attributesAreKeptAndNothingElseIsChanged() throws IOException {
    StoredImage image = put(image(1), "one");
    put(image(1), "other");
    assertEquals(Map.of(), image.attributes());
    StoredImage changed =
        images
            .update(
                image.digest(),
                it -> it.untagged("one").withAttributes(Map.of("storage-class", "ARCHIVE")))
            .orElseThrow();
    assertEquals(Map.of("storage-class", "ARCHIVE"), changed.attributes());
    assertEquals(Set.of("one", "other"), changed.tags().keySet());
    RepositoryImages again = StoreSteps.open(directory).get("app").images();
    assertEquals(Optional.of(changed), again.find("one"));
    put(image(1), "third");
    assertEquals(changed.attributes(), again.find("third").orElseThrow().attributes());
    assertEquals(Optional.empty(), images.update("sha256:" + "0".repeat(64), it -> it));
  }

  @Test
  void aRuleMayKeepATagWhereItIs() throws IOException {
    StoredImage first = put(image(1), "v1");
    List<String> asked = new ArrayList<>();
    TagRule rule =
        (tag, current) -> {
          asked.add(tag + " " + (current == null ? "new" : current.digest()));
          if (current != null) {
            throw new Refused(new Refusal.ManifestInvalid("immutable"));
          }
        };
    assertThrows(Refused.class, () -> images.put(image(2), null, "v1", null, rule));
    assertEquals(1, images.count());
    images.put(image(1), null, "v1", null, rule);
    images.put(image(2), null, "v2", null, rule);
    images.put(image(3), null, null, null, rule);
    assertEquals(List.of("v1 " + first.digest(), "v2 new"), asked);
  }

  @Test
  void theIndexesThatListAnImageAreKnown() throws IOException {
    StoredImage child = put(image(1), "child");
    StoredImage other = put(image(2), "other");
    String one = put(index(child), "one").digest();
    String two = put(index(child, other), "two").digest();
    assertEquals(Set.of(one, two), images.indexesListing(child.digest()));
    assertEquals(Set.of(two), images.indexesListing(other.digest()));
    assertEquals(Set.of(), images.indexesListing(one));
    images.remove(List.of(new ImageName(one, null)));
    assertEquals(Set.of(two), images.indexesListing(child.digest()));
    Removal kept = images.remove(List.of(new ImageName(child.digest(), null))).getFirst();
    assertTrue(kept instanceof Removal.Listed, kept.toString());
  }

  private StoredImage put(byte[] manifest, String tag) throws IOException {
    return images.put(manifest, null, tag, null).image();
  }

  private static byte[] image(int number) {
    return SampleManifests.bytes(
        SampleManifests.manifest("{}")
            .replaceFirst("}$", ",\"annotations\":{\"n\":\"" + number + "\"}}"));
  }

  private static byte[] index(StoredImage... children) {
    List<String> descriptors = new ArrayList<>();
    for (StoredImage child : children) {
      descriptors.add(
          "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
              .formatted(child.mediaType(), child.digest(), child.manifestSize()));
    }
    return SampleManifests.bytes(
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
            .formatted(MediaTypes.OCI_INDEX, String.join(",", descriptors)));
  }
}
