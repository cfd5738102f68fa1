package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Refusals.assertRefused;
import static dev.ecrpublic.registry.image.SampleManifests.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecrpublic.model.EmptyUploadException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidLayerException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidLayerPartException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.LayerAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.LayerPartTooSmallException;
import software.amazon.awssdk.services.ecrpublic.model.LimitExceededException;
import software.amazon.awssdk.services.ecrpublic.model.RegistryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.UploadNotFoundException;

class LayerUploadsTest {
  private static final int MIB = 1 << 20;
  private static final String HELLO =
      "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir Path directory;
  private final SettableClock clock = new SettableClock("2025-01-02T03:04:05Z");
  private LocalSettings settings;
  private LocalRegistry registry;

  @BeforeEach
  void create() throws IOException {
    settings = LocalSettings.of(directory, clock);
    registry = LocalRegistry.open(settings);
    registry.createRepository(r -> r.repositoryName("aa"));
  }

  @Test
  void aLayerIsBegunUploadedAndCompleted() throws IOException {
    var begun = registry.initiateLayerUpload(r -> r.repositoryName("aa"));
    assertEquals(10_485_760, begun.partSize());
    assertEquals(
        "UploadLayerPartResponse(RegistryId=123456789012, RepositoryName=aa, UploadId=ID,"
            + " LastByteReceived=4)",
        part(begun.uploadId(), 0, 4, bytes("hello")).replace(begun.uploadId(), "ID"));
    assertEquals(
        "CompleteLayerUploadResponse(RegistryId=123456789012, RepositoryName=aa, UploadId=ID,"
            + " LayerDigest="
            + HELLO
            + ")",
        registry
            .completeLayerUpload(
                r -> r.repositoryName("aa").uploadId(begun.uploadId()).layerDigests(HELLO))
            .toString()
            .replace(begun.uploadId(), "ID"));
    assertEquals("hello", Files.readString(blob(HELLO)));
    assertEquals(0, directory.resolve("uploads/aa").toFile().list().length);
  }

  @Test
  void partsComeInOrderAndSurviveARestart() throws IOException {
    byte[] layer = new byte[12 * MIB + 7];
    new Random(1).nextBytes(layer);
    String id = begin();
    part(id, 0, 5 * MIB - 1, Arrays.copyOfRange(layer, 0, 5 * MIB));
    LocalRegistry other = LocalRegistry.open(settings);
    InvalidLayerPartException failure =
        assertRefused(
            InvalidLayerPartException.class,
            "The layer part is not valid for the upload with id '"
                + id
                + "' in the repository with name 'aa' in the registry with id '123456789012':"
                + " it begins with byte 6291456 where byte 5242880 is the next",
            () -> part(id, 6 * MIB, 6 * MIB, new byte[1]));
    assertEquals("123456789012", failure.registryId());
    assertEquals("aa", failure.repositoryName());
    assertEquals(id, failure.uploadId());
    assertEquals(5 * MIB - 1, failure.lastValidByteReceived());

    long next = failure.lastValidByteReceived() + 1;
    other.uploadLayerPart(
        r ->
            r.repositoryName("aa")
                .uploadId(id)
                .partFirstByte(next)
                .partLastByte(layer.length - 1L)
                .layerPartBlob(
                    SdkBytes.fromByteArray(Arrays.copyOfRange(layer, 5 * MIB, layer.length))));
    String digest = Sha256.of(layer);
    complete(id, digest);
    assertArrayEquals(layer, Files.readAllBytes(blob(digest)));
  }

