package dev.ecrpublic.oci.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.connection.InProcess;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.distribution.DistributionTarget;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.service.ecrpublic.EcrPublicCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers in parts, against the embedded service. */
class LayerUploadTest {
  private static final int SIZE = 45 << 20;
  @TempDir Path directory;
  private final List<String> calls = new ArrayList<>();
  private final Map<String, String> notes = new HashMap<>();

  private final UploadNotes kept =
      new UploadNotes() {
        @Override
        public Optional<String> recall(String target, String digest) {
          return Optional.ofNullable(notes.get(digest));
        }

        @Override
        public void remember(String target, String digest, String note) {
          notes.put(digest, note);
        }

        @Override
        public void forget(String target, String digest) {
          notes.remove(digest);
        }
      };

  private ImageTarget target(LiveRegistry live, int most) {
    String path = live.registry().alias() + "/team/app";
    Connection connection =
        new InProcess(live.registry().service(), new Timestamps(ZoneOffset.UTC, false));
    EcrPublicCatalog catalog = new EcrPublicCatalog();
    ServiceCalls service =
        (name, input) -> {
          calls.add(name + " " + input.getOrDefault("partFirstByte", ""));
          if (calls.stream().filter(call -> call.startsWith("upload")).count() > most) {
            throw new IllegalStateException("killed");
          }
          Operation operation = catalog.find(name).orElseThrow();
          return connection.call(operation, input);
        };
    return new ServiceTarget(
        service, "team/app", kept, new DistributionTarget(live.client(), path, UploadNotes.NONE));
  }

  @Test
  void aLaterRunGoesOnAtTheNextPart() throws IOException {
    byte[] bytes = new byte[SIZE];
    new Random(3).nextBytes(bytes);
    Descriptor blob = new Descriptor("text/plain", Sha256.of(bytes), SIZE, false);
    List<Long> positions = new ArrayList<>();
    BlobContent content =
        new BlobContent() {
          @Override
          public InputStream from(long position) {
            positions.add(position);
            return new ByteArrayInputStream(bytes, (int) position, SIZE);
          }
        };
    try (LiveRegistry live = new LiveRegistry(directory)) {
      live.create("team/app");
      ImageTarget killed = target(live, 1);
      assertThrows(IllegalStateException.class, () -> killed.putBlob(blob, content));
      calls.clear();
      ImageTarget again = target(live, 99);
      again.putBlob(blob, content);
      assertEquals(true, again.hasBlob(blob));
      assertEquals(Map.of(), notes);
      long part = positions.get(1);
      assertEquals(0, positions.getFirst());
      assertEquals("upload-layer-part " + part, calls.getFirst());

      // A note that is wrong about the position is put right by the service.
      calls.clear();
      byte[] other = bytes.clone();
      other[0]++;
      Descriptor second = new Descriptor("text/plain", Sha256.of(other), SIZE, false);
      ImageTarget once = target(live, 1);
      BlobContent contents = at -> new ByteArrayInputStream(other, (int) at, SIZE);
      assertThrows(IllegalStateException.class, () -> once.putBlob(second, contents));
      String[] words = notes.get(second.digest()).split(" ");
      notes.put(second.digest(), words[0] + " " + words[1] + " 0");
      calls.clear();
      target(live, 99).putBlob(second, contents);
      assertEquals(
          List.of("upload-layer-part 0", "upload-layer-part " + part), calls.subList(0, 2));

      // An upload that the service has forgotten begins again.
      byte[] third = {1, 2, 3};
      Descriptor small = new Descriptor("text/plain", Sha256.of(third), 3, false);
      notes.put(small.digest(), "00000000-0000-0000-0000-000000000000 100 2");
      target(live, 99)
          .putBlob(small, at -> new ByteArrayInputStream(third, (int) at, third.length));
      assertEquals(true, target(live, 99).hasBlob(small));
    }
  }

  @Test
  void anEmptyLayerGoesTheOtherWay() throws IOException {
    try (LiveRegistry live = new LiveRegistry(directory)) {
      live.create("team/app");
      Descriptor empty = new Descriptor("text/plain", Sha256.of(new byte[0]), 0, false);
      ImageTarget target = target(live, 99);
      assertEquals(false, target.hasBlob(empty));
      target.putBlob(empty, at -> InputStream.nullInputStream());
      assertEquals(true, target.hasBlob(empty));
      assertEquals(List.of(), calls);
    }
  }
}
