package dev.ecrpublic.oci.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.SampleImages;
import dev.ecrpublic.oci.layout.LayoutTarget;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final String LAYER = "a layer";
  private static final String CONFIG = "{\"os\":\"linux\"}";
  @TempDir Path directory;

  private ImageSource open(TarBytes tar) throws IOException {
    return ArchiveSource.open(tar.in(directory.resolve("a.tar")), "a.tar");
  }

  private static String read(ImageSource source, Descriptor blob) throws IOException {
    try (InputStream in = source.blob(blob, 0)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String dockerManifest(String layer) {
    return "[{\"Config\":\"c.json\",\"RepoTags\":[\"team/app:v1\",\"app:latest\"],\"Layers\":[\""
        + layer
        + "\"]}]";
  }

  @Test
  void whatItWritesItReads() throws IOException {
    LayoutTarget layout = LayoutTarget.in(directory.resolve("layout"));
    FetchedManifest index = new SampleImages(layout).index("v1");
    layout.finish();
    Path file = directory.resolve("out.tar");
    try (OutputStream out = Files.newOutputStream(file)) {
      ArchiveTarget.pack(directory.resolve("layout"), out);
    }
    try (ImageSource source = ArchiveSource.open(file, "out.tar")) {
      assertEquals(List.of("v1"), source.tags());
      assertEquals("v1", source.defaultImage());
      assertArrayEquals(index.bytes(), source.resolve("v1").bytes());
      FetchedManifest child = source.resolve(index.parsed().manifests().getFirst().digest());
      assertEquals("amd64 of v1", read(source, child.parsed().layers().getFirst()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x/layer.tar, '', ",
    "x/layer.tar, 2, ../y/layer.tar",
    "x/layer.tar, 1, y/layer.tar",
    "./x//layer.tar, '', "
  })
  void readsWhatDockerSavedInFormerDays(String name, String type, String link) throws IOException {
    TarBytes tar = new TarBytes().file("c.json", CONFIG).file("y/layer.tar", LAYER);
    TarBytes whole = type.isEmpty() ? tar.file(name, LAYER) : tar.link(name, type.charAt(0), link);
    try (ImageSource source = open(whole.file("manifest.json", dockerManifest("x/layer.tar")))) {
      assertEquals(List.of("latest", "v1"), source.tags());
      FetchedManifest image = source.resolve("v1");
      assertEquals(image.digest(), source.resolve("latest").digest());
      Descriptor layer = image.parsed().layers().getFirst();
      assertEquals(Sha256.of(LAYER.getBytes(StandardCharsets.UTF_8)), layer.digest());
      assertEquals("application/vnd.oci.image.layer.v1.tar", layer.mediaType());
      assertEquals(LAYER, read(source, layer));
      assertEquals(CONFIG, read(source, image.parsed().config()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "/etc/passwd",
        "x/../../../../etc/passwd",
        "loop/a",
        "missing",
        "out",
        "absolute"
      })
  void noNameLeadsOutOfTheArchive(String layer) {
    TarBytes tar =
        new TarBytes()
            .file("c.json", CONFIG)
            .link("loop/a", '2', "b")
            .link("loop/b", '2', "a")
            .link("out", '2', "../../../../etc/passwd")
            .link("absolute", '2', "/etc/passwd")
            .file("manifest.json", dockerManifest(layer));
    assertThrows(NotThere.class, () -> open(tar).close());
  }

  @Test
  void namesThatClimbAreNobodys() throws IOException {
    TarBytes tar =
        new TarBytes()
            .file("c.json", CONFIG)
            .file("../layer.tar", "evil")
            .file("/layer.tar", "evil")
            .file("layer.tar", LAYER)
            .file("manifest.json", dockerManifest("layer.tar"));
    try (ImageSource source = open(tar)) {
      assertEquals(LAYER, read(source, source.resolve("v1").parsed().layers().getFirst()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a tar archive at all", "short"})
  void whatIsNoArchiveIsRefused(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("b.tar"), text.repeat(40));
    assertThrows(IOException.class, () -> ArchiveSource.open(file, "b.tar").close());
  }

  @Test
  void anArchiveThatEndsTooEarlyIsRefused() throws IOException {
    byte[] whole = new TarBytes().file("manifest.json", "x".repeat(2000)).bytes();
    Path file = directory.resolve("c.tar");
    Files.write(file, java.util.Arrays.copyOf(whole, 1200));
    assertThrows(IOException.class, () -> ArchiveSource.open(file, "c.tar").close());
  }

  @Test
  void longNamesAreRead() throws IOException {
    String name = "d/".repeat(80) + "layer.tar";
    String pax = "path=" + name + "\n";
    String record = (pax.length() + 4) + " " + pax;
    for (TarBytes tar :
        List.of(
            new TarBytes().entry("long", 'L', "", (name + "\0").getBytes(StandardCharsets.UTF_8)),
            new TarBytes().entry("pax", 'x', "", record.getBytes(StandardCharsets.UTF_8)))) {
      tar.file("short", LAYER).file("c.json", CONFIG).file("manifest.json", dockerManifest(name));
      try (ImageSource source = open(tar)) {
        assertEquals(LAYER, read(source, source.resolve("v1").parsed().layers().getFirst()));
      }
    }
  }
}
