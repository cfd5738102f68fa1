package dev.ecrpublic.emulate.ecrpublic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.RegistryCheck;
import dev.ecrpublic.registry.image.SampleManifests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecrpublic.model.ServerException;
import software.amazon.awssdk.services.ecrpublic.model.Tag;

/** Whatever bit flips in a document is told, or changes nothing that is read. */
class FlippedBitsTest {
  private static final String[] OLDER = {
    "{\"displayName\":\"Älter\"}",
    "{\"name\":\"aa\",\"createdAt\":\"2025-01-02T03:04:05Z\",\"tags\":{\"team\":\"web\"},"
        + "\"policy\":null,\"catalog\":{\"description\":\"d\",\"logo\":null}}",
  };

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock("2025-01-02T03:04:05Z");

  @BeforeEach
  void fill() throws IOException {
    LocalRegistry registry = open();
    registry.putRegistryCatalogData(r -> r.displayName("Ein Name für alle"));
    registry.createRepository(r -> r.repositoryName("aa"));
    registry.tagResource(
        r ->
            r.resourceArn("arn:aws:ecr-public::123456789012:repository/aa")
                .tags(List.of(Tag.builder().key("team").value("web").build())));
    registry.putRepositoryCatalogData(
        r ->
            r.repositoryName("aa")
                .catalogData(
                    c ->
                        c.description("Größe")
                            .architectures("ARM 64")
                            .logoImageBlob(SdkBytes.fromByteArray(Logo.png(60, 60)))));
    Pusher pusher = new Pusher(registry, "aa");
    pusher.image("v1", "{}", "one");
    pusher.put("latest", SampleManifests.manifest("{}", "one"));
    pusher.image(null, "{}", "two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"registry.json", "repositories/aa/repository.json", "AS BEFORE"})
  void everyFlipIsToldOrHarmless(String which) throws IOException {
    String document = which;
    if (which.equals("AS BEFORE")) {
      RepositoryAsBefore.tables(directory, open(), "aa");
      document = "repositories/aa/index.json";
    }
    everyFlipIsTold(document);
  }

  @Test
  void everyFlipInATableIsToldOrHarmless() throws IOException {
    Path file = directory.resolve("repositories/aa/images.db");
    byte[] good = Files.readAllBytes(file);
    String picture = picture();
    int end = good.length;
    while (good[end - 1] == 0) {
      end--;
    }
    int told = 0;
    for (int bit = 0; bit < end * 8; bit += bit < 8192 ? 29 : 3) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, bad);
      String found = outcome("repositories/aa/images.db", this::picture);
      if (!found.equals(picture)) {
        assertEquals("told", found, "bit " + bit);
        told++;
        assertEquals("told", outcome("repositories/aa/images.db", this::changeImages));
        assertArrayEquals(bad, Files.readAllBytes(file));
        assertEquals(1, check().size(), "bit " + bit);
      }
    }
    assertTrue(told > (end - 1024) * 8 / 3 * 9 / 10, told + " of " + end * 8);
  }

