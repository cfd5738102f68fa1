package dev.ecrpublic.oci.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.HostileServer;
import dev.ecrpublic.oci.LiveRegistry;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.http.RegistryLogins;
import dev.ecrpublic.oci.http.Unreachable;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said in the end where a blob cannot be sent or read, however often it is tried. */
class BrokenUploadTest {
  private static final byte[] BYTES = "a layer".getBytes(StandardCharsets.UTF_8);
  private static final Descriptor BLOB =
      new Descriptor("text/plain", Sha256.of(BYTES), BYTES.length, false);
  private HostileServer registry;

  @BeforeEach
  void serve() throws IOException {
    registry = new HostileServer("127.0.0.1");
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
  }

  /** Begins uploads, and answers the bytes so. */
  private void taking(HostileServer.Answering bytes) {
    registry.answering(
        request ->
            switch (request.method()) {
              case "POST" -> HostileServer.status(202, "Location: /v2/a/b/up\r\n", new byte[0]);
              case "PUT" -> bytes.to(request);
              default -> HostileServer.status(404, "");
            });
  }

  private <T extends IOException> T failure(Class<T> type, BlobContent content) {
    DistributionTarget target =
        new DistributionTarget(
            LiveRegistry.client(registry.host(), RegistryLogins.NONE), "a/b", UploadNotes.NONE);
    return assertThrows(type, () -> target.putBlob(BLOB, content));
  }

  private static InputStream bytes(long from) {
    return new ByteArrayInputStream(BYTES, (int) from, BYTES.length);
  }

  @Test
  void aRegistryThatHangsUpIsNamed() {
    taking(request -> new byte[0]);
    assertEquals(
        "The connection to " + registry.host() + " broke off",
        failure(Unreachable.class, BrokenUploadTest::bytes).getMessage());
  }

  @Test
  void aRegistryWhoseAnswersBreakOffIsNamed() {
    taking(request -> "HTTP/1.1 201 Cre".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        registry.host() + " broke off its replies",
        failure(Unreachable.class, BrokenUploadTest::bytes).getMessage());
  }

  @Test
  void aRefusalIsToldAsItIs() {
    taking(request -> HostileServer.status(503, ""));
    assertEquals(
        registry.host() + " answered 503",
        failure(RegistryError.class, BrokenUploadTest::bytes).getMessage());
  }

  @Test
  void aRegistryIsNotBlamedForAFile() {
    taking(request -> HostileServer.status(201, ""));
    assertEquals(
        "layer.tar",
        failure(
                NoSuchFileException.class,
                from -> {
                  throw new NoSuchFileException("layer.tar");
                })
            .getMessage());
    assertEquals(
        "Input/output error",
        failure(
                IOException.class,
                from ->
                    new InputStream() {
                      @Override
                      public int read() throws IOException {
                        throw new IOException("Input/output error");
                      }
                    })
            .getMessage());
  }

  @Test
  void aRegistryWhoseBlobsBreakOffIsNamed() {
    registry.answering(
        request -> {
          byte[] whole = HostileServer.status(200, "", BYTES);
          return java.util.Arrays.copyOf(whole, whole.length - 3);
        });
    DistributionSource source =
        new DistributionSource(LiveRegistry.client(registry.host(), RegistryLogins.NONE), "a/b");
    Unreachable e =
        assertThrows(
            Unreachable.class,
            () -> {
              try (InputStream in = source.blob(BLOB, 0)) {
                in.readAllBytes();
              }
            });
    assertEquals("The connection to " + registry.host() + " broke off", e.getMessage());
  }
}
