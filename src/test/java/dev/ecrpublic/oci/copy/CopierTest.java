package dev.ecrpublic.oci.copy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.distribution.DistributionSource;
import dev.ecrpublic.oci.distribution.DistributionTarget;
import dev.ecrpublic.oci.layout.LayoutSource;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.oci.local.LocalSource;
import dev.ecrpublic.oci.local.LocalTarget;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopierTest {
  @TempDir Path directory;
  private LiveRegistry live;

  /** A kind of place that images are copied from or to. */
  enum Kind {
    LAYOUT,
    REGISTRY,
    LOCAL
  }

  /** Both ways into one place. */
  private record Place(ImageSource source, ImageTarget target) {}

  @BeforeEach
  void serve() throws IOException {
    live = new LiveRegistry(directory.resolve("store"));
  }

  @AfterEach
  void stop() {
    live.close();
  }

  private Place place(Kind kind, String name) throws IOException {
    return switch (kind) {
      case LAYOUT -> {
        Path layout = directory.resolve(name);
        LayoutTarget target = LayoutTarget.in(layout);
        yield new Place(new LayoutSource(layout), target);
      }
      case REGISTRY -> {
        String path = live.create("team/" + name);
        yield new Place(
            new DistributionSource(live.client(), path),
            new DistributionTarget(live.client(), path, UploadNotes.NONE));
      }
      case LOCAL -> {
        live.create("own/" + name);
        Repository repository = live.registry().registry().get("own/" + name);
        yield new Place(
            new LocalSource(repository, "own/" + name), new LocalTarget(repository, name));
      }
    };
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void copiesEverythingThatBelongsToAnImage(Kind kind) throws IOException {
    for (Kind other : Kind.values()) {
      Place from = place(kind, "from-" + kind.name().toLowerCase() + other.ordinal());
      Place to = place(other, "to-" + kind.name().toLowerCase() + other.ordinal());
      SampleImages images = new SampleImages(from.target());
      FetchedManifest index = images.index("v1");
      FetchedManifest child = from.source().resolve(index.parsed().manifests().getFirst().digest());
      FetchedManifest sbom = images.referrer(index, "sbom", "");
      FetchedManifest signed = images.referrer(sbom, "signature of the sbom", "");
      FetchedManifest inner = images.referrer(child, "about amd64", "");
      String cosign = index.digest().replace(':', '-') + ".sig";
      images.image(cosign, "a signature");
      images.image("other", "not asked for");
      from.target().finish();

      try (Copier copier =
          new Copier(from.source(), to.target(), CopyOptions.USUAL, CopyWatcher.OFF)) {
        assertEquals(index.digest(), copier.copy("v1", List.of("v1", "latest")).digest());
      }
      to.target().finish();

      assertEquals(List.of("latest", cosign, "v1").stream().sorted().toList(), to.source().tags());
      assertArrayEquals(index.bytes(), to.source().resolve("latest").bytes());
      assertWhole(to.source(), "v1");
      assertWhole(to.source(), cosign);
      assertEquals(
          List.of(sbom.digest()),
          to.source().referrers(index.digest()).stream()
              .map(entry -> entry.descriptor().digest())
              .toList());
      assertWhole(to.source(), signed.digest());
      assertWhole(to.source(), inner.digest());
    }
  }

  @Test
  void sendsNothingTwice() throws IOException {
    Place from = place(Kind.LAYOUT, "from");
    Place to = place(Kind.REGISTRY, "to");
    new SampleImages(from.target()).index("v1");
    List<String> seen = new ArrayList<>();
    CopyWatcher watcher =
        new CopyWatcher() {
          @Override
          public synchronized void ends(Descriptor blob, Outcome outcome) {
            seen.add(outcome.name());
          }

          @Override
          public void manifest(FetchedManifest manifest, Optional<String> tag) {
            seen.add("manifest");
          }
        };
    for (int i = 0; i < 2; i++) {
      try (Copier copier = new Copier(from.source(), to.target(), CopyOptions.USUAL, watcher)) {
        copier.copy("v1", List.of("v1"));
      }
      seen.add("end");
    }
    assertEquals(
        List.of(
            "SENT",
            "SENT",
            "SENT",
            "SENT",
            "manifest",
            "manifest",
            "manifest",
            "manifest",
            "manifest",
            "end",
            "end"),
        seen);
  }

  @Test
  void mountsWhatTheRegistryHas() throws IOException {
    Place from = place(Kind.REGISTRY, "from");
    Place to = place(Kind.REGISTRY, "to");
    new SampleImages(from.target()).image("v1", "a layer");
    List<CopyWatcher.Outcome> seen = new ArrayList<>();
    CopyWatcher watcher =
        new CopyWatcher() {
          @Override
          public synchronized void ends(Descriptor blob, Outcome outcome) {
            seen.add(outcome);
          }
        };
    DistributionSource source =
        new DistributionSource(live.client(), live.registry().alias() + "/team/from");
    try (Copier copier = new Copier(source, to.target(), CopyOptions.USUAL, watcher)) {
      copier.copy("v1", List.of());
    }
    assertEquals(List.of(CopyWatcher.Outcome.MOUNTED, CopyWatcher.Outcome.MOUNTED), seen);
  }

  @Test
  void choosesPlatforms() throws IOException {
    Place from = place(Kind.LAYOUT, "from");
    Place to = place(Kind.REGISTRY, "to");
    FetchedManifest index = new SampleImages(from.target()).index("v1");
    List<String> remarks = new ArrayList<>();
    CopyWatcher watcher =
        new CopyWatcher() {
          @Override
          public void remark(String text) {
            remarks.add(text);
          }
        };
    CopyOptions options = new CopyOptions(2, true, List.of(Platform.parse("linux/amd64")));
    FetchedManifest copied;
    try (Copier copier = new Copier(from.source(), to.target(), options, watcher)) {
      copied = copier.copy("v1", List.of("v1"));
    }
    Manifest parsed = to.source().resolve("v1").parsed();
    assertEquals(
        List.of(
            index.parsed().manifests().get(0).digest(), index.parsed().manifests().get(2).digest()),
        parsed.manifests().stream().map(Descriptor::digest).toList());
    assertEquals(
        List.of(
            "The index "
                + index.digest()
                + " was rewritten for linux/amd64: it is "
                + copied.digest()
                + " now, and signatures of the former are not for it."),
        remarks);
    CopyOptions missing = new CopyOptions(2, true, List.of(Platform.parse("plan9/amd64")));
    try (Copier copier = new Copier(from.source(), to.target(), missing, watcher)) {
      Failure e = assertThrows(Failure.class, () -> copier.copy("v1", List.of("v2")));
      assertTrue(e.getMessage().startsWith("The index has no image for plan9/amd64; it has "));
    }
  }

  private static void assertWhole(ImageSource source, String image) throws IOException {
    Manifest manifest = source.resolve(image).parsed();
    for (String child : manifest.images()) {
      assertWhole(source, child);
    }
    List<Descriptor> blobs = new ArrayList<>(manifest.layers());
    if (manifest.config() != null) {
      blobs.add(manifest.config());
    }
    for (Descriptor blob : blobs) {
      try (InputStream in = source.blob(blob, 0)) {
        assertEquals(blob.size(), in.readAllBytes().length);
      }
    }
  }
}