  private void everyFlipIsTold(String document) throws IOException {
    Path file = directory.resolve(document);
    byte[] good = Files.readAllBytes(file);
    String picture = picture();
    Random random = new Random(20250102);
    int told = 0;
    int flips = Math.min(4_000, good.length * 8);
    for (int i = 0; i < flips; i++) {
      int bit = flips < 4_000 ? i : random.nextInt(good.length * 8);
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, bad);
      String found = outcome(document, this::picture);
      if (!found.equals(picture)) {
        assertEquals("told", found, "bit " + bit);
        told++;
        assertEquals("told", outcome(document, () -> change(document)), "bit " + bit);
        assertArrayEquals(bad, Files.readAllBytes(file));
      }
    }
    assertTrue(told > flips * 9 / 10, told + " of " + flips);
  }

  /** Beside the table, which alone counts, a bit of the index is told by nobody but the check. */
  @Test
  void aFlipInAnIndexHarmsNothingAndIsFound() throws IOException {
    Path file = directory.resolve("repositories/aa/index.json");
    byte[] good = Files.readAllBytes(file);
    String picture = picture();
    Random random = new Random(20250103);
    int text = new String(good, StandardCharsets.US_ASCII).stripTrailing().length();
    for (int i = 0; i < 600; i++) {
      int bit = i % 3 == 0 ? random.nextInt(200 * 8) : random.nextInt(text * 8);
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, bad);
      String found = outcome("index.json", this::picture);
      assertTrue(found.equals(picture) || found.equals("told"), "bit " + bit + ": " + found);
      boolean taken = !new String(bad, StandardCharsets.ISO_8859_1).startsWith(head(good));
      assertTrue(taken || !check().isEmpty(), "bit " + bit + " is not found");
    }
  }

  /** What comes before the digits of the checksum; without it another tool has written the file. */
  private static String head(byte[] index) {
    String text = new String(index, StandardCharsets.ISO_8859_1);
    return text.substring(0, text.indexOf("crc32:") + 6);
  }

  private List<?> check() throws IOException {
    return RegistryCheck.run(directory, clock, false, false).findings();
  }

  /** Documents from before there were checksums are read; a flip may be content there. */
  @Test
  void olderDocumentsAreTakenOverAndNeverFailInTheWordsOfALibrary() throws IOException {
    String[] documents = {"registry.json", "repositories/aa/repository.json"};
    for (int document = 0; document < documents.length; document++) {
      Path file = directory.resolve(documents[document]);
      Files.writeString(file, OLDER[document]);
      byte[] good = Files.readAllBytes(file);
      assertTrue(!outcome(documents[document], this::picture).equals("told"));
      for (int bit = 0; bit < good.length * 8; bit++) {
        byte[] bad = good.clone();
        bad[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, bad);
        outcome(documents[document], this::picture);
      }
      Files.write(file, good);
      change(documents[document]);
      assertTrue(Files.readString(file).startsWith("{\"checksum\":\"crc32:"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[]",
        "{\"schemaVersion\":2}",
        "{\"schemaVersion\":2,\"manifest\":[]}",
        "{\"schemaVersion\":2,\"manifests\":[null]}",
        "{\"schemaVersion\":2,\"manifests\":null}",
        "{\"schemaVersion\":2,\"manifests\":[{}]}",
        "{\"schemaVersion\":2,\"manifests\":[]}x",
        "{\"schemaVersion\":2,\"manifests\":[],\"more\":1}",
      })
  void anIndexThatSaysNothingIsNotEmpty(String text) throws IOException {
    Path file = directory.resolve("repositories/aa/index.json");
    Files.writeString(file, text);
    assertEquals("told", outcome("repositories/aa/index.json", this::picture));
    assertEquals(
        "told", outcome("repositories/aa/index.json", () -> change("repositories/aa/index.json")));
    assertEquals(text, Files.readString(file));
  }

  @Test
  void aMissingDocumentIsTold() throws IOException {
    for (String document : new String[] {"index.json", "repository.json"}) {
      String name = "repositories/aa/" + document;
      Files.move(directory.resolve(name), directory.resolve("away"));
      assertEquals("told", outcome(name, this::picture));
      assertEquals("told", outcome(name, () -> change(name)));
      Files.move(directory.resolve("away"), directory.resolve(name));
    }
  }

  /** What is read in the end, or {@code told} where the error names the file and the remedy. */
  private static String outcome(String document, Supplier<String> reading) {
    try {
      return reading.get();
    } catch (ServerException e) {
      String message = e.awsErrorDetails().errorMessage();
      assertTrue(message.contains(document.replaceAll(".*/", "")), message);
      assertTrue(message.contains("`ecr-public local check`"), message);
      return "told";
    }
  }

  private String picture() {
    LocalRegistry registry = open();
    return registry.getRegistryCatalogData(r -> {})
        + "\n"
        + registry.describeRepositories(r -> r.repositoryNames("aa"))
        + registry.getRepositoryCatalogData(r -> r.repositoryName("aa"))
        + registry.listTagsForResource(
            r -> r.resourceArn("arn:aws:ecr-public::123456789012:repository/aa"))
        + registry.describeImages(r -> r.repositoryName("aa"))
        + registry.describeImageTags(r -> r.repositoryName("aa"));
  }

  private String change(String document) {
    LocalRegistry registry = open();
    if (document.equals("registry.json")) {
      return registry.putRegistryCatalogData(r -> r.displayName("another")).toString();
    }
    if (document.endsWith("index.json")) {
      return changeImages();
    }
    return registry
        .putRepositoryCatalogData(r -> r.repositoryName("aa").catalogData(c -> c.usageText("x")))
        .toString();
  }

  private String changeImages() {
    return new Pusher(open(), "aa").put("other", SampleManifests.manifest("{}", "one"));
  }

  private LocalRegistry open() {
    try {
      return LocalRegistry.open(LocalSettings.of(directory, clock));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