  @Test
  void beforeTheFirstPartTheLastValidByteIsMinusOne() {
    String id = begin();
    InvalidLayerPartException failure =
        assertRefused(
            InvalidLayerPartException.class,
            "The layer part is not valid for the upload with id '"
                + id
                + "' in the repository with name 'aa' in the registry with id '123456789012':"
                + " it begins with byte 1 where byte 0 is the next",
            () -> part(id, 1, 1, new byte[1]));
    assertEquals(-1, failure.lastValidByteReceived());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 5, it has 5 bytes where 0 to 5 were announced",
    "0, 3, 5, it has 5 bytes where 0 to 3 were announced",
    "9, 3, 5, it has 5 bytes where 9 to 3 were announced",
    "0, 0, 0, it has 0 bytes where 0 to 0 were announced",
    "0, 20971520, 20971521, it has more than 20971520 bytes",
  })
  void partsThatTheServiceRefuses(long first, long last, int length, String reason) {
    String id = begin();
    assertRefused(
        InvalidLayerPartException.class,
        "The layer part is not valid for the upload with id '"
            + id
            + "' in the repository with name 'aa' in the registry with id '123456789012': "
            + reason,
        () -> part(id, first, last, new byte[length]));
  }

  @Test
  void onlyTheLastPartMayBeSmall() {
    String id = begin();
    part(id, 0, 5L * MIB - 2, new byte[5 * MIB - 1]);
    part(id, 5L * MIB - 1, 5L * MIB - 1, new byte[1]);
    assertRefused(
        LayerPartTooSmallException.class,
        "All layer parts except the last part should be at least 5MB",
        () -> complete(id, Sha256.of(new byte[5 * MIB])));

    String exact = begin();
    part(exact, 0, 5L * MIB - 1, new byte[5 * MIB]);
    part(exact, 5L * MIB, 5L * MIB, new byte[1]);
    complete(exact, Sha256.of(new byte[5 * MIB + 1]));
  }

  @Test
  void theLargestPartIsTaken() {
    String id = begin();
    part(id, 0, 20L * MIB - 1, new byte[20 * MIB]);
    complete(id, Sha256.of(new byte[20 * MIB]));
  }

  @Test
  void theDigestIsVerified() {
    String id = begin();
    part(id, 0, 4, bytes("hello"));
    String wrong = "sha256:" + "0".repeat(64);
    assertRefused(
        InvalidLayerException.class,
        "The layer digest '"
            + wrong
            + "' does not match the digest that Amazon ECR has calculated, '"
            + HELLO
            + "'",
        () -> complete(id, wrong));
    complete(id, HELLO);
  }

  @Test
  void aLayerThatIsThereAlready() {
    new Pusher(registry, "aa").layer(bytes("hello"));
    String id = begin();
    part(id, 0, 4, bytes("hello"));
    assertRefused(
        LayerAlreadyExistsException.class,
        "The layer with digest '"
            + HELLO
            + "' already exists in the repository with name 'aa' in the registry with id"
            + " '123456789012'",
        () -> complete(id, HELLO));
  }

  @Test
  void anUploadWithoutParts() {
    String id = begin();
    assertRefused(
        EmptyUploadException.class,
        "The upload with id '"
            + id
            + "' in the repository with name 'aa' in the registry with id '123456789012' does not"
            + " contain any layer parts",
        () -> complete(id, HELLO));
  }

  @Test
  void anUploadThatIsUnknownFinishedOrOfAnotherRepository() {
    String finished = begin();
    part(finished, 0, 4, bytes("hello"));
    complete(finished, HELLO);
    registry.createRepository(r -> r.repositoryName("bb"));
    String foreign = registry.initiateLayerUpload(r -> r.repositoryName("bb")).uploadId();
    for (String id : List.of("00000000-0000-0000-0000-000000000000", finished, foreign)) {
      String message =
          "The upload with id '"
              + id
              + "' does not exist in the repository with name 'aa' in the registry with id"
              + " '123456789012'";
      assertRefused(UploadNotFoundException.class, message, () -> complete(id, HELLO));
      assertRefused(UploadNotFoundException.class, message, () -> part(id, 0, 4, bytes("hello")));
    }
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'uploadId' failed to satisfy constraint: 'must satisfy regular"
            + " expression '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}"
            + "-[0-9a-fA-F]{12}''",
        () -> complete("../../x", HELLO));
  }

  @Test
  void digestsThatTheServiceRefuses() {
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'layerDigests' failed to satisfy constraint: 'must satisfy regular"
            + " expression '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+''",
        () -> complete(begin(), "hello"));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'layerDigests' failed to satisfy constraint:"
            + " 'Member must have length greater than or equal to 1'",
        () -> registry.completeLayerUpload(r -> r.repositoryName("aa").uploadId(begin())));
  }

  @Test
  void aLayerHasLimits() throws IOException {
    LocalRegistry small = LocalRegistry.open(settings.withLimits(new Limits(9, 9, 2, 8)));
    String id = begin();
    part(small, id, 0, 2, new byte[3]);
    assertRefused(
        LimitExceededException.class,
        "A layer may have at most 8 bytes",
        () -> part(small, id, 3, 8, new byte[6]));
    part(small, id, 3, 3, new byte[1]);
    assertRefused(
        LimitExceededException.class,
        "A layer may have at most 2 parts",
        () -> part(small, id, 4, 4, new byte[1]));
  }

  @Test
  void whatIsMissing() {
    assertRefused(
        RepositoryNotFoundException.class,
        "The repository with name 'bb' does not exist in the registry with id '123456789012'",
        () -> registry.initiateLayerUpload(r -> r.repositoryName("bb")));
    assertRefused(
        RegistryNotFoundException.class,
        "The registry with id '210987654321' does not exist",
        () -> registry.initiateLayerUpload(r -> r.repositoryName("aa").registryId("210987654321")));
    assertRefused(
        RegistryNotFoundException.class,
        "The registry with id 'other' does not exist",
        () ->
            registry.completeLayerUpload(
                r ->
                    r.repositoryName("aa")
                        .registryId("other")
                        .uploadId(begin())
                        .layerDigests(HELLO)));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'partFirstByte' failed to satisfy constraint:"
            + " 'Member must not be null'",
        () -> registry.uploadLayerPart(r -> r.repositoryName("aa").uploadId(begin())));
    registry.initiateLayerUpload(r -> r.repositoryName("aa").registryId("local"));
    registry.initiateLayerUpload(r -> r.repositoryName("aa").registryId("123456789012"));
  }

  @Test
  void whatACrashLeftBehindTheAcknowledgedBytesIsOverwritten() throws IOException {
    byte[] layer = new byte[5 * MIB + 1];
    layer[5 * MIB] = '!';
    String id = begin();
    Path data = directory.resolve("uploads/aa/" + id);
    part(id, 0, 5L * MIB - 1, Arrays.copyOf(layer, 5 * MIB));
    Files.write(data, bytes("torn"), StandardOpenOption.APPEND);
    LocalRegistry restarted = LocalRegistry.open(settings);
    part(restarted, id, 5L * MIB, 5L * MIB, bytes("!"));
    Files.write(data, bytes("torn"), StandardOpenOption.APPEND);
    String digest = Sha256.of(layer);
    LocalRegistry.open(settings)
        .completeLayerUpload(r -> r.repositoryName("aa").uploadId(id).layerDigests(digest));
    assertArrayEquals(layer, Files.readAllBytes(blob(digest)));
  }

  @Test
  void abandonedUploadsAreCollectedAfterADay() {
    String abandoned = begin();
    clock.advance(Duration.ofHours(23));
    String young = begin();
    clock.advance(Duration.ofHours(2));
    begin();
    assertFalse(Files.exists(directory.resolve("uploads/aa/" + abandoned)));
    assertFalse(Files.exists(directory.resolve("uploads/aa/" + abandoned + ".json")));
    assertTrue(Files.exists(directory.resolve("uploads/aa/" + young)));
  }

  private String begin() {
    return registry.initiateLayerUpload(r -> r.repositoryName("aa")).uploadId();
  }

  private String part(String id, long first, long last, byte[] content) {
    return part(registry, id, first, last, content);
  }

  private static String part(
      LocalRegistry registry, String id, long first, long last, byte[] content) {
    return registry
        .uploadLayerPart(
            r ->
                r.repositoryName("aa")
                    .uploadId(id)
                    .partFirstByte(first)
                    .partLastByte(last)
                    .layerPartBlob(SdkBytes.fromByteArray(content)))
        .toString();
  }

  private void complete(String id, String digest) {
    registry.completeLayerUpload(r -> r.repositoryName("aa").uploadId(id).layerDigests(digest));
  }

  private Path blob(String digest) {
    return directory.resolve("repositories/aa/blobs/sha256").resolve(Sha256.hex(digest));
  }
}
